package org.imrhelpcenter.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.web.Translations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an administrator sees which texts of another language nobody who is fluent in it
 * has read over.
 */
@Controller
class TextsController {

	private final Translations translations;

	TextsController(Translations translations) {
		this.translations = translations;
	}

	@GetMapping("/staff/texts")
	String show(Viewer viewer, @RequestParam(defaultValue = "") String language,
			@RequestParam(defaultValue = "") String module, Model model) {
		viewer.mustBe(Role.ADMINISTRATOR);
		List<Locale> languages = List.copyOf(this.translations.languages());
		model.addAttribute("languages", languages);
		languages.stream()
			.filter((one) -> one.toLanguageTag().equals(language))
			.findFirst()
			.or(() -> languages.stream().findFirst())
			.ifPresent((shown) -> show(shown, module, model));
		return "review/texts";
	}

	private void show(Locale language, String module, Model model) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.translations.modules()
			.forEach((each) -> counts.put(each, this.translations.unreviewed(language, each).size()));
		String shown = counts.containsKey(module) ? module
				: counts.entrySet()
					.stream()
					.filter((each) -> each.getValue() > 0)
					.map(Map.Entry::getKey)
					.findFirst()
					.orElse("");
		model.addAttribute("language", language);
		model.addAttribute("counts", counts);
		model.addAttribute("shown", shown);
		model.addAttribute("texts", shown.isEmpty() ? List.of() : this.translations.unreviewed(language, shown));
	}

}
