package org.imrhelpcenter.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keeps the language that somebody chooses, and leads back to the page. */
@Controller
class LanguageController {

	private final Languages languages;

	LanguageController(Languages languages) {
		this.languages = languages;
	}

	@GetMapping("/language/{tag}")
	String choose(@PathVariable String tag, @RequestParam(defaultValue = "/") String to, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Locale> language = this.languages.named(tag);
		this.languages.keep(language.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), request,
				response);
		return "redirect:" + LanguageSwitch.own(to);
	}

}
