package org.imrhelpcenter.rules;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.imrhelpcenter.rules.ClockLength.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.CLOCKS;
import static org.imrhelpcenter.rules.California.HOLIDAYS;

/** Everything the rules say has a sentence, and every sentence is said. */
class MessagesTests {

	@Test
	void everyFindingIsSaidAndNoSentenceLiesIdle() {
		Chance chance = new Chance(99);
		Set<String> used = new TreeSet<>();
		for (int i = 0; i < 12_000; i++) {
			CaseFacts facts = chance.caseFacts();
			for (Finding finding : Requirements.assess(facts, chance.serviceFacts(facts), HOLIDAYS).findings()) {
				assertSaid(Spoken.say(finding));
				assertThat(finding.arguments()).allMatch(MessagesTests::isPlain);
				assertThat(finding.facts().values()).allMatch((fact) -> isPlain(fact) || fact instanceof Boolean);
				used.add(finding.messageKey());
			}
		}
		assertThat(used).containsExactlyElementsOf(keys("rules.", "rules.clock.", "rules.standing."));
	}

	@Test
	void everyClockIsSaidInEveryUnit() {
		Set<String> used = new TreeSet<>();
		for (ClockKind kind : ClockKind.values()) {
			for (Unit unit : Unit.values()) {
				for (int amount : new int[] { 1, 5 }) {
					used.addAll(say(kind, new ClockLength(amount, unit)));
				}
			}
		}
		CaseClock urgent = CLOCKS.start(ClockKind.DECISION_OVERALL, Urgency.URGENT, Sample.RECEIVED);
		CaseClock late = CLOCKS.turn(CLOCKS.turn(urgent, Urgency.STANDARD, Sample.noon("2026-11-23")), Urgency.URGENT,
				Sample.noon("2026-12-20"));
		CaseClock extended = CLOCKS.start(ClockKind.DECISION_OVERALL, Urgency.URGENT, Sample.RECEIVED)
			.extended(new Extension(1, "A storm", "Dana Reyes", Sample.RECEIVED));
		for (CaseClock clock : List.of(late, extended)) {
			clock.explanation().forEach((sentence) -> {
				assertSaid(Spoken.say(sentence));
				used.add(sentence.messageKey());
			});
		}
		assertThat(used).containsExactlyElementsOf(keys("rules.clock."));
	}

	@Test
	void everyStandingIsSaid() {
		Set<String> used = new TreeSet<>();
		for (Standing.State state : Standing.State.values()) {
			for (CaseEvent event : new CaseEvent[] { null, CaseEvent.DECISION_SENT, CaseEvent.CLOSED }) {
				boolean ended = state == Standing.State.MET || state == Standing.State.STOPPED;
				if (ended == (event == null) && state != Standing.State.MISSED) {
					continue;
				}
				Sentence sentence = new Standing(state, 1, (event != null) ? Sample.RECEIVED : null, event).sentence();
				assertSaid(Spoken.say(sentence));
				used.add(sentence.messageKey());
			}
		}
		assertThat(used).containsExactlyElementsOf(keys("rules.standing."));
	}

	@ParameterizedTest
	@ValueSource(classes = { Requirement.class, Result.class, Source.class, KindOfDispute.class, DenialReason.class,
			Coverage.class, License.class, StateHearing.class, Urgency.class, Ruling.class, Signer.class,
			AuthorityPapers.class, Appeal.Filed.class, Participant.Capacity.class, DayOff.class, ClockKind.class,
			Unit.class, Standing.State.class, CaseEvent.class })
	void everyConstantHasAName(Class<? extends Enum<?>> type) {
		List<String> names = new ArrayList<>();
		for (Enum<?> constant : type.getEnumConstants()) {
			names.add(type.getSimpleName() + "." + constant.name());
		}
		assertThat(keys(type.getSimpleName() + ".")).containsExactlyInAnyOrderElementsOf(names);
	}

	@Test
	void everyPatternFormatsAndHasOneLine() {
		Spoken.MESSAGES.forEach((key, pattern) -> {
			assertThat(new MessageFormat((String) pattern, Locale.US).toPattern()).as("%s", key).isNotBlank();
			assertThat((String) pattern).as("%s", key).doesNotContain("\n", "  ").matches("\\S.*\\S");
		});
	}

	private static List<String> say(ClockKind kind, ClockLength length) {
		ClockLengths lengths = ClockLengths
			.of(List.of(new ClockLengths.Row(kind, Urgency.STANDARD, length, LocalDate.of(2020, 1, 1), null)));
		Instant now = Sample.noon(Sample.RECEIVED);
		return new ClockRules(HOLIDAYS, lengths).start(kind, Urgency.STANDARD, now)
			.explanation()
			.stream()
			.peek((sentence) -> assertSaid(Spoken.say(sentence)))
			.map(Sentence::messageKey)
			.toList();
	}

	private static Set<String> keys(String prefix, String... without) {
		Set<String> keys = new TreeSet<>();
		for (String key : Spoken.MESSAGES.stringPropertyNames()) {
			boolean left = java.util.Arrays.stream(without).anyMatch(key::startsWith);
			if (key.startsWith(prefix) && !left) {
				keys.add(key);
			}
		}
		assertThat(keys).isNotEmpty();
		return keys;
	}

	private static void assertSaid(String sentence) {
		assertThat(sentence).doesNotContain("{", "}", "null", "''").endsWith(".");
	}

	private static boolean isPlain(Object argument) {
		return argument instanceof LocalDate || argument instanceof Integer || argument instanceof String
				|| argument instanceof Enum<?>;
	}

}
