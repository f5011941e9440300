package org.imrhelpcenter.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.AuditDay;
import org.imrhelpcenter.cases.Cases;

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

	/** What is told: by the Help Center, with the return code, by helpers. */
	static final Set<String> DEEDS = Set.of(Cases.OPENED, Cases.FOLLOWED, Cases.HELPED);

	/**
	 * Tells who has opened a case.
	 * @param days what the audit knows of each deed, one entry more than is shown
	 * @return the openings
	 */
	static Openings of(Map<String, List<AuditDay>> days) {
		List<AuditDay> staff = of(days, Cases.OPENED);
		return new Openings(first(staff, MOST), staff.size() > MOST, first(of(days, Cases.FOLLOWED), MOST_OWN),
				first(of(days, Cases.HELPED), MOST_OWN));
	}

	private static List<AuditDay> of(Map<String, List<AuditDay>> days, String deed) {
		return days.getOrDefault(deed, List.of());
	}

	private static List<AuditDay> first(List<AuditDay> days, int atMost) {
		return days.stream().limit(atMost).toList();
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
