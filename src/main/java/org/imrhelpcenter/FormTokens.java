package org.imrhelpcenter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Proves by a cookie that a form was sent from a page of this site, without a session.
 */
@Component
class FormTokens implements CsrfTokenRepository {

	private final CsrfTokenRepository plain = cookie("imr-form");

	/** No other host, and nobody without HTTPS, can set a cookie of this name. */
	private final CsrfTokenRepository guarded = cookie("__Host-imr-form");

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return of(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		of(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return of(request).loadToken(request);
	}

	private CsrfTokenRepository of(HttpServletRequest request) {
		return request.isSecure() ? this.guarded : this.plain;
	}

	/**
	 * Lax and not Strict: a link in an e-mail would bring no cookie along, a new one
	 * would be set, and the forms in every other tab would be stale.
	 */
	private static CsrfTokenRepository cookie(String name) {
		CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
		cookie.setCookieName(name);
		cookie.setCookiePath("/");
		cookie.setCookieCustomizer((settings) -> settings.httpOnly(true).sameSite("Lax"));
		return cookie;
	}

}
