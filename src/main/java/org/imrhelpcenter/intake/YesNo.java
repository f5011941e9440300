package org.imrhelpcenter.intake;

/**
 * Yes or no.
 */
enum YesNo implements Choice {

	YES, NO

}
