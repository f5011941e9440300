package org.imrhelpcenter.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One service in dispute, as it is keyed in.
 */
record KeyedService(PlanDecisionPage decision, ServicePage service, AppealPage appeal) {

	KeyedService(@Nullable PlanDecisionPage decision, @Nullable ServicePage service, @Nullable AppealPage appeal) {
		this.decision = (decision != null) ? decision : new PlanDecisionPage(null, List.of(), null);
		this.service = (service != null) ? service : new ServicePage(null, null, null, null);
		this.appeal = (appeal != null) ? appeal : new AppealPage(null, null, null, null, null, List.of(), null);
	}

	static KeyedService blank() {
		return new KeyedService(null, null, null);
	}

	Map<String, Page> pages(String name) {
		Map<String, Page> pages = new LinkedHashMap<>();
		pages.put(name + ".decision", this.decision);
		pages.put(name + ".service", this.service);
		pages.put(name + ".appeal", this.appeal);
		return pages;
	}

	boolean isBlank() {
		return Stream.of(this.decision, this.service, this.appeal)
			.flatMap((page) -> page.lines().stream())
			.noneMatch(Line::isAnswered);
	}

}
