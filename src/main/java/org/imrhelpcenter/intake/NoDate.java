package org.imrhelpcenter.intake;

/**
 * The letter is there, its date is not known.
 */
enum NoDate implements Choice {

	NOT_KNOWN

}
