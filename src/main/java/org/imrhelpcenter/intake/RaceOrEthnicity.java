package org.imrhelpcenter.intake;

/**
 * Answers to the optional question about race or ethnicity.
 */
enum RaceOrEthnicity implements Choice {

	AMERICAN_INDIAN_OR_ALASKA_NATIVE, ASIAN, BLACK_OR_AFRICAN_AMERICAN, HISPANIC_OR_LATINO,
	MIDDLE_EASTERN_OR_NORTH_AFRICAN, NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER, WHITE, SOMETHING_ELSE, PREFER_NOT_TO_SAY

}
