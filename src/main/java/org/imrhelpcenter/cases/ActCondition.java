package org.imrhelpcenter.cases;

import org.imrhelpcenter.accounts.Viewer;

/**
 * What an act needs before the process makes it possible, beside the role and where the
 * case stands.
 */
interface ActCondition {

	Act act();

	boolean allows(Viewer viewer, long caseId);

}
