package org.imrhelpcenter.intake;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.web.Form;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the member signs on the device of somebody who helps, after looking at everything
 * that was entered.
 */
@Controller
@RequestMapping("/apply/hand-over")
class HandOverController {

	private static final String SCREEN = "intake/hand-over";

	private final SignDesk desk;

	HandOverController(SignDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(OpenDraft draft) {
		return helps(draft) ? this.desk.openFirst(draft).orElseGet(() -> this.desk.sheet(draft, Form.empty(), SCREEN))
				: new ModelAndView("redirect:/apply/sign");
	}

	@PostMapping(params = "speak")
	ModelAndView speak(OpenDraft draft, @ModelAttribute SignPage page) {
		return (draft.lapsed() || !helps(draft) || this.desk.openFirst(draft).isPresent()) ? show(draft)
				: this.desk.sheet(draft, Form.of(page.unticked()), SCREEN);
	}

	@PostMapping
	ModelAndView submit(OpenDraft draft, @ModelAttribute SignPage page, HttpServletRequest request) {
		return helps(draft) ? this.desk.take(draft, page, request, SCREEN) : show(draft);
	}

	private static boolean helps(OpenDraft draft) {
		return draft.answers().filer() == Filer.ASSISTANT;
	}

}
