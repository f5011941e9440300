package org.imrhelpcenter;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.web.ErrorPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database cannot be reached, everyone who needs it is asked to try again soon.
 * Stands before the session filter, which needs the database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseGone extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(DatabaseGone.class);

	private static final String CONNECTION_LOST = "08";

	/** Shut down by its administrator, crashed, not up yet, too many callers. */
	private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

	private static final int DEEP = 20;

	private final ErrorPages pages;

	DatabaseGone(ErrorPages pages) {
		this.pages = pages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			SQLException reason = connectionLost(ex);
			if (reason == null || response.isCommitted()) {
				throw ex;
			}
			LOG.warn("The database cannot be reached, a request is told to try again: {}", reason.getMessage());
			response.resetBuffer();
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			new Headers().writeHeaders(request, response);
			this.pages.write(request, response, HttpStatus.SERVICE_UNAVAILABLE.value());
		}
	}

	private static @Nullable SQLException connectionLost(@Nullable Throwable failure) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEP; depth++) {
			if (cause instanceof SQLException sql && isConnectionLost(sql)) {
				return sql;
			}
			if (cause instanceof TransactionSystemException late && late.getApplicationException() != null) {
				SQLException first = connectionLost(late.getApplicationException());
				if (first != null) {
					return first;
				}
			}
			cause = cause.getCause();
		}
		return null;
	}

	private static boolean isConnectionLost(SQLException ex) {
		if (ex instanceof SQLTransientConnectionException || ex instanceof SQLNonTransientConnectionException
				|| ex instanceof SQLRecoverableException) {
			return true;
		}
		String state = ex.getSQLState();
		// The pool says no more than this of a connection that it has thrown away.
		return (state != null) ? state.startsWith(CONNECTION_LOST) || AWAY.contains(state)
				: "Connection is closed".equals(ex.getMessage());
	}

}
