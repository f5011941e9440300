package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.imrhelpcenter.accounts.Viewer;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions of those who act for members. A session holds ids alone; what they may see is
 * asked for with every request.
 */
@Component
public class AssistSessions implements SecurityContextRepository {

	private static final Duration LONGEST = Duration.ofHours(12);

	private static final Duration QUIET = Duration.ofMinutes(30);

	private static final String ASSISTANT = "assistant";

	private static final String ASKED = "digitsAsked";

	private static final String SINCE = "since";

	private final Clock clock;

	AssistSessions(Clock clock) {
		this.clock = clock;
	}

	/** Whoever asked for digits is remembered until they type them. */
	void ask(HttpServletRequest request, UUID asked) {
		request.getSession(true).setAttribute(ASKED, asked.toString());
	}

	Optional<UUID> asked(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(ASKED) instanceof String asked)
				? Optional.of(UUID.fromString(asked)) : Optional.empty();
	}

	/** Whatever session there was ends: nobody can have planted the new one's id. */
	void begin(HttpServletRequest request, long assistant) {
		HttpSession before = request.getSession(false);
		if (before != null) {
			before.invalidate();
		}
		HttpSession session = request.getSession(true);
		session.setMaxInactiveInterval((int) QUIET.toSeconds());
		session.setAttribute(ASSISTANT, assistant);
		session.setAttribute(SINCE, this.clock.millis());
	}

	/** Ends the session of an assistant, and no other. */
	void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && (session.getAttribute(ASSISTANT) != null || session.getAttribute(ASKED) != null)) {
			session.invalidate();
		}
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		HttpServletRequest request = holder.getRequest();
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(ASSISTANT) instanceof Long assistant) {
			if (session.getAttribute(SINCE) instanceof Long since
					&& !this.clock.instant().isAfter(Instant.ofEpochMilli(since).plus(LONGEST))) {
				context
					.setAuthentication(new AssistAuthentication(Viewer.assistant(assistant, request.getRemoteAddr())));
			}
			else {
				session.invalidate();
			}
		}
		return context;
	}

	/** Only {@link #begin} stores anything. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ASSISTANT) != null;
	}

}
