package org.imrhelpcenter.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page: what one needs, that it is free, how long it takes, and help by phone.
 */
@Controller
@RequestMapping("/apply")
class StartController {

	private final Drafts drafts;

	private final Clock clock;

	StartController(Drafts drafts, Clock clock) {
		this.drafts = drafts;
		this.clock = clock;
	}

	@GetMapping
	String show(HttpServletRequest request, Model model) {
		model.addAttribute("open", hasOpen(request));
		return "intake/start";
	}

	/** In another language, with what was told to the check. */
	@PostMapping(params = "speak")
	String speak(@ModelAttribute @Nullable FirstAnswers told, BindingResult bound, HttpServletRequest request,
			Model model) {
		model.addAttribute("open", hasOpen(request));
		return (told != null && !bound.hasErrors()) ? choose(told, model) : "intake/start";
	}

	/**
	 * Starts. Whoever comes from the check with an application open in this browser
	 * chooses first, so that the open one is not lost.
	 * @param told what was told to the check; null when that cannot be read
	 * @param another set when the person chose to start one more
	 */
	@PostMapping
	String start(@ModelAttribute @Nullable FirstAnswers told, BindingResult bound,
			@RequestParam(required = false) @Nullable String another, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Instant now = this.clock.instant();
		Map<Place, Page> pages = (told != null && !bound.hasErrors()) ? told.pages(LegalDay.of(now)) : Map.of();
		if (!pages.isEmpty() && another == null && hasOpen(request)) {
			model.addAttribute("open", true);
			return choose(told, model);
		}
		DraftCookie.give(request, response, this.drafts.start(LocaleContextHolder.getLocale(), pages, now));
		return "redirect:" + Place.of(Step.URGENCY).path() + (pages.isEmpty() ? "" : "?told");
	}

	private static String choose(@Nullable FirstAnswers told, Model model) {
		model.addAttribute("told", Form.of(told));
		model.addAttribute("speak", "page");
		return "intake/start";
	}

	private boolean hasOpen(HttpServletRequest request) {
		return DraftCookie.read(request).filter((token) -> this.drafts.isOpen(token, this.clock.instant())).isPresent();
	}

}
