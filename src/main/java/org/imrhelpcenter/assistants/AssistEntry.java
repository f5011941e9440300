package org.imrhelpcenter.assistants;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.Tries.Attempt;

import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The way in, whatever it was that somebody proved.
 */
@Component
class AssistEntry {

	private final AssistSessions sessions;

	private final CsrfTokenRepository formTokens;

	AssistEntry(AssistSessions sessions, CsrfTokenRepository formTokens) {
		this.sessions = sessions;
		this.formTokens = formTokens;
	}

	/** Lets somebody in who proved it; forms of the time before end with it. */
	boolean lets(Attempt<Long> attempt, HttpServletRequest request, HttpServletResponse response) {
		attempt.right().ifPresent((assistant) -> {
			this.sessions.begin(request, assistant);
			this.formTokens.saveToken(null, request, response);
		});
		return attempt.right().isPresent();
	}

}
