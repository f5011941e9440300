package org.imrhelpcenter;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever is refused before any door is reached, because too much was sent or too often,
 * gets the same headers as the rest.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HeadersFirst extends OncePerRequestFilter {

	private final Headers headers = new Headers();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.headers.writeHeaders(request, response);
		chain.doFilter(request, response);
	}

}
