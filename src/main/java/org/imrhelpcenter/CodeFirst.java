package org.imrhelpcenter;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads those who did not prove who they are, or whose session is over, to their door.
 */
class CodeFirst implements AuthenticationEntryPoint {

	private final String door;

	CodeFirst(String door) {
		this.door = door;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		response.sendRedirect(request.getContextPath() + this.door + (SignInFirst.ended(request) ? "?ended" : ""));
	}

}
