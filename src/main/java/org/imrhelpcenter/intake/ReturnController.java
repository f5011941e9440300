package org.imrhelpcenter.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Tries;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.intake.Returns.Returned;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Languages;
import org.imrhelpcenter.web.Texts;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Come back with the return code and the birth date.
 */
@Controller
@RequestMapping("/apply/return")
class ReturnController {

	private static final String TRY = "return-code";

	private final Returns returns;

	private final Tries tries;

	private final Validator validator;

	private final Texts texts;

	private final Languages languages;

	private final Clock clock;

	ReturnController(Returns returns, Tries tries, Validator validator, Texts texts, Languages languages, Clock clock) {
		this.returns = returns;
		this.tries = tries;
		this.validator = validator;
		this.texts = texts;
		this.languages = languages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show() {
		return sheet(Form.empty());
	}

	/** In another language, with what was typed so far. */
	@PostMapping(params = "speak")
	ModelAndView speak(@ModelAttribute ReturnPage page) {
		return sheet(Form.of(page));
	}

	@PostMapping
	ModelAndView open(@ModelAttribute ReturnPage page, HttpServletRequest request, HttpServletResponse response) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (errors.hasErrors()) {
			return again(page, errors, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Optional<ReturnCode> code = Optional.ofNullable(page.code()).flatMap(ReturnCode::parse);
		String subject = code.map(ReturnCode::text).orElse("");
		Duration wait = this.tries.begin(TRY, subject, request.getRemoteAddr(), this.clock.instant());
		if (!wait.isZero()) {
			long minutes = wait.plusSeconds(59).toMinutes();
			this.texts.reject(errors, "code", "intake.return.wait", minutes);
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
			return again(page, errors, HttpStatus.TOO_MANY_REQUESTS);
		}
		Optional<Returned> returned = code
			.flatMap((given) -> this.returns.open(given, page.birthDate(), this.clock.instant()));
		if (returned.isEmpty()) {
			this.texts.reject(errors, "code", "intake.return.wrong");
			return again(page, errors, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.tries.succeeded(TRY, subject, request.getRemoteAddr());
		DraftCookie.give(request, response, returned.get().token());
		this.languages.goOnIn(returned.get().language(), request, response);
		return new ModelAndView("redirect:/apply/go-on");
	}

	private static ModelAndView again(ReturnPage page, Errors errors, HttpStatus status) {
		ModelAndView again = sheet(Form.of(page, errors));
		again.setStatus(status);
		return again;
	}

	private static ModelAndView sheet(Form form) {
		return new ModelAndView("intake/return", Map.of("form", form, "speak", "page"));
	}

}
