package org.imrhelpcenter.intake;

/**
 * Circumstances that keep people from filing in time.
 */
enum LateCircumstance implements Choice {

	ILLNESS, CARING_FOR_SOMEONE, LETTER_NOT_RECEIVED, LETTER_NOT_UNDERSTOOD, DID_NOT_KNOW, WAITING_FOR_PLAN,
	SOMETHING_ELSE

}
