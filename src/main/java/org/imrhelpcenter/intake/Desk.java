package org.imrhelpcenter.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.intake.DraftClosedException.Reason;
import org.imrhelpcenter.intake.OpenDraft.SavedPage;
import org.imrhelpcenter.rules.LegalDay;
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
 * Where every page of the application is handed out and taken back: what was typed is
 * always kept, and only the impossible is sent back with a message.
 */
@Component
class Desk {

	private final Drafts drafts;

	private final Calendars calendars;

	private final Validator validator;

	private final Texts texts;

	private final Clock clock;

	Desk(Drafts drafts, Calendars calendars, Validator validator, Texts texts, Clock clock) {
		this.drafts = drafts;
		this.calendars = calendars;
		this.validator = validator;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Hands out a page, or leads to the first one that is still open.
	 * @param draft the draft
	 * @param place which page
	 * @param turn where the person comes from
	 * @return the page with what was saved
	 */
	ModelAndView show(OpenDraft draft, Place place, Turn turn) {
		Journey journey = journey(draft);
		if (!journey.reaches(place)) {
			return new ModelAndView(
					"redirect:" + journey.firstOpen().map((open) -> open.path() + "?order").orElse("/apply/review"));
		}
		Optional<SavedPage> saved = draft.saved(place);
		Form form = saved.map((page) -> Form.of((Record) page.page())).orElseGet(Form::empty);
		return sheet(draft, journey, place, turn, form, saved.map(SavedPage::version).orElse(-1));
	}

	/**
	 * Takes a page back.
	 * @param draft the draft
	 * @param place which page
	 * @param page what was typed
	 * @param turn where the person wants to go
	 * @return the next page; or the same one with a message
	 */
	ModelAndView take(OpenDraft draft, Place place, Page page, Turn turn) {
		return take(draft, place, page, turn, WhenSaved.NOTHING);
	}

	ModelAndView take(OpenDraft draft, Place place, Page page, Turn turn, WhenSaved then) {
		Instant now = this.clock.instant();
		Errors errors = errors(page, now);
		if (draft.lapsed()) {
			throw new DraftClosedException(handIn(draft, place, page, turn, errors, now));
		}
		if (!journey(draft).reaches(place)) {
			return show(draft, place, turn);
		}
		OpenDraft after;
		try {
			after = this.drafts.save(draft, place, page, !errors.hasErrors() && goesOn(draft, place, turn),
					turn.seenVersion(), now, then);
		}
		catch (ChangedElsewhereException ex) {
			return conflict(draft, place, page, turn, ex.other());
		}
		if (turn.isLeaving()) {
			return new ModelAndView("forward:/apply/leave");
		}
		if (turn.isSpeaking()) {
			return new ModelAndView("redirect:" + place.path() + (turn.isFromReview() ? "?review" : ""));
		}
		if (errors.hasErrors()) {
			ModelAndView sheet = sheet(after, journey(after), place, turn, Form.of((Record) page, errors),
					after.saved(place).map(SavedPage::version).orElse(-1));
			sheet.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return sheet;
		}
		return next(after, place, turn);
	}

	/**
	 * Another language is not the end of a page: nobody has gone on from it yet, unless
	 * they had before.
	 */
	private static boolean goesOn(OpenDraft draft, Place place, Turn turn) {
		return !turn.isSpeaking() || draft.saved(place).filter(SavedPage::complete).isPresent();
	}

	/** Keeps what was typed in a browser that was let go since. */
	private Reason handIn(OpenDraft draft, Place place, Page page, Turn turn, Errors errors, Instant now) {
		if (!journey(draft).reaches(place)) {
			return Reason.NONE;
		}
		try {
			this.drafts.save(draft, place, page, !errors.hasErrors(), turn.seenVersion(), now);
			return Reason.LAPSED;
		}
		catch (ChangedElsewhereException ex) {
			return Reason.NONE;
		}
	}

	/** The draft as it is now. */
	OpenDraft again(OpenDraft draft) {
		return this.drafts.open(draft.token(), this.clock.instant());
	}

	Journey journey(OpenDraft draft) {
		return Journey.of(draft.answers(), today(), this.calendars.holidays());
	}

	Dates dates(OpenDraft draft) {
		return Dates.of(draft.answers(), today(), this.calendars.holidays());
	}

	LocalDate today() {
		return LegalDay.of(this.clock.instant());
	}

	private ModelAndView next(OpenDraft draft, Place place, Turn turn) {
		Journey journey = journey(draft);
		String onward = (turn.isFromReview() ? journey.firstOpen() : journey.after(place)).map(Place::path)
			.orElse("/apply/review");
		boolean codeFirst = place.step() == Step.PATIENT && !draft.hasCode();
		return new ModelAndView("redirect:" + (codeFirst ? "/apply/return-code" : onward));
	}

	private Errors errors(Page page, Instant now) {
		Errors errors = new DirectFieldBindingResult(page, "page");
		this.validator.validate(page, errors);
		page.check(LegalDay.of(now), (field, key) -> {
			if (!errors.hasFieldErrors(field)) {
				this.texts.reject(errors, field, key);
			}
		});
		return errors;
	}

	/**
	 * Two windows never overwrite each other unseen: what the other one saved is shown
	 * beside.
	 */
	private ModelAndView conflict(OpenDraft draft, Place place, Page page, Turn turn, SavedPage other) {
		ModelAndView sheet = sheet(draft, journey(draft), place, turn, Form.of((Record) page), other.version());
		sheet.addObject("elsewhere", ReadLine.of(other.page().lines(), this.texts, LocaleContextHolder.getLocale()));
		sheet.addObject("elsewhereAt", other.savedAt());
		sheet.setStatus(HttpStatus.CONFLICT);
		return sheet;
	}

	private ModelAndView sheet(OpenDraft draft, Journey journey, Place place, Turn turn, Form form, int version) {
		ModelAndView sheet = new ModelAndView("intake/" + place.step().slug());
		sheet.addObject("form", form);
		sheet.addObject("leave", "page");
		sheet.addObject("speak", "page");
		sheet.addObject("offered", Offered.by(place.step().page()));
		sheet.addObject("action", place.path());
		sheet.addObject("seen", version);
		sheet.addObject("review", turn.isFromReview());
		sheet.addObject("service", place.ordinal());
		sheet.addObject("services", draft.answers().services());
		sheet.addObject("serviceNames",
				IntStream.rangeClosed(1, place.ordinal()).mapToObj(draft.answers()::serviceName).toList());
		sheet.addObject("dates", dates(draft));
		sheet.addObject("back",
				turn.isFromReview() ? "/apply/review" : journey.before(place).map(Place::path).orElse("/apply"));
		sheet.addObject("savedAt", draft.lastSaved().orElse(null));
		sheet.addObject("urgent", draft.answers().urgent());
		return sheet;
	}

}
