package org.imrhelpcenter.intake;

/**
 * Yes, no, or not known.
 */
enum YesNoUnsure implements Choice {

	YES, NO, NOT_SURE

}
