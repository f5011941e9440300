package org.imrhelpcenter.tracking;

import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where an invitation is sent again, as it was filled in.
 *
 * @param email another address; left empty for the one before
 */
record InvitationPage(@Text(max = 254) @Nullable String email) {

	String address() {
		return (this.email != null) ? this.email.strip() : "";
	}

	/** Whether nobody can be written to there. */
	boolean isWrong() {
		return !address().isEmpty() && !PersonPage.isEmail(address());
	}

}
