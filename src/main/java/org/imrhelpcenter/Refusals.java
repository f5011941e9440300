package org.imrhelpcenter;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.StaffSessions;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers those who may not do what they ask: each refusal is a page that says why.
 */
class Refusals implements AccessDeniedHandler {

	private final RequestMappingHandlerMapping pages;

	private final AccessDeniedHandler rest;

	Refusals(RequestMappingHandlerMapping pages, AccessDeniedHandler rest) {
		this.pages = pages;
		this.rest = rest;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		if (refusal instanceof CsrfException && takesNoForm(request, response)) {
			return;
		}
		if (passwordIsDue() && !(refusal instanceof CsrfException)) {
			response.sendRedirect(request.getContextPath() + "/staff/password");
			return;
		}
		this.rest.handle(request, response, refusal);
	}

	/** An address that takes no form at all is told so first. */
	private boolean takesNoForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ServletRequestPathUtils.parseAndCache(request);
		try {
			if (this.pages.getHandler(request) == null) {
				response.sendError(HttpStatus.NOT_FOUND.value());
				return true;
			}
		}
		catch (HttpRequestMethodNotSupportedException ex) {
			if (ex.getSupportedMethods() != null) {
				response.setHeader(HttpHeaders.ALLOW, String.join(", ", ex.getSupportedMethods()));
			}
			response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
			return true;
		}
		catch (Exception ex) {
			// A body of a kind that no form has: the stale token is reason enough.
		}
		finally {
			ServletRequestPathUtils.clearParsedRequestPath(request);
		}
		return false;
	}

	private static boolean passwordIsDue() {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return who != null && who.getAuthorities()
			.stream()
			.anyMatch((may) -> StaffSessions.PASSWORD_DUE.equals(may.getAuthority()));
	}

}
