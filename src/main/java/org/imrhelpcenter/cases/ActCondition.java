package org.imrhelpcenter.cases;

import org.imrhelpcenter.accounts.Viewer;

/**
 * What an act needs before the process makes it possible, beside the role and where the
 * case stands.
 */
public interface ActCondition {

	/**
	 * Which act.
	 * @return the act
	 */
	Act act();

	/**
	 * Whether what it needs is there. The case may be held by the running transaction.
	 * @param viewer who would act
	 * @param caseId on which case
	 * @return true when it is
	 */
	boolean allows(Viewer viewer, long caseId);

}
