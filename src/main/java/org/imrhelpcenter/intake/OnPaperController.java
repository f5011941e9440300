package org.imrhelpcenter.intake;

import java.util.Locale;

import org.imrhelpcenter.paper.PrintedPaper;
import org.imrhelpcenter.web.Languages;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * For whoever would rather apply by mail or fax: the forms, and where to send them.
 */
@Controller
@RequestMapping("/apply/on-paper")
class OnPaperController {

	private final BlankForms forms;

	private final Languages languages;

	private final Texts texts;

	OnPaperController(BlankForms forms, Languages languages, Texts texts) {
		this.forms = forms;
		this.languages = languages;
		this.texts = texts;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("tongues",
				this.languages.offered()
					.stream()
					.map((tongue) -> new Option(tongue.toLanguageTag(), this.texts.say(tongue, "web.language"), null))
					.toList());
		return "intake/on-paper";
	}

	@GetMapping("/application/{language}")
	ResponseEntity<byte[]> application(@PathVariable String language) {
		return PrintedPaper.toRead("imr-application-" + language, this.forms.application(spoken(language)));
	}

	@GetMapping("/assistant-form/{language}")
	ResponseEntity<byte[]> assistantForm(@PathVariable String language) {
		return PrintedPaper.toRead("authorized-assistant-form-" + language, this.forms.assistantForm(spoken(language)));
	}

	private Locale spoken(String language) {
		return this.languages.named(language).orElseThrow(PlaceMissingException::new);
	}

}
