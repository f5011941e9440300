package org.imrhelpcenter.cases;

/**
 * Who besides the member and the staff may see a case. The module that knows those people
 * tells, from the rows as they are now.
 */
public interface Admittance {

	/**
	 * Whether somebody who acts for members may be told about a case today.
	 * @param assistantId who
	 * @param caseId the case
	 * @return false for a case that never was theirs, and for one that no longer is
	 */
	boolean mayBeTold(long assistantId, long caseId);

	/**
	 * Whether somebody may see what they sent themselves, while nobody has looked at
	 * their authority.
	 * @param assistantId who
	 * @param caseId the case
	 * @return true for whoever applied by an authority that is not refused or ended
	 */
	boolean maySeeWhatTheySent(long assistantId, long caseId);

}
