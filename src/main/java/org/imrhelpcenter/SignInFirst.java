package org.imrhelpcenter;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads those who did not sign in, or whose session is over, to the sign-in page and
 * afterwards back.
 */
class SignInFirst implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		if (request.getRequestURI().equals(request.getContextPath() + "/staff/presence")) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		UriComponentsBuilder signIn = UriComponentsBuilder.fromPath(request.getContextPath() + "/staff/sign-in");
		if (ended(request)) {
			signIn.queryParam("ended");
		}
		if (HttpMethod.GET.matches(request.getMethod())) {
			String query = request.getQueryString();
			signIn.queryParam("to", "{to}");
			String page = request.getRequestURI() + ((query != null) ? "?" + query : "");
			response.sendRedirect(signIn.encode().buildAndExpand(page).toUriString());
			return;
		}
		response.sendRedirect(signIn.toUriString());
	}

	/** Whether there was a session, and there is none any more. */
	static boolean ended(HttpServletRequest request) {
		return request.getRequestedSessionId() != null && request.getSession(false) == null;
	}

}
