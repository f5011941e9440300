package org.imrhelpcenter.intake;

/**
 * Parts of the contact details that can be taken out of the case.
 */
enum ContactPart implements Choice {

	PHONES, EMAIL_ADDRESS, MAILING_ADDRESS, OTHER_PLACE, WARNINGS

}
