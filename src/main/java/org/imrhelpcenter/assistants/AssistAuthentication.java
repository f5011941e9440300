package org.imrhelpcenter.assistants;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Somebody who acts for members, for the length of one request; it is never stored.
 */
@SuppressWarnings("serial")
final class AssistAuthentication extends AbstractAuthenticationToken {

	private final Viewer viewer;

	AssistAuthentication(Viewer viewer) {
		super(AuthorityUtils.NO_AUTHORITIES);
		this.viewer = viewer;
		setAuthenticated(true);
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
		return "assistant";
	}

}
