package org.imrhelpcenter.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.DecisionDue;
import org.imrhelpcenter.rules.Sentence;
import org.imrhelpcenter.rules.Standing;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A clock on the case page: the date, how it stands, and the arithmetic behind it.
 *
 * @param kind which clock
 * @param dueOn the due date
 * @param dueAt the due instant of a clock that runs in hours
 * @param workingDate the working date, when it leads
 * @param state open, met, missed or stopped
 * @param endedOn when it was met or stopped; null while it runs
 * @param standing how it stands, as a sentence
 * @param explanation the arithmetic, then what changed it
 * @param binding whether the decision is due by this clock
 * @param pressing how its date stands out
 */
record ClockView(ClockKind kind, LocalDate dueOn, @Nullable Instant dueAt, @Nullable LocalDate workingDate,
		Standing.State state, @Nullable LocalDate endedOn, String standing, List<String> explanation, boolean binding,
		QueueLine.Pressing pressing) {

	public boolean running() {
		return this.endedOn == null;
	}

	/** The date that leads the queue. */
	public LocalDate workDate() {
		return (this.workingDate != null) ? this.workingDate : this.dueOn;
	}

	static List<ClockView> of(List<CaseClock> clocks, Instant now, LocalDate today, Texts texts, Locale locale) {
		@Nullable ClockKind binding = DecisionDue.of(clocks).map(DecisionDue::binding).orElse(null);
		return clocks.stream()
			.sorted(Comparator.comparing(CaseClock::isRunning)
				.reversed()
				.thenComparing(CaseClock::workDate)
				.thenComparing(CaseClock::kind))
			.map((clock) -> of(clock, clock.kind() == binding, now, today, texts, locale))
			.toList();
	}

	private static ClockView of(CaseClock clock, boolean binding, Instant now, LocalDate today, Texts texts,
			Locale locale) {
		Standing standing = clock.standing(now);
		return new ClockView(clock.kind(), clock.dueOn(), clock.dueAt(), clock.workingDate(), standing.state(),
				standing.endedOn(), say(standing.sentence(), texts, locale),
				clock.explanation().stream().map((sentence) -> say(sentence, texts, locale)).toList(), binding,
				clock.isRunning() ? QueueLine.Pressing.of(clock.workDate(), today) : QueueLine.Pressing.NONE);
	}

	private static String say(Sentence sentence, Texts texts, Locale locale) {
		return texts.say(locale, sentence.messageKey(), sentence.arguments().toArray());
	}

}
