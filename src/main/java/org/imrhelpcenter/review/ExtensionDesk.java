package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Extensions;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Extension;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a supervisor gives a date more time, once, and the member is told.
 */
@Component
class ExtensionDesk {

	private final Extensions extensions;

	private final Deadlines deadlines;

	private final Letters letters;

	private final Clock clock;

	ExtensionDesk(Extensions extensions, Deadlines deadlines, Letters letters, Clock clock) {
		this.extensions = extensions;
		this.deadlines = deadlines;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * The clocks that may get more time: those that run, are not past due and had none.
	 */
	@Transactional(readOnly = true)
	public List<CaseClock> possible(CaseSheet opened) {
		Instant now = this.clock.instant();
		return this.deadlines.of(opened.id())
			.stream()
			.filter((each) -> each.isRunning() && each.extension() == null && !each.isPastDue(now))
			.toList();
	}

	/**
	 * Gives a clock more time.
	 * @throws CaseChangedException when it may get none any more
	 */
	@Transactional
	public void extend(Viewer viewer, CaseSheet opened, int seenVersion, ClockKind kind, int days, String reasons) {
		CaseClock before = possible(opened).stream()
			.filter((each) -> each.kind() == kind)
			.findFirst()
			.orElseThrow(CaseChangedException::new);
		long act = this.extensions.grant(viewer, opened, seenVersion, kind, days, reasons);
		Extension more = new Extension(days, reasons, viewer.name(), LegalDay.of(this.clock.instant()));
		this.deadlines.extend(opened.id(), kind, more, act);
		this.letters.prepare(opened, LetterKind.EXTENSION, "act-" + act,
				LetterWords.none()
					.with(Word.CLOCK, kind)
					.with(Word.FORMER_ON, before.originalDueOn())
					.with(Word.DUE_ON, before.extended(more).dueOn())
					.with(Word.REASONS, reasons));
	}

}
