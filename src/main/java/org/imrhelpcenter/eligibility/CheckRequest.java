package org.imrhelpcenter.eligibility;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.swagger.v3.oas.annotations.media.Schema;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.CoverageFacts;
import org.imrhelpcenter.rules.EligibilityFacts;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.License;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One disputed service, as a program asks about it. What was missing has its default.
 */
@Schema(name = "EligibilityCheck",
		description = "One disputed service. Every field but kindOfDispute may be missing or null. "
				+ "Fields that are not listed here are ignored.")
record CheckRequest(@Schema(types = {
		"string", "null" }, format = "date-time", example = "2026-11-23T22:15:00-08:00",
		description = "When the application would be received, with an offset from UTC, in the years 2000 to "
				+ "2100. Missing: now. The day that counts is the day in California.") Instant receivedAt,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "MEDICAL_NECESSITY",
				description = "Why the plan said no. UNKNOWN: it gave no reason, or the person does not know "
						+ "it.") KindOfDispute kindOfDispute,
		@Schema(types = { "boolean", "null" }, defaultValue = "false", example = "false",
				description = "Whether there is an immediate and serious threat to health.") boolean urgent,
		@Schema(types = { "string", "null" }, defaultValue = "LICENSED_PLAN", example = "LICENSED_PLAN",
				description = "Who covers the member. Taken as it is sent, whatever mediCal says.") Coverage coverage,
		@Schema(types = { "boolean", "null" }, defaultValue = "false", example = "false",
				description = "Whether the member has Medi-Cal.") boolean mediCal,
		@Schema(description = "The appeal to the plan. Missing: none was filed.") @Nullable CheckedAppeal appeal,
		@Schema(types = { "string", "null" }, defaultValue = "NONE", example = "NONE",
				description = "How far a State Hearing about the same service has come.") StateHearing stateHearing){

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	/**
	 * Reads a body.
	 * @param body what was sent
	 * @param now the present
	 * @throws org.imrhelpcenter.web.FaultyInputException with everything that is wrong
	 */
	static CheckRequest read(InputStream body, Instant now) {
		JsonFields fields = JsonFields.of(body);
		OffsetDateTime moment = fields.moment("receivedAt", FIRST_YEAR, LAST_YEAR);
		Instant receivedAt = (moment != null) ? moment.toInstant() : now;
		fields.require("kindOfDispute");
		CheckRequest request = new CheckRequest(receivedAt, fields.choice("kindOfDispute", KindOfDispute.UNKNOWN),
				Boolean.TRUE.equals(fields.flag("urgent")), fields.choice("coverage", Coverage.LICENSED_PLAN),
				Boolean.TRUE.equals(fields.flag("mediCal")),
				CheckedAppeal.read(fields.object("appeal"),
						fields.faulty("receivedAt") ? LocalDate.MAX : LegalDay.of(receivedAt)),
				fields.choice("stateHearing", StateHearing.NONE));
		fields.refuseFaults();
		return request;
	}

	EligibilityFacts facts() {
		License license = (this.coverage == Coverage.LICENSED_PLAN) ? License.LICENSED : License.NOT_KNOWN;
		return new EligibilityFacts(LegalDay.of(this.receivedAt), this.kindOfDispute,
				this.urgent ? Urgency.URGENT : Urgency.STANDARD,
				new CoverageFacts(this.coverage, license, this.mediCal),
				(this.appeal != null) ? this.appeal.toAppeal() : Appeal.none(), this.stateHearing);
	}

}
