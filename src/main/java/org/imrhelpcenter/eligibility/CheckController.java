package org.imrhelpcenter.eligibility;

import java.util.Objects;

import org.imrhelpcenter.web.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The public check: short questions, then the advice. No sign-in, no session, nothing in
 * the address.
 */
@Controller
@RequestMapping("/check")
class CheckController {

	private final CheckDesk desk;

	CheckController(CheckDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	ModelAndView ask() {
		return this.desk.questions(Form.empty());
	}

	/**
	 * Answers.
	 * @param page what was told
	 * @param change set when the person wants to change what they told
	 * @param speak set when the person wants to read the questions in another language
	 * @param answered set where the answers were shown already
	 */
	@PostMapping
	ModelAndView answer(@ModelAttribute CheckPage page, @RequestParam(required = false) @Nullable String change,
			@RequestParam(required = false) @Nullable String speak,
			@RequestParam(required = false) @Nullable String answered) {
		if (change != null || (speak != null && answered == null)) {
			return this.desk.questions(Form.of(page));
		}
		return Objects.requireNonNullElseGet(this.desk.mend(page), () -> this.desk.result(page));
	}

}
