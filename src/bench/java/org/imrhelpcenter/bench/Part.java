package org.imrhelpcenter.bench;

/**
 * The parts of the load, one after the other.
 */
enum Part {

	/** The Java machines on both sides get warm, and cases are filed to be followed. */
	WARMING,
	/** People at their own pace. */
	PACED,
	/** Whole applications as fast as they go. */
	WHOLE,
	/** Applications are filled in up to the signature. */
	PREPARING,
	/** They are signed as fast as it goes. */
	SIGNING,
	/** One kind of request after the other, so that it is known what each costs. */
	ALONE

}
