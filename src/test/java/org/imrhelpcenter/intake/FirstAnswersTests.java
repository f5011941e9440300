package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.web.DateParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was told to the public check becomes pages, and what no page would take does not.
 */
class FirstAnswersTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final DateParts FILED = new DateParts("9", "1", "2026");

	private static final DateParts DECIDED = new DateParts("October", "1", "2026");

	@Test
	void fillsInThePageOfEachAnswer() {
		assertThat(new FirstAnswers("YES", "MEDICARE", "YES", List.of("EXPERIMENTAL", "OUT_OF_NETWORK"), "YES", FILED,
				"YES", DECIDED, "REQUESTED")
			.pages(TODAY)).containsEntry(Place.of(Step.URGENCY), new UrgencyPage("YES", List.of(), null))
			.containsEntry(Place.of(Step.PLAN), new PlanPage(null, null, null, null, null, "MEDICARE", "YES"))
			.containsEntry(Place.of(Step.PLAN_DECISION),
					new PlanDecisionPage(null, List.of("EXPERIMENTAL", "OUT_OF_NETWORK"), null))
			.containsEntry(Place.of(Step.APPEAL), new AppealPage(null, "YES", FILED, "YES", DECIDED, List.of(), null))
			.containsEntry(Place.of(Step.STATE_HEARING), new StateHearingPage("REQUESTED", null))
			.hasSize(5);
	}

	@Test
	void fillsInNothingWhereNothingWasTold() {
		assertThat(new FirstAnswers(null, "", null, List.of(), "", DateParts.none(), null, null, "").pages(TODAY))
			.isEmpty();
	}

	@Test
	void keepsThatSomethingIsNotKnown() {
		assertThat(new FirstAnswers("NOT_SURE", "NOT_SURE", "NOT_SURE", List.of("NOT_KNOWN"), "NOT_SURE", null, null,
				null, "NOT_SURE")
			.pages(TODAY))
			.containsKeys(Place.of(Step.PLAN), Place.of(Step.PLAN_DECISION), Place.of(Step.APPEAL),
					Place.of(Step.STATE_HEARING))
			.doesNotContainKey(Place.of(Step.URGENCY));
	}

	@Test
	void leavesOutWhatNoPageWouldTake() {
		String forged = "<script>";
		assertThat(new FirstAnswers(forged, "UNKNOWN", "yes", List.of(forged, "NONE"), forged, parts("2", "30", "2026"),
				forged, parts("11", "21", "2026"), "\u0000")
			.pages(TODAY)).isEmpty();
		assertThat(new FirstAnswers(null, null, null, List.of("OTHER", forged, "OTHER"), "YES", parts("1", "1", "1989"),
				"maybe", parts("11", "20", "2026"), null)
			.pages(TODAY))
			.containsEntry(Place.of(Step.PLAN_DECISION), new PlanDecisionPage(null, List.of("OTHER"), null))
			.containsEntry(Place.of(Step.APPEAL),
					new AppealPage(null, "YES", null, null, parts("11", "20", "2026"), List.of(), null))
			.hasSize(2);
	}

	private static DateParts parts(@Nullable String month, @Nullable String day, @Nullable String year) {
		return new DateParts(month, day, year);
	}

}
