package org.imrhelpcenter.intake;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.intake.DraftClosedException.Reason;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where applications are signed and sent, whoever signs, on whichever device.
 */
@Component
class SignDesk {

	private final Desk desk;

	private final Submissions submissions;

	private final Release release;

	private final PartA partA;

	private final PartB partB;

	private final ReadBack readBack;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	SignDesk(Desk desk, Submissions submissions, Release release, PartA partA, PartB partB, ReadBack readBack,
			Validator validator, Texts texts, Clock clock) {
		this.desk = desk;
		this.submissions = submissions;
		this.release = release;
		this.partA = partA;
		this.partB = partB;
		this.readBack = readBack;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	/** Where the way leads while something is still open. */
	Optional<ModelAndView> openFirst(OpenDraft draft) {
		return this.desk.journey(draft)
			.firstOpen()
			.map((open) -> new ModelAndView("redirect:" + open.path() + "?order"));
	}

	/** Takes what was signed; what is wrong with it is told on the same page. */
	ModelAndView take(OpenDraft draft, SignPage page, HttpServletRequest request, String screen) {
		mustBeOpen(draft);
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (draft.answers().filer().byAuthority() && !YesNo.YES.is(page.partB())) {
			this.texts.reject(errors, "partB", "intake.sign.partB.missing");
		}
		if (errors.hasErrors()) {
			ModelAndView again = sheet(draft, Form.of(page, errors), screen);
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		return send(draft, page.signing(), request);
	}

	/** Sends the application, signed or not. */
	ModelAndView send(OpenDraft draft, Signing signing, HttpServletRequest request) {
		mustBeOpen(draft);
		Optional<Place> open = this.submissions.submit(draft, signing, Evidence.of(request), this.clock.instant());
		return new ModelAndView(
				"redirect:" + open.map((place) -> place.path() + "?order").orElse("/apply/confirmation"));
	}

	private static void mustBeOpen(OpenDraft draft) {
		if (draft.lapsed()) {
			throw new DraftClosedException(Reason.NONE);
		}
	}

	/** A page on which somebody signs, or on which whoever helps picks how. */
	ModelAndView sheet(OpenDraft draft, Form form, String screen) {
		Locale locale = LocaleContextHolder.getLocale();
		Answers answers = draft.answers();
		Filer filer = answers.filer();
		ModelAndView sheet = new ModelAndView(screen, "form", form);
		sheet.addObject("release", this.release.paragraphs(locale));
		sheet.addObject("filer", filer.name());
		sheet.addObject("member", answers.memberName());
		answers.helper().ifPresent((helper) -> {
			sheet.addObject("helper", helper);
			sheet.addObject("partA", this.partA.paragraphs(locale, helper));
		});
		if (filer.byAuthority()) {
			sheet.addObject("partB",
					this.partB.paragraphs(locale, Capacity.valueOf(filer.name()), answers.memberName()));
		}
		sheet.addObject("sheets", this.readBack.of(draft, this.desk.journey(draft).places()));
		sheet.addObject("dates", this.desk.dates(draft));
		sheet.addObject("leave", "/apply/leave");
		sheet.addObject("speak", "page");
		sheet.addObject("savedAt", draft.lastSaved().orElse(null));
		sheet.addObject("urgent", answers.urgent());
		return sheet;
	}

}
