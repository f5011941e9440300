package org.imrhelpcenter.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.paper.Papers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Makes of a letter what is kept of it: its sentences and its PDF.
 */
@Component
class LetterPress {

	private final Papers papers;

	private final JsonMapper json;

	LetterPress(Papers papers, JsonMapper json) {
		this.papers = papers;
		this.json = json;
	}

	byte[] pdf(LetterText text, boolean large) {
		return this.papers.print("correspondence/letter", Locale.forLanguageTag(text.language()),
				Map.of("text", text, "large", large));
	}

	byte[] bytes(LetterText text) {
		return this.json.writeValueAsString(text).getBytes(StandardCharsets.UTF_8);
	}

	LetterText text(byte[] bytes) {
		return this.json.readValue(new String(bytes, StandardCharsets.UTF_8), LetterText.class);
	}

}
