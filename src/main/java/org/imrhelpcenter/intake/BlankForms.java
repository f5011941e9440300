package org.imrhelpcenter.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.imrhelpcenter.paper.Papers;

import org.springframework.stereotype.Component;

/**
 * Forms to be printed and filled in by hand. They are made once for each language.
 */
@Component
class BlankForms {

	private final Papers papers;

	private final AssistantForm assistantForm;

	private final Release release;

	private final Map<Locale, byte[]> applications = new ConcurrentHashMap<>();

	private final Map<Locale, byte[]> assistantForms = new ConcurrentHashMap<>();

	BlankForms(Papers papers, AssistantForm assistantForm, Release release) {
		this.papers = papers;
		this.assistantForm = assistantForm;
		this.release = release;
	}

	byte[] application(Locale language) {
		return this.applications.computeIfAbsent(language,
				(spoken) -> this.papers.print("intake/blank-application", spoken, questions(spoken)));
	}

	byte[] assistantForm(Locale language) {
		return this.assistantForms.computeIfAbsent(language,
				(spoken) -> this.assistantForm.print(AssistantForm.Filled.nothing(), spoken));
	}

	/**
	 * The answers that each page offers. The optional statistics are not asked on paper,
	 * which those who decide would read.
	 */
	private Map<String, Object> questions(Locale language) {
		Map<String, Object> words = new HashMap<>();
		for (Step step : Step.values()) {
			words.put(step.name(), Offered.by(step.page()));
		}
		words.put("release", this.release.paragraphs(language));
		return words;
	}

}
