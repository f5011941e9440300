package org.imrhelpcenter.tracking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Stage;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockLength;
import org.imrhelpcenter.rules.Decision;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a case stands and what it waits for, for every status, on every track, complete
 * or not. The clocks run until the day that is named with them.
 */
class NextStepsTests {

	private static final String NO_CLOCK = "";

	private static final String INTAKE = "ACKNOWLEDGEMENT 25, QUALIFICATION_LETTER 27, DECISION_OVERALL 30";

	private static final String REVIEW = "PLAN_RECORDS 24, DECISION_AFTER_RECORDS 29, DECISION_OVERALL 30";

	private static final String COMPLAINT = "QUALIFICATION_LETTER 27, COMPLAINT_OUTCOME 28";

	/** Status | tracks | complete | clocks = now | from the member | from others. */
	private static final List<String> TABLE = List.of(
			"RECEIVED | UNDECIDED | yes | " + INTAKE + " = RECEIVED | nothing | HELP_CENTER letter 27",
			"RECEIVED | UNDECIDED | no | ACKNOWLEDGEMENT 25 = RECEIVED.incomplete | missing | HELP_CENTER keeps",
			"RECEIVED | IMR | yes | " + INTAKE + " = RECEIVED | nothing | HELP_CENTER letter 27",
			"RECEIVED | IMR | no | ACKNOWLEDGEMENT 25 = RECEIVED.incomplete | missing | HELP_CENTER keeps",
			"RECEIVED | COMPLAINT | yes | " + COMPLAINT
					+ " = RECEIVED | nothing | HELP_CENTER whyLetter 27, HELP_CENTER outcome 28",
			"RECEIVED | COMPLAINT | no | COMPLAINT_OUTCOME 28 = RECEIVED.incomplete | missing | HELP_CENTER outcome 28",
			"SCREENING | UNDECIDED | yes | " + INTAKE + " = SCREENING | nothing | HELP_CENTER letter 27",
			"SCREENING | UNDECIDED | no | ACKNOWLEDGEMENT 25 = SCREENING.incomplete | missing | HELP_CENTER keeps",
			"SCREENING | IMR | yes | DECISION_OVERALL 30"
					+ " = SCREENING.again | nothing | HELP_CENTER looksAgain, HELP_CENTER decision 30",
			"SCREENING | IMR | no | " + NO_CLOCK + " = SCREENING.again.incomplete | missing | HELP_CENTER keeps",
			"SCREENING | COMPLAINT | yes | COMPLAINT_OUTCOME 28"
					+ " = SCREENING.again | nothing | HELP_CENTER looksAgain, HELP_CENTER outcome 28",
			"SCREENING | COMPLAINT | no | " + NO_CLOCK
					+ " = SCREENING.again.incomplete | missing | HELP_CENTER looksAgain",
			"QUALIFIED | any | yes | DECISION_OVERALL 30"
					+ " = QUALIFIED | nothing | HELP_CENTER asksPlan, HELP_CENTER decision 30",
			"QUALIFIED | any | no | " + NO_CLOCK
					+ " = QUALIFIED | missing | HELP_CENTER asksPlan, HELP_CENTER decision",
			"RECORDS_REQUESTED | any | yes | PLAN_RECORDS 24, DECISION_OVERALL 30"
					+ " = RECORDS_REQUESTED | nothing | PLAN records 24, HELP_CENTER decision 30",
			"RECORDS_REQUESTED | any | no | PLAN_RECORDS 24"
					+ " = RECORDS_REQUESTED | missing | PLAN records 24, HELP_CENTER decision",
			"IN_REVIEW | any | yes | " + REVIEW
					+ " = IN_REVIEW | nothing | DOCTORS review, HELP_CENTER made 29, HELP_CENTER decision 30",
			"IN_REVIEW | any | no | " + NO_CLOCK + " = IN_REVIEW | missing | DOCTORS review, HELP_CENTER decision",
			"COMPLAINT | any | yes | " + COMPLAINT
					+ " = COMPLAINT | nothing | HELP_CENTER whyLetter 27, HELP_CENTER outcome 28",
			"COMPLAINT | any | no | COMPLAINT_OUTCOME 28 = COMPLAINT | missing | HELP_CENTER outcome 28",
			"PLAN_RESPONSE_REQUESTED | any | yes | COMPLAINT_OUTCOME 28"
					+ " = PLAN_RESPONSE_REQUESTED | nothing | PLAN planAnswer, HELP_CENTER outcome 28",
			"PLAN_RESPONSE_REQUESTED | any | no | " + COMPLAINT
					+ " = PLAN_RESPONSE_REQUESTED | missing | PLAN planAnswer, HELP_CENTER whyLetter 27, HELP_CENTER outcome 28",
			"DECIDED | any | yes | PLAN_CARRIES_OUT 30 = DECIDED | nothing | PLAN carriesOut 30",
			"DECIDED | any | no | " + NO_CLOCK + " = DECIDED | nothing | PLAN carriesOut",
			"OUTCOME_SENT | any | any | " + NO_CLOCK + " = OUTCOME_SENT | nothing | HELP_CENTER closing",
			"CARRIED_OUT | any | any | " + NO_CLOCK + " = CARRIED_OUT | nothing | HELP_CENTER closing",
			"CLOSED | any | any | " + NO_CLOCK + " = CLOSED | nothing | ",
			"WITHDRAWN | any | any | " + NO_CLOCK + " = WITHDRAWN | nothing | ");

	private static final String MET = "QUALIFICATION_LETTER met, DECISION_OVERALL met";

	/** The same for a case that is open again, also where its clocks are over. */
	private static final List<String> AGAIN = List.of(
			"SCREENING | UNDECIDED | yes | QUALIFICATION_LETTER 27, DECISION_OVERALL 30"
					+ " = SCREENING.again | nothing | HELP_CENTER letter 27",
			"SCREENING | UNDECIDED | yes | QUALIFICATION_LETTER met, DECISION_OVERALL 30"
					+ " = SCREENING.again | nothing | HELP_CENTER looksAgain",
			"SCREENING | UNDECIDED | no | " + NO_CLOCK + " = SCREENING.again.incomplete | missing | HELP_CENTER keeps",
			"SCREENING | IMR | yes | QUALIFICATION_LETTER met, DECISION_OVERALL 30"
					+ " = SCREENING.again | nothing | HELP_CENTER looksAgain, HELP_CENTER decision 30",
			"SCREENING | IMR | yes | " + MET + " = SCREENING.again | nothing | HELP_CENTER looksAgain",
			"SCREENING | IMR | no | " + MET + " = SCREENING.again.incomplete | missing | HELP_CENTER keeps",
			"SCREENING | COMPLAINT | yes | QUALIFICATION_LETTER 27, COMPLAINT_OUTCOME 28"
					+ " = SCREENING.again | nothing | HELP_CENTER looksAgain, HELP_CENTER whyLetter 27, HELP_CENTER outcome 28",
			"SCREENING | COMPLAINT | yes | COMPLAINT_OUTCOME met = SCREENING.again | nothing | HELP_CENTER looksAgain",
			"SCREENING | COMPLAINT | no | COMPLAINT_OUTCOME met"
					+ " = SCREENING.again.incomplete | missing | HELP_CENTER looksAgain",
			"QUALIFIED | IMR | yes | " + MET + " = QUALIFIED | nothing | HELP_CENTER asksPlan, HELP_CENTER decision",
			"QUALIFIED | IMR | yes | DECISION_AFTER_RECORDS met, " + MET
					+ " = RECORDS_REQUESTED.here | nothing | HELP_CENTER handsOver, HELP_CENTER decision",
			"RECORDS_REQUESTED | IMR | yes | PLAN_RECORDS met, " + MET
					+ " = RECORDS_REQUESTED.here | nothing | HELP_CENTER handsOver, HELP_CENTER decision",
			"IN_REVIEW | IMR | yes | " + MET + " = IN_REVIEW | nothing | DOCTORS review, HELP_CENTER decision",
			"COMPLAINT | COMPLAINT | yes | COMPLAINT_OUTCOME met = COMPLAINT | nothing | HELP_CENTER outcome",
			"PLAN_RESPONSE_REQUESTED | COMPLAINT | yes | COMPLAINT_OUTCOME met"
					+ " = PLAN_RESPONSE_REQUESTED | nothing | PLAN planAnswer, HELP_CENTER outcome",
			"DECIDED | IMR | yes | PLAN_CARRIES_OUT 30 = DECIDED | nothing | PLAN carriesOut 30",
			"OUTCOME_SENT | COMPLAINT | any | " + NO_CLOCK + " = OUTCOME_SENT | nothing | HELP_CENTER closing",
			"CARRIED_OUT | IMR | any | " + MET + " = CARRIED_OUT | nothing | HELP_CENTER closing");

	static Stream<Row> rowsAgain() {
		return AGAIN.stream().flatMap(Row::of);
	}

	@ParameterizedTest
	@MethodSource("rowsAgain")
	void promisesNothingAnewWhenItIsOpenAgainThatNoClockSets(Row row) {
		NextSteps next = NextSteps.of(row.status, row.track, row.complete, row.clocks, List.of(), true);
		assertThat(next.now() + " | " + (next.fromMember() ? "missing" : "nothing") + " | "
				+ String.join(", ", next.awaited().stream().map(NextStepsTests::shown).toList()))
			.isEqualTo(row.expected);
	}

	@Test
	void everyStatusInWhichACaseCanBeOpenAgainIsInTheTable() {
		assertThat(rowsAgain().map((row) -> row.status).distinct())
			.containsExactlyInAnyOrder(Arrays.stream(CaseStatus.values())
				.filter((status) -> status != CaseStatus.RECEIVED && !status.isOver())
				.toArray(CaseStatus[]::new));
	}

	static Stream<Row> rows() {
		return TABLE.stream().flatMap(Row::of);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void saysWhereItStandsAndWhatIsAwaited(Row row) {
		NextSteps next = NextSteps.of(row.status, row.track, row.complete, row.clocks);
		assertThat(next.now() + " | " + (next.fromMember() ? "missing" : "nothing") + " | "
				+ String.join(", ", next.awaited().stream().map(NextStepsTests::shown).toList()))
			.isEqualTo(row.expected);
	}

	@Test
	void theTableHasEveryCaseOnce() {
		List<String> all = rows().map((row) -> row.status + "/" + row.track + "/" + row.complete).toList();
		assertThat(all).doesNotHaveDuplicates().hasSize(CaseStatus.values().length * Track.values().length * 2);
	}

	@Test
	void asksTheMemberForWhatIsMissingUntilItIsDecided() {
		rows().forEach((row) -> assertThat(NextSteps.of(row.status, row.track, row.complete, row.clocks).fromMember())
			.isEqualTo(!row.complete && row.status.stage() != Stage.DETERMINATION));
	}

	@Test
	void everySentenceIsThere() throws IOException {
		Properties words = new Properties();
		words.load(new InputStreamReader(new ClassPathResource("messages/tracking.properties").getInputStream(),
				StandardCharsets.UTF_8));
		Set<String> keys = new HashSet<>(
				Set.of("tracking.case.now.RECORDS_REQUESTED.here", "tracking.case.now.DECIDED.done"));
		rows().map((row) -> NextSteps.of(row.status, row.track, row.complete, row.clocks)).forEach((next) -> {
			keys.add(next.nowKey());
			next.awaited().forEach((awaited) -> {
				keys.add(awaited.key());
				keys.add("tracking.case.awaited." + awaited.from());
			});
		});
		assertThat(words.stringPropertyNames()).containsAll(keys);
	}

	@Test
	void goesToTheDoctorsOnceTheRecordsAreHere() {
		CaseClock records = clock("PLAN_RECORDS 24")
			.after(Ending.on(CaseEvent.PLAN_RECORDS_RECEIVED, LocalDate.of(2026, 11, 23)));
		NextSteps next = NextSteps.of(CaseStatus.RECORDS_REQUESTED, Track.IMR, true,
				List.of(records, clock("DECISION_AFTER_RECORDS 29"), clock("DECISION_OVERALL 30")));
		assertThat(next.now()).isEqualTo("RECORDS_REQUESTED.here");
		assertThat(next.awaited()).extracting(NextStepsTests::shown)
			.containsExactly("HELP_CENTER handsOver", "HELP_CENTER made 29", "HELP_CENTER decision 30");
	}

	@Test
	void waitsForNoReviewOfWhatThePlanGrants() {
		CaseClock overall = clock("DECISION_OVERALL 30")
			.after(Ending.on(CaseEvent.REVERSED_BY_PLAN, LocalDate.of(2026, 11, 23)));
		NextSteps next = NextSteps.of(CaseStatus.RECORDS_REQUESTED, Track.IMR, true, List.of(overall));
		assertThat(next.now()).isEqualTo("REVERSED");
		assertThat(next.awaited()).extracting(NextStepsTests::shown).containsExactly("HELP_CENTER closing");
		assertThat(NextSteps.of(CaseStatus.CLOSED, Track.IMR, true, List.of(overall)).now()).isEqualTo("CLOSED");
		assertThat(NextSteps.of(CaseStatus.COMPLAINT, Track.COMPLAINT, true, List.of(overall)).now())
			.isEqualTo("COMPLAINT");
	}

	@Test
	void waitsNoLongerForAPlanThatCarriedItOut() {
		CaseClock done = clock("PLAN_CARRIES_OUT 24")
			.after(Ending.on(CaseEvent.PLAN_PROOF_RECEIVED, LocalDate.of(2026, 11, 23)));
		NextSteps next = NextSteps.of(CaseStatus.DECIDED, Track.IMR, true, List.of(done));
		assertThat(next.now()).isEqualTo("DECIDED.done");
		assertThat(next.awaited()).extracting(NextStepsTests::shown).containsExactly("HELP_CENTER closing");
	}

	@Test
	void promisesToSendNoSoonerThanTheRulesSay() {
		assertThat(made("DECISION_AFTER_RECORDS 29", "DECISION_OVERALL 30")).containsExactly("DOCTORS review",
				"HELP_CENTER made 29", "HELP_CENTER decision 30");
		assertThat(made("DECISION_AFTER_RECORDS 30", "DECISION_OVERALL 30")).containsExactly("DOCTORS review",
				"HELP_CENTER made 30", "HELP_CENTER decision 30");
		assertThat(made("DECISION_AFTER_RECORDS 30", "DECISION_OVERALL 29")).containsExactly("DOCTORS review",
				"HELP_CENTER decision 29");
		assertThat(made("DECISION_OVERALL 29")).containsExactly("DOCTORS review", "HELP_CENTER decision 29");
	}

	private static List<String> made(String... clocks) {
		return NextSteps
			.of(CaseStatus.IN_REVIEW, Track.IMR, true, Arrays.stream(clocks).map(NextStepsTests::clock).toList())
			.awaited()
			.stream()
			.map(NextStepsTests::shown)
			.toList();
	}

	@Test
	void saysThatTheRecordsAreHereThoughThePlanWasNeverGivenADate() {
		NextSteps next = NextSteps.of(CaseStatus.RECORDS_REQUESTED, Track.IMR, true,
				List.of(clock("DECISION_AFTER_RECORDS 29")));
		assertThat(next.now()).isEqualTo("RECORDS_REQUESTED.here");
	}

	@Test
	void writesTheLetterOnceTheDeterminationIsAdoptedAndDoesNotSayWhichWay() {
		for (Decision decision : Decision.values()) {
			NextSteps next = NextSteps.of(CaseStatus.IN_REVIEW, Track.IMR, true, List.of(clock("DECISION_OVERALL 30")),
					List.of(decision), false);
			assertThat(next.now()).isEqualTo("IN_REVIEW.adopted");
			assertThat(next.awaited()).extracting(NextStepsTests::shown).containsExactly("HELP_CENTER writes 30");
		}
	}

	@Test
	void waitsForThePlanOnlyWhereTheDecisionIsForTheMember() {
		List<CaseClock> plan = List.of(clock("PLAN_CARRIES_OUT 30"));
		NextSteps mixed = NextSteps.of(CaseStatus.DECIDED, Track.IMR, true, plan,
				List.of(Decision.UPHELD, Decision.OVERTURNED), false);
		assertThat(mixed.now()).isEqualTo("DECIDED.overturned");
		assertThat(mixed.awaited()).extracting(NextStepsTests::shown).containsExactly("PLAN must 30");
		NextSteps untold = NextSteps.of(CaseStatus.DECIDED, Track.IMR, true, List.of(), List.of(Decision.OVERTURNED),
				false);
		assertThat(untold.awaited()).extracting(NextStepsTests::shown).containsExactly("HELP_CENTER tellsPlan");
		NextSteps upheld = NextSteps.of(CaseStatus.DECIDED, Track.IMR, true, List.of(), List.of(Decision.UPHELD),
				false);
		assertThat(upheld.now()).isEqualTo("DECIDED.upheld");
		assertThat(upheld.awaited()).extracting(NextStepsTests::shown).containsExactly("HELP_CENTER closing");
	}

	@Test
	void marksOnlyADayThatIsOverAsLate() {
		Awaited awaited = new Awaited(Awaited.From.PLAN, "records", LocalDate.of(2026, 11, 24));
		assertThat(awaited.late(LocalDate.of(2026, 11, 24))).isFalse();
		assertThat(awaited.late(LocalDate.of(2026, 11, 25))).isTrue();
	}

	private static String shown(Awaited awaited) {
		return awaited.from() + " " + awaited.what()
				+ ((awaited.by() != null) ? " " + awaited.by().getDayOfMonth() : "");
	}

	private static CaseClock clock(String kindAndDay) {
		String[] parts = kindAndDay.strip().split(" ");
		if (parts[1].equals("met")) {
			CaseClock clock = clock(parts[0] + " 26");
			return Arrays.stream(CaseEvent.values())
				.filter((event) -> event.meets().contains(clock.kind()))
				.map((event) -> clock.after(Ending.on(event, LocalDate.of(2026, 11, 22))))
				.findFirst()
				.orElseThrow();
		}
		LocalDate dueOn = LocalDate.of(2026, 11, Integer.parseInt(parts[1]));
		return new CaseClock(ClockKind.valueOf(parts[0]), Urgency.STANDARD, LocalDate.of(2026, 11, 20), null,
				new ClockLength(7, ClockLength.Unit.CALENDAR_DAYS), dueOn, null, null, null, List.of(), null);
	}

	private static final class Row {

		private final CaseStatus status;

		private final Track track;

		private final boolean complete;

		private final Collection<CaseClock> clocks;

		private final String expected;

		private Row(CaseStatus status, Track track, boolean complete, String clocks, String expected) {
			this.status = status;
			this.track = track;
			this.complete = complete;
			this.clocks = clocks.isBlank() ? List.of()
					: Arrays.stream(clocks.split(",")).map(NextStepsTests::clock).toList();
			this.expected = expected;
		}

		private static Stream<Row> of(String line) {
			String[] sides = line.split(" = ", 2);
			String[] given = sides[0].split(" \\| ?", 4);
			Stream<Track> tracks = given[1].equals("any") ? Arrays.stream(Track.values())
					: Stream.of(Track.valueOf(given[1]));
			List<Boolean> complete = given[2].equals("any") ? List.of(true, false) : List.of(given[2].equals("yes"));
			return tracks.flatMap((track) -> complete.stream()
				.map((each) -> new Row(CaseStatus.valueOf(given[0]), track, each, given[3], sides[1])));
		}

		@Override
		public String toString() {
			return this.status + ", " + this.track + ", " + (this.complete ? "complete" : "incomplete");
		}

	}

}
