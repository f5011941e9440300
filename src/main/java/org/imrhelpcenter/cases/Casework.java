package org.imrhelpcenter.cases;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;

/**
 * Who works on cases, and so may find and read them. Administrators keep the house; cases
 * are not theirs to read.
 */
final class Casework {

	private static final Role[] ROLES = { Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR,
			Role.DIRECTOR };

	private static final Role[] LEADS = { Role.SUPERVISOR, Role.DIRECTOR };

	private Casework() {
	}

	static boolean isFor(Viewer viewer) {
		return viewer.is(ROLES);
	}

	static void only(Viewer viewer) {
		viewer.mustBe(ROLES);
	}

	/** Whether the viewer may give work to others, and take it from them. */
	static boolean leads(Viewer viewer) {
		return viewer.is(LEADS);
	}

}
