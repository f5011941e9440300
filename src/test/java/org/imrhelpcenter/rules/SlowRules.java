package org.imrhelpcenter.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules once more, day by day and without a shortcut: slow, and obviously right. */
final class SlowRules {

	private SlowRules() {
	}

	static boolean isHoliday(LocalDate day) {
		LocalDate before = day.minusDays(1);
		boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
		if (isFixed(day) && day.getDayOfWeek() != DayOfWeek.SUNDAY && !veteransDayOnSaturday(day)) {
			return true;
		}
		if (monday && isFixed(before)) {
			return true;
		}
		return veteransDayOnSaturday(day.plusDays(1)) || isFloating(day);
	}

	private static boolean isFixed(LocalDate day) {
		String text = day.toString().substring(5);
		return switch (text) {
			case "01-01", "03-31", "07-04", "11-11", "12-25" -> true;
			default -> false;
		};
	}

	private static boolean veteransDayOnSaturday(LocalDate day) {
		return day.toString().endsWith("-11-11") && day.getDayOfWeek() == DayOfWeek.SATURDAY;
	}

	private static boolean isFloating(LocalDate day) {
		boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
		return switch (day.getMonth()) {
			case JANUARY, FEBRUARY -> monday && ordinalInMonth(day) == 3;
			case MAY -> monday && day.plusWeeks(1).getMonthValue() == 6;
			case SEPTEMBER -> monday && ordinalInMonth(day) == 1;
			case NOVEMBER -> isThanksgiving(day) || isThanksgiving(day.minusDays(1));
			default -> false;
		};
	}

	private static boolean isThanksgiving(LocalDate day) {
		return day.getMonthValue() == 11 && day.getDayOfWeek() == DayOfWeek.THURSDAY && ordinalInMonth(day) == 4;
	}

	private static int ordinalInMonth(LocalDate day) {
		int ordinal = 0;
		for (LocalDate other = day.withDayOfMonth(1); !other.isAfter(day); other = other.plusDays(1)) {
			if (other.getDayOfWeek() == day.getDayOfWeek()) {
				ordinal++;
			}
		}
		return ordinal;
	}

	static boolean isBusinessDay(LocalDate day) {
		return switch (day.getDayOfWeek()) {
			case SATURDAY, SUNDAY -> false;
			default -> !isHoliday(day);
		};
	}

	/**
	 * Walks day by day into the sixth month after, and there to the same day or the
	 * month's end.
	 */
	static LocalDate fileBy(LocalDate decidedOn) {
		LocalDate day = decidedOn;
		int monthsPassed = 0;
		while (monthsPassed < 6) {
			LocalDate next = day.plusDays(1);
			if (next.getMonth() != day.getMonth()) {
				monthsPassed++;
			}
			day = next;
		}
		while (day.getDayOfMonth() < decidedOn.getDayOfMonth() && day.plusDays(1).getMonth() == day.getMonth()) {
			day = day.plusDays(1);
		}
		return day;
	}

	static LocalDate lastTimelyDay(LocalDate decidedOn) {
		LocalDate day = fileBy(decidedOn);
		while (!isBusinessDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	static LocalDate afterDays(LocalDate from, int days) {
		LocalDate day = from;
		for (int passed = 0; passed < days; passed++) {
			day = day.plusDays(1);
		}
		return day;
	}

	static LocalDate afterBusinessDays(LocalDate from, int days) {
		LocalDate day = from;
		int passed = 0;
		while (passed < days) {
			day = day.plusDays(1);
			if (isBusinessDay(day)) {
				passed++;
			}
		}
		return day;
	}

	static Map<Requirement, Result> results(CaseFacts facts, ServiceFacts service) {
		Map<Requirement, Result> results = new LinkedHashMap<>();
		results.put(Requirement.JURISDICTION, jurisdiction(facts.coverage()));
		results.put(Requirement.KIND_OF_DISPUTE, kind(service.kind()));
		results.put(Requirement.PLAN_APPEAL, planAppeal(facts, service));
		results.put(Requirement.FILING_WINDOW, filingWindow(facts, service));
		results.put(Requirement.STATE_HEARING, stateHearing(facts));
		results.put(Requirement.COMPLETE_APPLICATION,
				facts.completeness().planNamedOn() != null && facts.completeness().problemDescribedOn() != null
						&& facts.completeness().releaseSignedOn() != null ? Result.MET : Result.NOT_MET);
		results.put(Requirement.AUTHORITY, SlowAuthority.result(facts.signer()));
		return results;
	}

	private static Result jurisdiction(CoverageFacts facts) {
		if (facts.coverage() == Coverage.MEDICARE_AND_MEDI_CAL || facts.ruling() == Ruling.GRANTED) {
			return Result.MET;
		}
		if (facts.ruling() == Ruling.DENIED) {
			return Result.NOT_MET;
		}
		if (facts.coverage() != Coverage.LICENSED_PLAN && facts.coverage() != Coverage.UNKNOWN) {
			return Result.NEEDS_DECISION;
		}
		if (facts.license() == License.NOT_LICENSED) {
			return Result.NEEDS_DECISION;
		}
		boolean known = facts.coverage() == Coverage.LICENSED_PLAN && facts.license() == License.LICENSED;
		return known ? Result.MET : Result.UNKNOWN;
	}

	private static Result kind(KindOfDispute kind) {
		return (kind == KindOfDispute.OTHER) ? Result.NOT_MET
				: (kind == KindOfDispute.UNKNOWN) ? Result.UNKNOWN : Result.MET;
	}

	private static Result planAppeal(CaseFacts facts, ServiceFacts service) {
		Appeal appeal = service.appeal();
		boolean urgent = facts.urgency() == Urgency.URGENT;
		int daysWithThePlan = 0;
		if (appeal.filedOn() != null) {
			for (LocalDate day = appeal.filedOn(); day.isBefore(facts.assessedOn()); day = day.plusDays(1)) {
				daysWithThePlan++;
			}
		}
		if (service.kind() == KindOfDispute.EXPERIMENTAL || appeal.decided() || daysWithThePlan >= (urgent ? 3 : 30)
				|| service.waiver() == Ruling.GRANTED) {
			return Result.MET;
		}
		if (urgent && service.waiver() != Ruling.DENIED) {
			return Result.NEEDS_DECISION;
		}
		if (service.kind() == KindOfDispute.UNKNOWN || appeal.filed() == Appeal.Filed.NOT_KNOWN) {
			return Result.UNKNOWN;
		}
		return (appeal.filed() == Appeal.Filed.YES && appeal.filedOn() == null) ? Result.UNKNOWN : Result.NOT_MET;
	}

	private static Result filingWindow(CaseFacts facts, ServiceFacts service) {
		Appeal appeal = service.appeal();
		if (!appeal.decided()) {
			return Result.MET;
		}
		if (appeal.decidedOn() == null) {
			return Result.UNKNOWN;
		}
		if (!facts.receivedOn().isAfter(lastTimelyDay(appeal.decidedOn()))) {
			return Result.MET;
		}
		return byRuling(service.lateAcceptance());
	}

	private static Result stateHearing(CaseFacts facts) {
		HearingFacts hearing = facts.hearing();
		if (hearing.hearing() == null) {
			return Result.UNKNOWN;
		}
		boolean afterFiling = hearing.requestedOn() != null && hearing.requestedOn().isAfter(facts.receivedOn());
		return switch (hearing.hearing()) {
			case NONE, WITHDRAWN -> Result.MET;
			case REQUESTED -> afterFiling ? Result.MET : byRuling(hearing.ruling());
			case HELD, DECIDED -> afterFiling ? Result.MET : Result.NOT_MET;
		};
	}

	private static Result byRuling(Ruling ruling) {
		return switch (ruling) {
			case GRANTED -> Result.MET;
			case DENIED -> Result.NOT_MET;
			case NONE, ASKED -> Result.NEEDS_DECISION;
		};
	}

}
