package org.imrhelpcenter.eligibility;

import java.time.LocalDate;

import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.rules.Eligibility;
import org.imrhelpcenter.rules.EligibilityFacts;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers the public check and the deadline calculator, with the tables as they are now.
 * Nothing that is asked is stored.
 */
@Component
class Checks {

	private final Calendars calendars;

	Checks(Calendars calendars) {
		this.calendars = calendars;
	}

	Eligibility check(EligibilityFacts facts) {
		return Eligibility.of(facts, this.calendars.clockRules());
	}

	/**
	 * The dates of a case.
	 * @param completedOn the legal day on which the application was complete
	 * @param recordsReceivedOn the legal day on which the last of the plan's records
	 * came; null while they have not
	 * @param urgency standard or urgent
	 */
	Deadlines deadlines(LocalDate completedOn, @Nullable LocalDate recordsReceivedOn, Urgency urgency) {
		return Deadlines.of(completedOn, recordsReceivedOn, urgency, this.calendars.clockRules());
	}

}
