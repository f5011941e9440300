package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.imrhelpcenter.rules.ClockKind;

/** What a program is told by the deadline calculator. */
@Schema(name = "Deadlines")
@JsonPropertyOrder({ "clocks", "decisionDueOn", "bindingClock" })
record DeadlinesResponse(@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
		description = "QUALIFICATION_LETTER, DECISION_AFTER_RECORDS (only with recordsReceivedOn; it counts from "
				+ "the later of the two days) and DECISION_OVERALL, in this order.") List<DueClock> clocks,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2027-01-04",
				description = "When the decision is due: the earlier of the two.") LocalDate decisionDueOn,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
				"DECISION_AFTER_RECORDS", "DECISION_OVERALL" },
				description = "The clock that sets it; DECISION_AFTER_RECORDS when both end on one "
						+ "day.") ClockKind bindingClock){

	static DeadlinesResponse of(Deadlines deadlines) {
		return new DeadlinesResponse(DueClock.of(deadlines.clocks()), deadlines.decision().dueOn(),
				deadlines.decision().binding());
	}

}
