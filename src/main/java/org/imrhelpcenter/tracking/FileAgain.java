package org.imrhelpcenter.tracking;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.rules.FilingWindow;
import org.imrhelpcenter.rules.Holidays;
import org.jspecify.annotations.Nullable;

/**
 * Until when one can file again about a service.
 *
 * @param service the service
 * @param by the last day; null where no plan's decision has opened the six months
 * @param passed whether an application would come too late
 */
record FileAgain(String service, @Nullable LocalDate by, boolean passed) {

	static List<FileAgain> of(List<ReceivedApplication.Service> services, Holidays holidays, LocalDate today) {
		return services.stream().map((service) -> of(service, holidays, today)).toList();
	}

	private static FileAgain of(ReceivedApplication.Service service, Holidays holidays, LocalDate today) {
		LocalDate decidedOn = service.facts().appeal().decidedOn();
		if (decidedOn == null) {
			return new FileAgain(service.name(), null, false);
		}
		FilingWindow window = FilingWindow.of(decidedOn, holidays);
		return new FileAgain(service.name(), window.fileBy(), !window.inTime(today));
	}

	/**
	 * The message that says it.
	 * @return the key
	 */
	public String key() {
		return "tracking.again." + ((this.by == null) ? "open" : this.passed ? "passed" : "by");
	}

}
