package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.UrgencyDecisions;
import org.imrhelpcenter.cases.UrgentReasons;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Notices;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.intake.UrgentGround;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a nurse decides about urgency: first it is shown what becomes of every date, then
 * it is done, and whoever is affected is told.
 */
@Component
class UrgencyDesk {

	private final UrgencyDecisions decisions;

	private final Deadlines deadlines;

	private final Notices notices;

	private final Letters letters;

	private final Texts texts;

	private final Clock clock;

	UrgencyDesk(UrgencyDecisions decisions, Deadlines deadlines, Notices notices, Letters letters, Texts texts,
			Clock clock) {
		this.decisions = decisions;
		this.deadlines = deadlines;
		this.notices = notices;
		this.letters = letters;
		this.texts = texts;
		this.clock = clock;
	}

	/** Every running clock as it is and as it would be. */
	@Transactional(readOnly = true)
	public List<Change> changes(CaseSheet opened, Urgency urgency, Locale locale) {
		Instant now = this.clock.instant();
		List<CaseClock> before = this.deadlines.of(opened.id());
		List<CaseClock> after = this.deadlines.ifTurned(opened.id(), urgency, now);
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < before.size(); i++) {
			if (before.get(i).isRunning()) {
				changes.add(new Change(view(before.get(i), now, locale), view(after.get(i), now, locale)));
			}
		}
		return changes;
	}

	private ClockView view(CaseClock clock, Instant now, Locale locale) {
		LocalDate today = LegalDay.of(now);
		return ClockView.of(List.of(clock), now, today, this.texts, locale).get(0);
	}

	/** Decides, and tells the member that there is news where that is safe. */
	@Transactional
	public void decide(Viewer viewer, CaseSheet opened, int seenVersion, Urgency urgency, UrgentReasons reasons) {
		long id = this.decisions.decide(viewer, opened, seenVersion, urgency, reasons);
		this.notices.news(opened, "urgency-" + id);
		if (urgency != opened.urgency()) {
			this.letters.prepare(opened, LetterKind.URGENCY_CHANGED, "urgency-" + id, words(urgency, reasons));
		}
	}

	/** The nurse's own note is for those who work on the case. */
	private static LetterWords words(Urgency urgency, UrgentReasons reasons) {
		return LetterWords.none()
			.with(Word.URGENCY, urgency)
			.withChoices(Word.REASONS, reasons.grounds().stream().map(UrgentGround::valueOf).toList());
	}

	/**
	 * A clock before and after.
	 *
	 * @param before as it is
	 * @param after as it would be
	 */
	record Change(ClockView before, ClockView after) {

		public boolean moves() {
			return !this.before.dueOn().equals(this.after.dueOn());
		}

	}

}
