package org.imrhelpcenter.review;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;

/**
 * What a role may see of a case beyond what everybody who works on it needs. The
 * application as it was answered, the findings, the clocks and what was done are for all
 * of them; optional statistics are for none. From where and with which browser somebody
 * signed matters only to those who judge whether a signature holds. Who has read a case
 * concerns only those who answer for its confidentiality.
 *
 * @param evidence whether the technical evidence of signatures is shown
 * @param readings whether it is shown who opened the case
 */
record Sight(boolean evidence, boolean readings) {

	static Sight of(Viewer viewer) {
		return new Sight(viewer.is(Role.ATTORNEY, Role.SUPERVISOR, Role.DIRECTOR),
				viewer.is(Role.SUPERVISOR, Role.DIRECTOR));
	}

}
