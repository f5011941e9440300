package org.imrhelpcenter.review;

/**
 * What can be missing of an application, and come later.
 */
enum ReceiptItem {

	PLAN, PROBLEM, RELEASE,
	/** Does not make an application complete, but lets somebody act. */
	PART_B

}
