package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The member's appeal to the plan about one service, and the plan's written decision on
 * it. All days are legal days in California.
 *
 * @param filed whether an appeal was filed
 * @param filedOn the day it was filed; null when there is none or the day is not known
 * @param decided whether the plan sent a written decision on it
 * @param decidedOn the date of that decision; null when there is none or it is not known
 */
public record Appeal(Filed filed, @Nullable LocalDate filedOn, boolean decided, @Nullable LocalDate decidedOn) {

	/** Whether an appeal was filed. */
	public enum Filed {

		YES, NO, NOT_KNOWN

	}

	/**
	 * Refuses what cannot be.
	 * @throws IllegalArgumentException when a date is given for what did not happen
	 */
	public Appeal {
		if (decidedOn != null && !decided) {
			throw new IllegalArgumentException("a decision's date without a decision");
		}
		if (filedOn != null && filed != Filed.YES) {
			throw new IllegalArgumentException("an appeal's date without an appeal");
		}
	}

	/**
	 * An appeal as the public check is told of it: no date and no decision mean no
	 * appeal.
	 */
	public Appeal(@Nullable LocalDate filedOn, boolean decided, @Nullable LocalDate decidedOn) {
		this((filedOn != null || decided) ? Filed.YES : Filed.NO, filedOn, decided, decidedOn);
	}

	/** No appeal was filed. */
	public static Appeal none() {
		return new Appeal(Filed.NO, null, false, null);
	}

	/** The person does not know whether an appeal was filed. */
	public static Appeal notKnown() {
		return new Appeal(Filed.NOT_KNOWN, null, false, null);
	}

	/**
	 * An appeal that the plan has not decided.
	 * @param filedOn the day it was filed; null when that is not known
	 */
	public static Appeal waiting(@Nullable LocalDate filedOn) {
		return new Appeal(Filed.YES, filedOn, false, null);
	}

	/**
	 * An appeal that the plan decided in writing.
	 * @param filedOn the day it was filed; null when that is not known
	 * @param decidedOn the date of the decision; null when that is not known
	 */
	public static Appeal decided(@Nullable LocalDate filedOn, @Nullable LocalDate decidedOn) {
		return new Appeal(Filed.YES, filedOn, true, decidedOn);
	}

	/**
	 * An appeal on which the plan wrote any number of times: the latest decision counts.
	 * @param filedOn the day it was filed; null when that is not known
	 * @param decisions the dates of the plan's written decisions; empty while it has not
	 * decided
	 */
	public static Appeal withDecisions(@Nullable LocalDate filedOn, Collection<LocalDate> decisions) {
		return decisions.stream()
			.max(LocalDate::compareTo)
			.map((latest) -> decided(filedOn, latest))
			.orElseGet(() -> waiting(filedOn));
	}

}
