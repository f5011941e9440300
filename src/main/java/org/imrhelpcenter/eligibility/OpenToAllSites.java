package org.imrhelpcenter.eligibility;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.web.Programs;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Plans, legal aid and call centers put the check and the calculator on their own pages:
 * browsers may let any page ask them and read every answer, refusals too. Nobody is
 * signed in there, so there is nothing that a foreign page could misuse.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OpenToAllSites extends OncePerRequestFilter {

	private static final Map<String, String> METHODS = Map.of(ApiPaths.CHECKS, "POST", ApiPaths.DEADLINES, "GET, HEAD");

	private static final String DAY = "86400";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !METHODS.containsKey(Programs.path(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Allow, Retry-After");
		response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
		if (!CorsUtils.isPreFlightRequest(request)) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS.get(Programs.path(request)));
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Accept-Language, Content-Type");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, DAY);
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
	}

}
