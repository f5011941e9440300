package org.imrhelpcenter.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Another language for the same page: every address takes {@code speak}. A page with a
 * form sends it with what was typed, and its controller shows that again; any other page
 * is asked for once more.
 */
@Component
class LanguageSwitch implements HandlerInterceptor {

	static final String SPEAK = "speak";

	private static final String READERS = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

	/** An address of ours, and of no other host. */
	private static final Pattern OWN = Pattern.compile("/(?:[\\w.~-]+(?:/[\\w.~-]+)*/?)?");

	private static final Pattern AND = Pattern.compile("&");

	private final Languages languages;

	LanguageSwitch(Languages languages) {
		this.languages = languages;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		response.addHeader(HttpHeaders.VARY, READERS);
		Optional<Locale> wanted = Optional.ofNullable(request.getParameter(SPEAK)).flatMap(this.languages::named);
		if (wanted.isEmpty()) {
			return true;
		}
		this.languages.keep(wanted.get(), request, response);
		if (HttpMethod.GET.matches(request.getMethod())) {
			response.sendRedirect(address(request.getRequestURI(), request.getQueryString()));
			return false;
		}
		request.setAttribute(ReadersLanguage.NOW, wanted.get());
		return true;
	}

	/** The other languages of the page that is being shown. */
	List<Tongue> others(HttpServletRequest request, Locale shown, Texts texts) {
		return others(address(ReadersLanguage.path(request), request.getQueryString()), shown, texts);
	}

	List<Tongue> others(String here, Locale shown, Texts texts) {
		return this.languages.offered()
			.stream()
			.filter((language) -> !language.equals(shown))
			.map((language) -> new Tongue(language.toLanguageTag(), texts.say(language, "web.language"), here))
			.toList();
	}

	/** The address itself when it is one of ours, else the first page. */
	static String own(String path) {
		return OWN.matcher(path).matches() ? path : "/";
	}

	/** The address without what a form sent empty, and without the language. */
	private static String address(String path, @Nullable String query) {
		String kept = (query == null) ? ""
				: AND.splitAsStream(query)
					.filter((part) -> !part.isEmpty() && !part.endsWith("=") && !part.startsWith(SPEAK + "="))
					.collect(Collectors.joining("&"));
		return own(path) + (kept.isEmpty() ? "" : "?" + kept);
	}

	/**
	 * A language to change to, by its own name.
	 *
	 * @param tag the language
	 * @param name what its readers call it
	 * @param here the page that is shown
	 */
	record Tongue(String tag, String name, String here) {

		/** Where a page without a form is asked for in this language. */
		public String href() {
			return this.here + (this.here.contains("?") ? "&" : "?") + SPEAK + "=" + this.tag;
		}

		/** Where a form is sent, when that is not where it is sent anyway. */
		public @Nullable String action() {
			return this.here.contains("?") ? this.here : null;
		}

	}

}
