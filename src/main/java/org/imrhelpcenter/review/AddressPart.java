package org.imrhelpcenter.review;

/**
 * What can be taken out, where nothing new is known.
 */
enum AddressPart {

	MAILING_ADDRESS, EMAIL_ADDRESS

}
