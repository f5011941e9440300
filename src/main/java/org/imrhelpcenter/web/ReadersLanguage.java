package org.imrhelpcenter.web;

import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * In which language an answer is given: what was chosen with this request or earlier in
 * this browser, else what the browser asks for. Programs are answered in what they ask
 * for; staff pages are English.
 */
class ReadersLanguage implements LocaleResolver {

	static final String NOW = ReadersLanguage.class.getName() + ".now";

	private final Languages languages;

	private final AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();

	ReadersLanguage(Languages languages) {
		this.languages = languages;
		this.asked.setSupportedLocales(languages.offered());
		this.asked.setDefaultLocale(Locale.ENGLISH);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		String path = path(request);
		if (path.equals("/staff") || path.startsWith("/staff/")) {
			return Locale.ENGLISH;
		}
		if (Programs.isTheirs(path)) {
			return this.asked.resolveLocale(request);
		}
		return (request.getAttribute(NOW) instanceof Locale now) ? now
				: this.languages.chosen(request).orElseGet(() -> this.asked.resolveLocale(request));
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		request.setAttribute(NOW, locale);
	}

	/**
	 * The address that was asked for, also where an error page or another one answers.
	 */
	static String path(HttpServletRequest request) {
		for (String first : new String[] { RequestDispatcher.ERROR_REQUEST_URI,
				RequestDispatcher.FORWARD_REQUEST_URI }) {
			if (request.getAttribute(first) instanceof String path) {
				return path;
			}
		}
		return (request.getRequestURI() != null) ? request.getRequestURI() : "/";
	}

}
