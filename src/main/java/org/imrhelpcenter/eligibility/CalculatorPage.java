package org.imrhelpcenter.eligibility;

import java.time.LocalDate;

import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a case whose deadlines are asked for, as they were typed.
 */
record CalculatorPage(
		@Answered(message = "{eligibility.calculator.completedOn.missing}") @RealDate(notBefore = "1990-01-01",
				about = "{eligibility.calculator.completedOn.about}") @Nullable DateParts completedOn,
		@RealDate(notBefore = "1990-01-01",
				about = "{eligibility.calculator.recordsReceivedOn.about}") @Nullable DateParts recordsReceivedOn,
		@OneOf(YesNo.class) @Nullable String urgent) {

	/** The last day for which dates are computed. */
	static final LocalDate LAST = LocalDate.of(2100, 12, 31);

	static @Nullable LocalDate date(@Nullable DateParts parts) {
		return (parts != null) ? parts.toDate().orElse(null) : null;
	}

	Urgency urgency() {
		return YesNo.YES.name().equals(this.urgent) ? Urgency.URGENT : Urgency.STANDARD;
	}

}
