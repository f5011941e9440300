package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Requirement 3: the member appealed to the plan first. Source: the source text; the 30
 * and 3 days are law.
 */
final class PlanAppeal {

	static final int STANDARD_DAYS = 30;

	static final int URGENT_DAYS = 3;

	private PlanAppeal() {
	}

	/** How many days a plan has before the member may come without its decision. */
	static int days(Urgency urgency) {
		return (urgency == Urgency.URGENT) ? URGENT_DAYS : STANDARD_DAYS;
	}

	/**
	 * The day on which the plan's days end; null unless an appeal of a known day is
	 * undecided.
	 */
	static @Nullable LocalDate daysEndOn(Appeal appeal, Urgency urgency) {
		LocalDate filedOn = appeal.filedOn();
		return (filedOn != null && !appeal.decided()) ? Counting.calendarDays(filedOn, days(urgency)) : null;
	}

	static Finding find(CaseFacts facts, ServiceFacts service) {
		Appeal appeal = service.appeal();
		LocalDate decidedOn = appeal.decidedOn();
		if (service.kind() == KindOfDispute.EXPERIMENTAL) {
			return finding(facts, service, Result.MET, "notRequired", Source.SOURCE_TEXT);
		}
		if (decidedOn != null) {
			return finding(facts, service, Result.MET, "decided", Source.SOURCE_TEXT, decidedOn);
		}
		if (appeal.decided()) {
			return finding(facts, service, Result.MET, "decidedNoDate", Source.SOURCE_TEXT);
		}
		LocalDate filedOn = appeal.filedOn();
		LocalDate endsOn = daysEndOn(appeal, facts.urgency());
		if (filedOn != null && endsOn != null && !facts.assessedOn().isBefore(endsOn)) {
			return finding(facts, service, Result.MET, "daysPassed", Source.LAW, filedOn, days(facts.urgency()), endsOn,
					facts.assessedOn());
		}
		if (service.waiver() == Ruling.GRANTED) {
			return finding(facts, service, Result.MET, "waived", Source.SOURCE_TEXT);
		}
		return undecided(facts, service, filedOn, endsOn);
	}

	private static Finding undecided(CaseFacts facts, ServiceFacts service, @Nullable LocalDate filedOn,
			@Nullable LocalDate endsOn) {
		boolean denied = service.waiver() == Ruling.DENIED;
		if (facts.urgency() == Urgency.URGENT && !denied) {
			return (filedOn != null && endsOn != null)
					? finding(facts, service, Result.NEEDS_DECISION, "urgentWaiting", Source.SOURCE_TEXT, filedOn,
							days(facts.urgency()), endsOn, facts.assessedOn())
					: finding(facts, service, Result.NEEDS_DECISION, "urgent", Source.SOURCE_TEXT);
		}
		if (service.kind() == KindOfDispute.UNKNOWN) {
			return finding(facts, service, Result.UNKNOWN, "kindUnknown", Source.SOURCE_TEXT);
		}
		if (filedOn != null && endsOn != null) {
			return finding(facts, service, Result.NOT_MET, "waiting." + service.waiver(), Source.LAW, filedOn,
					days(facts.urgency()), endsOn, facts.assessedOn());
		}
		return switch (service.appeal().filed()) {
			case YES -> finding(facts, service, Result.UNKNOWN, "filedDateUnknown", Source.LAW, days(facts.urgency()));
			case NOT_KNOWN -> finding(facts, service, Result.UNKNOWN, "notKnown", Source.SOURCE_TEXT);
			case NO -> finding(facts, service, Result.NOT_MET, "none." + service.waiver(), Source.SOURCE_TEXT);
		};
	}

	private static Finding finding(CaseFacts facts, ServiceFacts service, Result result, String rule, Source source,
			Object... arguments) {
		Appeal appeal = service.appeal();
		Facts used = new Facts().and("kindOfDispute", service.kind())
			.and("urgency", facts.urgency())
			.and("appealFiled", appeal.filed())
			.and("appealFiledOn", appeal.filedOn())
			.and("planDecided", appeal.decided())
			.and("planDecidedOn", appeal.decidedOn())
			.and("assessedOn", facts.assessedOn())
			.and("waiver", service.waiver());
		return Finding.of(Requirement.PLAN_APPEAL, result, "planAppeal." + rule, source, used, arguments);
	}

}
