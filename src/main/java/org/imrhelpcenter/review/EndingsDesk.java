package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Closings;
import org.imrhelpcenter.cases.ClosingReason;
import org.imrhelpcenter.cases.Reopenings;
import org.imrhelpcenter.cases.Reversals;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where cases are ended and opened again, and the letters about it are prepared in the
 * same transaction.
 */
@Component
class EndingsDesk {

	private final Closings closings;

	private final Reopenings reopenings;

	private final Reversals reversals;

	private final CaseRecords records;

	private final Deadlines deadlines;

	private final Letters letters;

	private final Texts texts;

	EndingsDesk(Closings closings, Reopenings reopenings, Reversals reversals, CaseRecords records, Deadlines deadlines,
			Letters letters, Texts texts) {
		this.closings = closings;
		this.reopenings = reopenings;
		this.reversals = reversals;
		this.records = records;
		this.deadlines = deadlines;
		this.letters = letters;
		this.texts = texts;
	}

	/** What speaks against closing a case now. */
	@Transactional(readOnly = true)
	public List<String> advice(CaseSheet opened, Locale locale) {
		List<String> lines = new ArrayList<>();
		this.deadlines.of(opened.id())
			.stream()
			.filter(CaseClock::isRunning)
			.forEach((clock) -> lines.add(this.texts.say(locale, "review.closing.runs",
					this.texts.name(locale, clock.kind()), clock.dueOn())));
		long drafts = this.letters.of(opened).stream().filter(CaseLetter::isDraft).count();
		if (drafts > 0) {
			lines.add(this.texts.say(locale, "review.closing.drafts", drafts));
		}
		return lines;
	}

	@Transactional
	public void close(Viewer viewer, CaseSheet opened, int seenVersion, ClosingReason reason, String words) {
		long act = this.closings.close(viewer, opened, seenVersion, reason, words);
		this.letters.discard(opened.id(), EnumSet.of(LetterKind.REOPENED));
		LetterWords told = (reason != ClosingReason.OTHER) ? LetterWords.none().with(Word.REASONS, reason)
				: LetterWords.none();
		this.letters.prepare(opened, LetterKind.CLOSED, occasion(act), told.and(Word.REASONS, words));
	}

	@Transactional
	public void reopen(Viewer viewer, CaseSheet opened, int seenVersion, CaseStatus next, String words) {
		long act = this.reopenings.reopen(viewer, opened, seenVersion, next, words);
		this.letters.discard(opened.id(), EnumSet.of(LetterKind.CLOSED, LetterKind.WITHDRAWN));
		this.letters.prepare(opened, LetterKind.REOPENED, occasion(act), LetterWords.none().with(Word.REASONS, words));
	}

	@Transactional
	public void reverse(Viewer viewer, CaseSheet opened, int seenVersion, Set<Integer> ordinals, LocalDate on,
			String words) {
		long act = this.reversals.record(viewer, opened, seenVersion, ordinals, on, words);
		LetterWords told = LetterWords.none().with(Word.ON, on).with(Word.REASONS, words);
		List<String> names = this.records.services(opened).stream().map((service) -> service.name()).toList();
		for (int ordinal : ordinals) {
			told = told.with(new LetterWords.AboutService(names.get(ordinal - 1), null, "", ""));
		}
		this.letters.prepare(opened, LetterKind.PLAN_REVERSED, occasion(act), told);
	}

	private static String occasion(long act) {
		return "act-" + act;
	}

}
