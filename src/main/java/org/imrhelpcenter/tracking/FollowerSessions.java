package org.imrhelpcenter.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseKey;
import org.imrhelpcenter.cases.ReturnCodes;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions of members who follow their case. A session holds ids alone and the case's
 * code is asked for with every request: a code that was replaced ends it with the next
 * click.
 */
@Component
public class FollowerSessions implements SecurityContextRepository {

	private static final Duration LONGEST = Duration.ofHours(12);

	/** The device may be a borrowed one. */
	private static final Duration QUIET = Duration.ofMinutes(30);

	private static final String CASE = "case";

	private static final String ROUND = "codeRound";

	private static final String SINCE = "since";

	private final ReturnCodes codes;

	private final Clock clock;

	FollowerSessions(ReturnCodes codes, Clock clock) {
		this.codes = codes;
		this.clock = clock;
	}

	/** Whatever session there was ends: nobody can have planted the new one's id. */
	void begin(HttpServletRequest request, CaseKey key) {
		HttpSession before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		HttpSession session = request.getSession(true);
		session.setMaxInactiveInterval((int) QUIET.toSeconds());
		session.setAttribute(CASE, key.caseId());
		session.setAttribute(ROUND, key.round());
		session.setAttribute(SINCE, this.clock.millis());
	}

	/** Ends the session of a follower, and no other. */
	void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(CASE) != null) {
			session.invalidate();
		}
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		HttpServletRequest request = holder.getRequest();
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(CASE) instanceof Long caseId) {
			if (holds(session, caseId)) {
				context.setAuthentication(new FollowerAuthentication(Viewer.follower(caseId, request.getRemoteAddr())));
			}
			else {
				session.invalidate();
			}
		}
		return context;
	}

	private boolean holds(HttpSession session, long caseId) {
		return session.getAttribute(SINCE) instanceof Long since && session.getAttribute(ROUND) instanceof Integer round
				&& !this.clock.instant().isAfter(Instant.ofEpochMilli(since).plus(LONGEST))
				&& this.codes.fits(new CaseKey(caseId, round));
	}

	/** Only {@link #begin} stores anything. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(CASE) != null;
	}

}
