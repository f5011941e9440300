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
 * Sign and submit. Somebody who helps does not sign here, and picks how the member does.
 */
@Controller
@RequestMapping("/apply/sign")
class SignController {

	private static final String SCREEN = "intake/sign";

	private static final String HELPER = "intake/sign-helper";

	private final SignDesk desk;

	SignController(SignDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(OpenDraft draft) {
		return this.desk.openFirst(draft).orElseGet(() -> sheet(draft, Form.empty()));
	}

	/**
	 * In another language it is another text: the name stays, the tick under the first
	 * one does not.
	 */
	@PostMapping(params = "speak")
	ModelAndView speak(OpenDraft draft, @ModelAttribute SignPage page) {
		return (draft.lapsed() || this.desk.openFirst(draft).isPresent()) ? show(draft)
				: sheet(draft, Form.of(page.unticked()));
	}

	@PostMapping
	ModelAndView submit(OpenDraft draft, @ModelAttribute SignPage page, HttpServletRequest request) {
		return helps(draft) ? show(draft) : this.desk.take(draft, page, request, SCREEN);
	}

	private ModelAndView sheet(OpenDraft draft, Form form) {
		return this.desk.sheet(draft, form, helps(draft) ? HELPER : SCREEN);
	}

	private static boolean helps(OpenDraft draft) {
		return draft.answers().filer() == Filer.ASSISTANT;
	}

}
