package org.imrhelpcenter.cases;

/**
 * How somebody at the Help Center made sure that they talk to the member.
 */
public enum IdentityProof {

	/** Called back, at the phone number on file. */
	CALLED_BACK,

	/** The person knows birth date, membership number and address. */
	KNOWN_FACTS,

	/** The person came, with an identity card that has a photo. */
	PHOTO_ID,

	/** In another way, which is noted. */
	OTHER

}
