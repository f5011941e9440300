package org.imrhelpcenter.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The languages in which the public can read the site: English, and each one whose
 * message files leave nothing out. What somebody chose is kept in their browser.
 */
@Component
public class Languages {

	private static final Log log = LogFactory.getLog(Languages.class);

	private static final Duration KEPT = Duration.ofDays(365);

	private final List<Locale> offered;

	Languages(MessageFiles files) {
		this.offered = Stream.concat(Stream.of(Locale.ENGLISH), files.languages().stream())
			.filter((language) -> complete(files, language))
			.toList();
	}

	private static boolean complete(MessageFiles files, Locale language) {
		Set<String> missing = language.equals(Locale.ENGLISH) ? Set.of() : files.missing(language);
		if (!missing.isEmpty()) {
			log.warn("The site is not offered in " + language.toLanguageTag() + ": " + missing.size()
					+ " messages are missing, the first is " + missing.iterator().next());
		}
		return missing.isEmpty();
	}

	/** English first. */
	public List<Locale> offered() {
		return this.offered;
	}

	/** The language of this tag, when the site is offered in it. */
	public Optional<Locale> named(String tag) {
		return this.offered.stream().filter((language) -> language.toLanguageTag().equals(tag)).findFirst();
	}

	/** The language that was chosen in this browser. */
	Optional<Locale> chosen(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(name(request)))
					.flatMap((cookie) -> named(cookie.getValue()).stream())
					.findFirst();
	}

	/**
	 * Goes on in the language in which somebody filled in an application elsewhere,
	 * unless another one was chosen here.
	 */
	public void goOnIn(Locale language, HttpServletRequest request, HttpServletResponse response) {
		if (this.offered.contains(language) && chosen(request).isEmpty()) {
			keep(language, request, response);
		}
	}

	/**
	 * Goes on in the language that somebody chose here and now.
	 * @param language the language
	 * @param request the request
	 * @param response takes the choice back to the browser
	 */
	public void choose(Locale language, HttpServletRequest request, HttpServletResponse response) {
		if (this.offered.contains(language)) {
			keep(language, request, response);
		}
	}

	void keep(Locale language, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(request), language.toLanguageTag())
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.path("/")
					.maxAge(KEPT)
					.build()
					.toString());
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? "__Host-language" : "language";
	}

}
