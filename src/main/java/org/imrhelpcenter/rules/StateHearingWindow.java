package org.imrhelpcenter.rules;

import java.time.LocalDate;

/** Until when a Medi-Cal member may ask for a State Hearing (later with good cause). */
public final class StateHearingWindow {

	static final int DAYS = 120;

	private StateHearingWindow() {
	}

	/**
	 * The last day to ask: 120 calendar days from the plan's written decision on the
	 * appeal. Source: law.
	 */
	public static LocalDate stateHearingBy(LocalDate decidedOn) {
		return Counting.calendarDays(decidedOn, DAYS);
	}

}
