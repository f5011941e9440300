package org.imrhelpcenter.rules;

/** Why a day is no business day. */
public enum DayOff {

	SATURDAY,

	SUNDAY,

	HOLIDAY

}
