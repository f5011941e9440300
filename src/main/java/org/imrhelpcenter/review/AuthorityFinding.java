package org.imrhelpcenter.review;

/**
 * What a person finds about the papers that show somebody's authority.
 */
enum AuthorityFinding {

	VERIFIED, ASKED, REFUSED

}
