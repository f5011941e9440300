package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;

/** A clock and the day on which it is due, as programs are told. */
@Schema(name = "Clock")
@JsonPropertyOrder({ "clock", "dueOn" })
record DueClock(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
		"QUALIFICATION_LETTER", "DECISION_AFTER_RECORDS", "DECISION_OVERALL", "COMPLAINT_OUTCOME" },
		description = "Which clock.") ClockKind clock,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11-30",
				description = "The last day, through 23:59:59 in California.") LocalDate dueOn){

	static List<DueClock> of(List<CaseClock> clocks) {
		return clocks.stream().map((clock) -> new DueClock(clock.kind(), clock.dueOn())).toList();
	}

}
