package org.imrhelpcenter.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.DecisionDue;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Sentence;
import org.imrhelpcenter.rules.Standing;
import org.imrhelpcenter.tracking.Promise.How;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tells the clocks of a case as promises, in the reader's language.
 */
final class Promises {

	private static final Set<ClockKind> BY_PLAN = EnumSet.of(ClockKind.PLAN_RECORDS, ClockKind.PLAN_CARRIES_OUT);

	private final Texts texts;

	private final Locale locale;

	private final Instant now;

	Promises(Texts texts, Locale locale, Instant now) {
		this.texts = texts;
		this.locale = locale;
		this.now = now;
	}

	/**
	 * What is still awaited comes first, by date; then what is over, the latest first.
	 */
	List<Promise> of(Collection<CaseClock> clocks, Track track) {
		ClockKind binding = DecisionDue.of(clocks.stream().filter(CaseClock::isRunning).toList())
			.map(DecisionDue::binding)
			.orElse(null);
		List<Promise> awaited = clocks.stream()
			.filter(CaseClock::isRunning)
			.sorted(Comparator.comparing(CaseClock::dueOn).thenComparing(CaseClock::kind))
			.map((clock) -> promise(clock, track, clock.kind() == binding))
			.toList();
		List<Promise> all = new ArrayList<>(awaited);
		clocks.stream()
			.filter((clock) -> !clock.isRunning())
			.sorted(Comparator.comparing(Promises::endedOn).reversed().thenComparing(CaseClock::kind))
			.map((clock) -> promise(clock, track, false))
			.forEach(all::add);
		return all;
	}

	private static LocalDate endedOn(CaseClock clock) {
		return (clock.ended() != null) ? clock.ended().on() : clock.dueOn();
	}

	private Promise promise(CaseClock clock, Track track, boolean binding) {
		Standing standing = clock.standing(this.now);
		How how = how(standing);
		return new Promise(clock.kind(), name(clock, track), BY_PLAN.contains(clock.kind()), clock.dueOn(),
				clock.dueAt(), how, standing(clock, standing, how), notes(clock), binding, why(clock),
				clock.kind().source());
	}

	private static How how(Standing standing) {
		return switch (standing.state()) {
			case OPEN -> How.OPEN;
			case MET -> How.DONE;
			case STOPPED -> How.ENDED;
			case MISSED ->
				(standing.endedOn() == null) ? How.LATE : standing.metLate() ? How.DONE_LATE : How.ENDED_LATE;
		};
	}

	/**
	 * Before the track is decided, a decision is promised only if the case is an IMR; in
	 * a complaint the letter that is still owed says why it is none.
	 */
	private String name(CaseClock clock, Track track) {
		String as = "";
		if (clock.isRunning() && clock.kind() == ClockKind.DECISION_OVERALL && track == Track.UNDECIDED) {
			as = ".if";
		}
		if (clock.isRunning() && clock.kind() == ClockKind.QUALIFICATION_LETTER && track == Track.COMPLAINT) {
			as = ".why";
		}
		return say("promise." + clock.kind() + as);
	}

	private List<String> standing(CaseClock clock, Standing standing, How how) {
		String whose = BY_PLAN.contains(clock.kind()) ? ".plan" : "";
		return switch (how) {
			case OPEN -> List.of();
			case LATE -> late(clock, standing);
			case DONE, DONE_LATE -> List.of(say("standing." + how + whose, standing.endedOn(), standing.days()));
			case ENDED, ENDED_LATE -> List
				.of(say("standing." + how, standing.endedOn(), say("ended." + standing.endedBy()), standing.days()));
		};
	}

	private List<String> late(CaseClock clock, Standing standing) {
		Instant dueAt = clock.dueAt();
		String since = (dueAt != null) ? say("standing.LATE.moment", dueAt)
				: say("standing.LATE.days", clock.dueOn(), standing.days());
		if (BY_PLAN.contains(clock.kind())) {
			return List.of(say("standing.LATE.plan"), since, say("standing.LATE." + clock.kind()));
		}
		return List.of(say("standing.LATE"), since);
	}

	private List<String> notes(CaseClock clock) {
		List<String> notes = new ArrayList<>();
		if (clock.extension() != null) {
			notes.add(say("note.extended", clock.extension().days(), clock.originalDueOn()));
		}
		if (clock.workingDate() != null && clock.isRunning() && !clock.workingDate().isBefore(LegalDay.of(this.now))) {
			notes.add(say("note.working", clock.workingDate()));
		}
		return notes;
	}

	private List<String> why(CaseClock clock) {
		List<String> why = new ArrayList<>();
		why.add(say("rule." + clock.kind(), say("length." + clock.length().unit(), clock.length().amount())));
		for (Sentence sentence : clock.explanation()) {
			why.add(this.texts.say(this.locale, sentence.messageKey(), sentence.arguments().toArray()));
		}
		why.add(say("counting." + clock.length().unit()));
		return why;
	}

	private String say(String key, @Nullable Object... arguments) {
		return this.texts.say(this.locale, "tracking.case." + key, arguments);
	}

}
