package org.imrhelpcenter.cases;

/**
 * With whom the Help Center speaks or writes about a case.
 */
public enum ContactPerson {

	MEMBER, REPRESENTATIVE, PLAN, PROVIDER, REVIEW_ORGANIZATION, AGENCY, SOMEBODY_ELSE

}
