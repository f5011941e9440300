package org.imrhelpcenter.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.TooOften;
import org.imrhelpcenter.accounts.Tries.Attempt;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseKey;
import org.imrhelpcenter.cases.DemonstrationCases;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Languages;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where members open their case: number, return code and birth date.
 */
@Controller
@RequestMapping("/track")
class TrackController {

	private static final String SCREEN = "tracking/door";

	private static final String CASE = "redirect:/track/case";

	private final Door door;

	private final FollowerSessions sessions;

	private final CsrfTokenRepository formTokens;

	private final TooOften tooOften;

	private final Validator validator;

	private final Texts texts;

	private final Languages languages;

	private final DemonstrationCases demonstration;

	TrackController(Door door, FollowerSessions sessions, CsrfTokenRepository formTokens, TooOften tooOften,
			Validator validator, Texts texts, Languages languages, DemonstrationCases demonstration) {
		this.door = door;
		this.sessions = sessions;
		this.formTokens = formTokens;
		this.tooOften = tooOften;
		this.validator = validator;
		this.texts = texts;
		this.languages = languages;
		this.demonstration = demonstration;
	}

	@GetMapping
	String show(Viewer viewer, @RequestParam(required = false) @Nullable String ended,
			@RequestParam(required = false) @Nullable String left, Model model) {
		if (viewer.caseId() != null) {
			return CASE;
		}
		if (left != null || ended != null) {
			model.addAttribute("notice", (left != null) ? "tracking.door.left" : "tracking.door.ended");
		}
		return sheet(Form.empty(), model);
	}

	/** In another language, with what was typed so far. */
	@PostMapping(params = "speak")
	String speak(@ModelAttribute TrackPage page, Model model) {
		return sheet(Form.of(page), model);
	}

	@PostMapping
	String open(@ModelAttribute TrackPage page, Model model, HttpServletRequest request, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.number() == null || page.code() == null || page.birthDate() == null || errors.hasErrors()) {
			return again(page, errors, model, response);
		}
		Attempt<CaseKey> attempt = this.door.open(page.number(), page.code(), page.birthDate().toDate().orElseThrow(),
				request.getRemoteAddr());
		if (attempt.right().isPresent()) {
			CaseKey key = attempt.right().get();
			this.sessions.begin(request, key);
			this.languages.goOnIn(this.door.language(key), request, response);
			this.formTokens.saveToken(null, request, response);
			return CASE;
		}
		if (this.tooOften.tell(attempt.left(), model, response)) {
			return sheet(Form.of(page), model);
		}
		this.texts.reject(errors, "number", "tracking.door.wrong");
		return again(page, errors, model, response);
	}

	private String again(TrackPage page, Errors errors, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return sheet(Form.of(page, errors), model);
	}

	private String sheet(Form form, Model model) {
		model.addAttribute("pretended", this.demonstration.open());
		model.addAttribute("form", form);
		model.addAttribute("speak", "page");
		return SCREEN;
	}

}
