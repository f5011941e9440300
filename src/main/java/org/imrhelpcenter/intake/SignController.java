package org.imrhelpcenter.intake;

import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.intake.DraftClosedException.Reason;
import org.imrhelpcenter.web.Form;

import org.springframework.context.i18n.LocaleContextHolder;
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
 * Sign and submit.
 */
@Controller
@RequestMapping("/apply/sign")
class SignController {

	private static final int BROWSER_LENGTH = 300;

	private final Desk desk;

	private final Submissions submissions;

	private final Release release;

	private final Validator validator;

	private final Clock clock;

	SignController(Desk desk, Submissions submissions, Release release, Validator validator, Clock clock) {
		this.desk = desk;
		this.submissions = submissions;
		this.release = release;
		this.validator = validator;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(OpenDraft draft) {
		Optional<Place> open = this.desk.journey(draft).firstOpen();
		return open.isPresent() ? new ModelAndView("redirect:" + open.get().path() + "?order")
				: sheet(draft, Form.empty());
	}

	/**
	 * In another language it is another text: the name stays, the tick under the first
	 * one does not.
	 */
	@PostMapping(params = "speak")
	ModelAndView speak(OpenDraft draft, @ModelAttribute SignPage page) {
		if (draft.lapsed() || this.desk.journey(draft).firstOpen().isPresent()) {
			return show(draft);
		}
		return sheet(draft, Form.of(new SignPage(page.name(), null)));
	}

	@PostMapping
	ModelAndView submit(OpenDraft draft, @ModelAttribute SignPage page, HttpServletRequest request) {
		if (draft.lapsed()) {
			throw new DraftClosedException(Reason.NONE);
		}
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (errors.hasErrors()) {
			ModelAndView again = sheet(draft, Form.of(page, errors));
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		Optional<Place> open = this.submissions.submit(draft, page.signature(), evidence(request),
				this.clock.instant());
		return new ModelAndView(
				"redirect:" + open.map((place) -> place.path() + "?order").orElse("/apply/confirmation"));
	}

	private static Evidence evidence(HttpServletRequest request) {
		String browser = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
		return new Evidence(request.getRemoteAddr(), browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH)),
				LocaleContextHolder.getLocale());
	}

	private ModelAndView sheet(OpenDraft draft, Form form) {
		ModelAndView sheet = new ModelAndView("intake/sign", "form", form);
		sheet.addObject("release", this.release.paragraphs(LocaleContextHolder.getLocale()));
		sheet.addObject("parent", Filer.PARENT_OR_GUARDIAN
			.is(draft.answers().page(Step.WHO, WhoPage.class).map(WhoPage::who).orElse("")));
		sheet.addObject("dates", this.desk.dates(draft));
		sheet.addObject("leave", "/apply/leave");
		sheet.addObject("speak", "page");
		sheet.addObject("savedAt", draft.lastSaved().orElse(null));
		sheet.addObject("urgent", draft.answers().urgent());
		return sheet;
	}

}
