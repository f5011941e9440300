package org.imrhelpcenter.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions of people who signed in. A session holds an id alone and the account is read
 * for every request, so whoever is disabled is out with the next click.
 */
@Component
public class StaffSessions implements SecurityContextRepository {

	/** What someone may do who must choose a password first: only that. */
	public static final String PASSWORD_DUE = "PASSWORD_DUE";

	private static final Duration LONGEST = Duration.ofHours(12);

	private static final String WHO = "staff";

	private static final String ROUND = "round";

	private static final String SINCE = "since";

	private final StaffMembers members;

	private final DemonstrationMode mode;

	private final Clock clock;

	StaffSessions(StaffMembers members, DemonstrationMode mode, Clock clock) {
		this.members = members;
		this.mode = mode;
		this.clock = clock;
	}

	/** Whatever session there was ends: nobody can have planted the new one's id. */
	void begin(HttpServletRequest request, StaffMember member) {
		end(request);
		HttpSession session = request.getSession(true);
		session.setAttribute(WHO, member.id());
		session.setAttribute(ROUND, member.sessionRound());
		session.setAttribute(SINCE, this.clock.millis());
	}

	void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		HttpServletRequest request = holder.getRequest();
		HttpSession session = request.getSession(false);
		// A session of another kind is not ours to end.
		if (session != null && session.getAttribute(WHO) != null) {
			whose(session).ifPresentOrElse(
					(member) -> context
						.setAuthentication(new StaffAuthentication(member, member.viewer(request.getRemoteAddr()))),
					session::invalidate);
		}
		return context;
	}

	private Optional<StaffMember> whose(HttpSession session) {
		if (!(session.getAttribute(WHO) instanceof Long id && session.getAttribute(SINCE) instanceof Long since)) {
			return Optional.empty();
		}
		if (this.clock.instant().isAfter(Instant.ofEpochMilli(since).plus(LONGEST))) {
			return Optional.empty();
		}
		return this.members.findById(id)
			.filter((member) -> member.maySignIn(this.mode))
			.filter((member) -> Integer.valueOf(member.sessionRound()).equals(session.getAttribute(ROUND)));
	}

	/** Only {@link #begin} stores anything. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return request.getSession(false) != null;
	}

}
