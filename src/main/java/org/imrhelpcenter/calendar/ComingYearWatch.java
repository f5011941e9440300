package org.imrhelpcenter.calendar;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says in the log, at the start and every morning, that the holiday table lacks the next
 * year.
 */
@Component
class ComingYearWatch {

	private static final Logger log = LoggerFactory.getLogger(ComingYearWatch.class);

	private final ComingYear comingYear;

	ComingYearWatch(ComingYear comingYear) {
		this.comingYear = comingYear;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 0 6 * * *", zone = "America/Los_Angeles")
	void look() {
		ComingYear.Outlook outlook = this.comingYear.look();
		if (!outlook.known()) {
			log.warn("The holiday table is not complete for {}; this year's holidays without a row: {}", outlook.year(),
					outlook.missing());
		}
	}

}
