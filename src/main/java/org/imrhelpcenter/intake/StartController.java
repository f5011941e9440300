package org.imrhelpcenter.intake;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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
		model.addAttribute("open",
				DraftCookie.read(request)
					.filter((token) -> this.drafts.isOpen(token, this.clock.instant()))
					.isPresent());
		return "intake/start";
	}

	@PostMapping
	String start(HttpServletRequest request, HttpServletResponse response) {
		String token = this.drafts.start(LocaleContextHolder.getLocale(), this.clock.instant());
		DraftCookie.give(request, response, token);
		return "redirect:" + Place.of(Step.URGENCY).path();
	}

}
