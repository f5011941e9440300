package org.imrhelpcenter.eligibility;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.imrhelpcenter.rules.Appeal;
import org.jspecify.annotations.Nullable;

/** The appeal to the plan, as a program tells of it. */
@Schema(name = "Appeal")
record CheckedAppeal(@Schema(types = {
		"string", "null" }, format = "date", example = "2026-04-02",
		description = "The day the appeal was filed, not after the received day. "
				+ "Missing: no appeal was filed.") @Nullable LocalDate filedOn,
		@Schema(types = { "boolean", "null" }, example = "true",
				description = "Whether the plan sent a written decision on the appeal. "
						+ "Missing: true when decidedOn is given, else false.") boolean decided,
		@Schema(types = { "string", "null" }, format = "date", example = "2026-05-23",
				description = "The date of that decision: not before filedOn, not after the received day, "
						+ "and never together with decided = false.") @Nullable LocalDate decidedOn){

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2100;

	/**
	 * Reads the appeal and sees whether its days can be.
	 * @param fields its fields
	 * @param receivedOn the day on which the application would be received
	 */
	static CheckedAppeal read(JsonFields fields, LocalDate receivedOn) {
		LocalDate filedOn = fields.day("filedOn", FIRST_YEAR, LAST_YEAR);
		Boolean told = fields.flag("decided");
		LocalDate decidedOn = fields.day("decidedOn", FIRST_YEAR, LAST_YEAR);
		if (filedOn != null && filedOn.isAfter(receivedOn)) {
			fields.fault("filedOn", "api.fault.afterReceived");
		}
		if (decidedOn != null) {
			if (Boolean.FALSE.equals(told)) {
				fields.fault("decidedOn", "api.fault.notDecided");
			}
			if (filedOn != null && decidedOn.isBefore(filedOn)) {
				fields.fault("decidedOn", "api.fault.beforeFiled");
			}
			if (decidedOn.isAfter(receivedOn)) {
				fields.fault("decidedOn", "api.fault.afterReceived");
			}
		}
		return new CheckedAppeal(filedOn, (told != null) ? told : decidedOn != null, decidedOn);
	}

	Appeal toAppeal() {
		return new Appeal(this.filedOn, this.decided, this.decidedOn);
	}

}
