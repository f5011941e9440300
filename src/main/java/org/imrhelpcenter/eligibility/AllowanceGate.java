package org.imrhelpcenter.eligibility;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.web.Programs;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Programs that ask too often are told when to come back, before anything is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
class AllowanceGate extends OncePerRequestFilter {

	private final Allowances allowances;

	AllowanceGate(Allowances allowances) {
		this.allowances = allowances;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Programs.ask(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Duration wait = this.allowances.take(request.getRemoteAddr());
		if (wait.isZero()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusNanos(999_999_999).toSeconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

}
