package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Requirement 4: the application came within six months after the plan's written decision
 * on the appeal. Source: the source text; weekends and holidays are policy.
 */
final class TimelyFiling {

	private TimelyFiling() {
	}

	static Finding find(LocalDate receivedOn, ServiceFacts service, Holidays holidays) {
		Facts used = new Facts().and("planDecided", service.appeal().decided())
			.and("planDecidedOn", service.appeal().decidedOn())
			.and("receivedOn", receivedOn);
		LocalDate decidedOn = service.appeal().decidedOn();
		if (decidedOn == null) {
			return service.appeal().decided() ? finding(Result.UNKNOWN, "dateUnknown", Source.SOURCE_TEXT, used)
					: finding(Result.MET, "notStarted", Source.SOURCE_TEXT, used);
		}
		FilingWindow window = FilingWindow.of(decidedOn, holidays);
		used.and("fileBy", window.fileBy()).and("lastTimelyDay", window.lastTimelyDay());
		List<Object> arguments = new ArrayList<>(List.of(decidedOn, window.fileBy(), receivedOn));
		if (!window.inTime(receivedOn)) {
			used.and("lateAcceptance", service.lateAcceptance());
			arguments.add(window.daysLate(receivedOn));
		}
		holidays.dayOff(window.fileBy()).ifPresent((dayOff) -> {
			arguments.add(dayOff);
			arguments.add(window.lastTimelyDay());
		});
		String suffix = window.moved() ? ".moved" : "";
		Source source = window.moved() ? Source.POLICY : Source.SOURCE_TEXT;
		if (window.inTime(receivedOn)) {
			return finding(Result.MET, "inTime" + suffix, source, used, arguments.toArray());
		}
		return switch (service.lateAcceptance()) {
			case GRANTED -> finding(Result.MET, "acceptedLate" + suffix, source, used, arguments.toArray());
			case DENIED -> finding(Result.NOT_MET, "refusedLate" + suffix, source, used, arguments.toArray());
			case NONE, ASKED -> finding(Result.NEEDS_DECISION, "late" + suffix, source, used, arguments.toArray());
		};
	}

	private static Finding finding(Result result, String rule, Source source, Facts used, Object... arguments) {
		return Finding.of(Requirement.FILING_WINDOW, result, "filingWindow." + rule, source, used, arguments);
	}

}
