package org.imrhelpcenter.accounts;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A person of the staff for the length of one request; it is never stored.
 */
@SuppressWarnings("serial")
final class StaffAuthentication extends AbstractAuthenticationToken {

	private final Viewer viewer;

	private final boolean passwordIsDue;

	StaffAuthentication(StaffMember member, Viewer viewer) {
		super(AuthorityUtils
			.createAuthorityList(member.mustChangePassword() ? StaffSessions.PASSWORD_DUE : "ROLE_" + member.role()));
		this.viewer = viewer;
		this.passwordIsDue = member.mustChangePassword();
		setAuthenticated(true);
	}

	boolean passwordIsDue() {
		return this.passwordIsDue;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public Viewer getPrincipal() {
		return this.viewer;
	}

	@Override
	public String getName() {
		return this.viewer.actor().ref();
	}

}
