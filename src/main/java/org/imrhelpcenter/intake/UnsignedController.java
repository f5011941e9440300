package org.imrhelpcenter.intake;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends what somebody who helps filled in, before the member signs: it is received today,
 * and incomplete.
 */
@Controller
class UnsignedController {

	private final SignDesk desk;

	UnsignedController(SignDesk desk) {
		this.desk = desk;
	}

	@PostMapping("/apply/unsigned")
	ModelAndView send(OpenDraft draft, HttpServletRequest request) {
		return (draft.answers().filer() == Filer.ASSISTANT) ? this.desk.send(draft, Signing.NOBODY, request)
				: new ModelAndView("redirect:/apply/sign");
	}

}
