package org.imrhelpcenter.intake;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Pages as the text that is sealed.
 */
@Component
class PageText {

	private final JsonMapper json;

	PageText(JsonMapper json) {
		this.json = json;
	}

	byte[] write(Page page) {
		return this.json.writeValueAsBytes(page);
	}

	Page read(Step step, byte[] text) {
		return this.json.readValue(text, step.page());
	}

	byte[] bytes(String plain) {
		return plain.getBytes(StandardCharsets.UTF_8);
	}

	String plain(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

}
