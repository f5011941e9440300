package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.imrhelpcenter.rules.Eligibility;
import org.imrhelpcenter.rules.FilingWindow;
import org.imrhelpcenter.rules.Finding;
import org.imrhelpcenter.rules.Recommendation;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

/** What a program is told about one disputed service. */
@Schema(name = "EligibilityCheckResult")
@JsonPropertyOrder({ "recommendation", "receivedOn", "fileBy", "lastTimelyDay", "stateHearingBy", "requirements",
		"clocks" })
record CheckResponse(
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
				description = "The first that applies. OTHER_AGENCY: another agency may be the right one. COMPLAINT: "
						+ "the complaint process is open. WAIT_FOR_PLAN: the plan still has time to decide the "
						+ "appeal. APPEAL_FIRST: an appeal to the plan comes first. DEPARTMENT_DECIDES: ask now, a "
						+ "person decides what is not clear. IMR: ask now. It is advice: the department receives "
						+ "every application.") Recommendation recommendation,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-11-23",
				description = "The day in California on which receivedAt falls.") LocalDate receivedOn,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = {
				"string", "null" }, format = "date", example = "2026-11-23",
				description = "The last day of the six months, to tell people. Null without "
						+ "decidedOn.") @Nullable LocalDate fileBy,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" }, format = "date",
				example = "2026-11-23",
				description = "fileBy, or the next business day when it is a weekend or a state holiday. Null without "
						+ "decidedOn.") @Nullable LocalDate lastTimelyDay,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" }, format = "date",
				example = "2026-09-20",
				description = "decidedOn + 120 days with mediCal = true, else null.") @Nullable LocalDate stateHearingBy,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
				description = "Always these five, in this order: JURISDICTION, KIND_OF_DISPUTE, PLAN_APPEAL, "
						+ "FILING_WINDOW, STATE_HEARING.") List<FoundRequirement> requirements,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
				description = "Always these three, in this order: QUALIFICATION_LETTER, DECISION_OVERALL, "
						+ "COMPLAINT_OUTCOME; as if the application were complete when it is "
						+ "received.") List<DueClock> clocks){

	static CheckResponse of(Eligibility eligibility, Texts texts, Locale locale) {
		FilingWindow window = eligibility.filingWindow();
		return new CheckResponse(eligibility.recommendation(), eligibility.facts().receivedOn(),
				(window != null) ? window.fileBy() : null, (window != null) ? window.lastTimelyDay() : null,
				eligibility.stateHearingBy(),
				eligibility.findings().stream().map((finding) -> FoundRequirement.of(finding, texts, locale)).toList(),
				DueClock.of(eligibility.clocks()));
	}

	/** What was found about one requirement, with the sentence that says why. */
	@Schema(name = "Requirement")
	@JsonPropertyOrder({ "requirement", "result", "explanation" })
	record FoundRequirement(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
			"JURISDICTION", "KIND_OF_DISPUTE", "PLAN_APPEAL", "FILING_WINDOW", "STATE_HEARING" },
			description = "Which requirement.") Requirement requirement,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
					description = "NEEDS_DECISION: a person decides. UNKNOWN: a fact is missing.") Result result,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
					example = "The plan's decision is dated May 23, 2026; six months end November 23, 2026; received "
							+ "November 23, 2026.",
					description = "The rule, the facts and the arithmetic, in the language of "
							+ "Accept-Language.") String explanation){

		static FoundRequirement of(Finding finding, Texts texts, Locale locale) {
			return new FoundRequirement(finding.requirement(), finding.result(),
					texts.say(locale, finding.messageKey(), finding.arguments().toArray()));
		}

	}

}
