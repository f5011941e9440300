package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.imrhelpcenter.rules.DenialReason;
import org.imrhelpcenter.web.DateParts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told the public check before they started here. What no page would take
 * is left out without a word: the pages ask again.
 */
record FirstAnswers(@Nullable String urgent, @Nullable String coverage, @Nullable String mediCal, List<String> reasons,
		@Nullable String filed, @Nullable DateParts filedOn, @Nullable String decided, @Nullable DateParts decidedOn,
		@Nullable String hearing) {

	private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

	FirstAnswers {
		reasons = (reasons != null) ? List.copyOf(reasons) : List.of();
	}

	/**
	 * The pages that can be filled in with it.
	 * @param today the Pacific day
	 * @return the pages; none when nothing was told
	 */
	Map<Place, Page> pages(LocalDate today) {
		String urgent = known(YesNo.values(), this.urgent);
		String coverage = known(CoverageAnswer.values(), this.coverage);
		String mediCal = known(YesNoUnsure.values(), this.mediCal);
		List<String> reasons = this.reasons.stream()
			.distinct()
			.filter((reason) -> known(DenialReason.values(), reason) != null)
			.toList();
		String filed = known(YesNoUnsure.values(), this.filed);
		DateParts filedOn = past(this.filedOn, today);
		String decided = known(YesNoUnsure.values(), this.decided);
		DateParts decidedOn = past(this.decidedOn, today);
		String hearing = known(HearingAnswer.values(), this.hearing);
		Map<Place, Page> pages = new TreeMap<>();
		if (urgent != null) {
			pages.put(Place.of(Step.URGENCY), new UrgencyPage(urgent, List.of(), null));
		}
		if (coverage != null || mediCal != null) {
			pages.put(Place.of(Step.PLAN), new PlanPage(null, null, null, null, null, coverage, mediCal));
		}
		if (!reasons.isEmpty()) {
			pages.put(Place.of(Step.PLAN_DECISION), new PlanDecisionPage(null, reasons, null));
		}
		if (Stream.of(filed, filedOn, decided, decidedOn).anyMatch((each) -> each != null)) {
			pages.put(Place.of(Step.APPEAL), new AppealPage(null, filed, filedOn, decided, decidedOn, List.of(), null));
		}
		if (hearing != null) {
			pages.put(Place.of(Step.STATE_HEARING), new StateHearingPage(hearing, null));
		}
		return pages;
	}

	private static @Nullable String known(Enum<?>[] offered, @Nullable String picked) {
		return Arrays.stream(offered).map(Enum::name).filter((name) -> name.equals(picked)).findFirst().orElse(null);
	}

	private static @Nullable DateParts past(@Nullable DateParts typed, LocalDate today) {
		LocalDate date = (typed != null) ? typed.toDate().orElse(null) : null;
		return (date == null || date.isBefore(EARLIEST) || date.isAfter(today)) ? null : typed;
	}

}
