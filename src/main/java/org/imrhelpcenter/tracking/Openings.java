package org.imrhelpcenter.tracking;

import java.util.Arrays;
import java.util.List;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.AuditDay;

/**
 * Who has opened a case: roles and times, never names.
 *
 * @param staff the Help Center, the latest first
 * @param more whether there are more than are shown
 * @param own with the return code, before now
 * @param helpers those who may act for the member
 */
record Openings(List<AuditDay> staff, boolean more, List<AuditDay> own, List<AuditDay> helpers) {

	/** As many entries as are shown. */
	static final int MOST = 50;

	/** As many days as are shown on which the return code was used. */
	static final int MOST_OWN = 10;

	/**
	 * Tells who has opened a case.
	 * @param staff what the audit knows of the Help Center, one entry more than is shown
	 * @param own what it knows of whoever had the return code
	 * @param helpers what it knows of those who may act for the member
	 * @return the openings
	 */
	static Openings of(List<AuditDay> staff, List<AuditDay> own, List<AuditDay> helpers) {
		return new Openings(staff.stream().limit(MOST).toList(), staff.size() > MOST, own, helpers);
	}

	/**
	 * The message that says a role in plain words.
	 * @param opening an entry
	 * @return the key
	 */
	public String who(AuditDay opening) {
		boolean known = Arrays.stream(Role.values()).anyMatch((role) -> role.name().equals(opening.role()));
		return "tracking.case.role." + (known ? opening.role() : "other");
	}

}
