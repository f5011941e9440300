package org.imrhelpcenter.calendar;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Shows a warning while the holiday table lacks the next year. The site stays ready:
 * today's dates are right.
 */
@Component("holidaysHealthIndicator")
class ComingYearHealthIndicator implements HealthIndicator {

	static final Status WARNING = new Status("WARNING");

	private final ComingYear comingYear;

	ComingYearHealthIndicator(ComingYear comingYear) {
		this.comingYear = comingYear;
	}

	@Override
	public Health health() {
		ComingYear.Outlook outlook = this.comingYear.look();
		Health.Builder health = outlook.known() ? Health.up() : Health.status(WARNING);
		return health.withDetail("year", outlook.year()).withDetail("missing", outlook.missing()).build();
	}

}
