package org.imrhelpcenter.review;

/**
 * How a paper is signed by hand.
 */
enum HandSigned {

	/** With a name. */
	NAME,
	/** With a mark, which a witness saw. */
	MARK

}
