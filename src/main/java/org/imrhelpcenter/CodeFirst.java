package org.imrhelpcenter;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads those who did not prove which case is theirs, or whose session is over, to the
 * door.
 */
class CodeFirst implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		response.sendRedirect(request.getContextPath() + (SignInFirst.ended(request) ? "/track?ended" : "/track"));
	}

}
