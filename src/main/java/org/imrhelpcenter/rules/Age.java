package org.imrhelpcenter.rules;

import java.time.LocalDate;

/** When a member is of age. */
public final class Age {

	static final int OF_AGE = 18;

	private Age() {
	}

	/**
	 * The 18th birthday; February 28 for who was born on a leap day and turns 18 without
	 * one.
	 */
	public static LocalDate adultOn(LocalDate bornOn) {
		return bornOn.plusYears(OF_AGE);
	}

	/** Whether somebody is not yet 18 on a day. */
	public static boolean isMinor(LocalDate bornOn, LocalDate day) {
		return day.isBefore(adultOn(bornOn));
	}

}
