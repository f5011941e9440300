package org.imrhelpcenter.intake;

/**
 * The genders that the form offers.
 */
enum Gender implements Choice {

	MALE, FEMALE, OTHER

}
