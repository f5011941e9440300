package org.imrhelpcenter.intake;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that carries a draft's token. It ends with the browser, and is bound to the
 * host under HTTPS.
 */
final class DraftCookie {

	private DraftCookie() {
	}

	static Optional<String> read(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(name(request)))
					.map(Cookie::getValue)
					.findFirst();
	}

	static void give(HttpServletRequest request, HttpServletResponse response, String token) {
		write(request, response, token, Duration.ofSeconds(-1));
	}

	static void takeBack(HttpServletRequest request, HttpServletResponse response) {
		write(request, response, "", Duration.ZERO);
	}

	private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
		ResponseCookie cookie = ResponseCookie.from(name(request), value)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.path("/")
			.maxAge(age)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? "__Host-application" : "application";
	}

}
