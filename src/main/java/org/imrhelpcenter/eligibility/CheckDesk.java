package org.imrhelpcenter.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import org.imrhelpcenter.plans.Agencies;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.DenialReason;
import org.imrhelpcenter.rules.Eligibility;
import org.imrhelpcenter.rules.EligibilityFacts;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Form;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the questions of the public check are handed out and answered. Nothing is kept:
 * the answers go to and fro with the page.
 */
@Component
class CheckDesk {

	private final Checks checks;

	private final Agencies agencies;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	CheckDesk(Checks checks, Agencies agencies, Validator validator, Texts texts, Clock clock) {
		this.checks = checks;
		this.agencies = agencies;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	/** The questions, with what was answered before. */
	ModelAndView questions(Form form) {
		ModelAndView questions = new ModelAndView("eligibility/check", "form", form);
		questions.addObject("speak", "page");
		questions.addObject("replies", Reply.values());
		questions.addObject("coverages", CoverageReply.values());
		questions.addObject("reasons", DenialReason.values());
		questions.addObject("hearings", HearingReply.values());
		return questions;
	}

	/** The questions once more where something cannot be; null where nothing is wrong. */
	@Nullable ModelAndView mend(CheckPage page) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		if (page.decidedBeforeFiled()) {
			this.texts.reject(errors, "decidedOn", "eligibility.check.decidedOn.beforeFiled");
		}
		if (!errors.hasErrors()) {
			return null;
		}
		ModelAndView again = questions(Form.of(page, errors));
		again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return again;
	}

	/** The days that follow from the answers. */
	KeyDates dates(CheckPage page) {
		return KeyDates.of(check(page), page);
	}

	ModelAndView result(CheckPage page) {
		Locale locale = LocaleContextHolder.getLocale();
		Eligibility checked = check(page);
		KeyDates dates = KeyDates.of(checked, page);
		ModelAndView result = new ModelAndView("eligibility/result", "answers", Form.of(page));
		result.addObject("speak", "page");
		result.addObject("checked", checked);
		result.addObject("advice", Advice.of(checked, page, appealTodayEndsOn(checked.facts())));
		result.addObject("dates", dates.dates());
		result.addObject("notes", dates.notes());
		result.addObject("toKeep", !dates.toKeep().isEmpty());
		result.addObject("urgent", Reply.YES.is(page.urgent()));
		result.addObject("perhapsUrgent", Reply.NOT_SURE.is(page.urgent()));
		result.addObject("agency", this.agencies.forCoverage(checked.facts().coverage().coverage()).orElse(null));
		result.addObject("freeHelp", this.agencies.freeHelp().orElse(null));
		result.addObject("told", ReadBack.of(page, this.texts, locale));
		return result;
	}

	private Eligibility check(CheckPage page) {
		return this.checks.check(page.facts(LegalDay.of(this.clock.instant())));
	}

	/** What the plan's days would be if the person appealed today. */
	private LocalDate appealTodayEndsOn(EligibilityFacts facts) {
		return Objects.requireNonNull(
				this.checks
					.check(new EligibilityFacts(facts.receivedOn(), facts.kind(), facts.urgency(), facts.coverage(),
							Appeal.waiting(facts.receivedOn()), facts.hearing()))
					.planDaysEndOn());
	}

}
