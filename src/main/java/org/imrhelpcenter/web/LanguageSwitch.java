package org.imrhelpcenter.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

/**
 * Another language for the same page. A page with a form is sent with what was typed, and
 * its form says {@value #SPEAK}; any other page is led back to.
 */
@Component
class LanguageSwitch implements HandlerInterceptor {

	static final String SPEAK = "speak";

	private static final String READERS = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

	/** An address of ours: no other host, and no more of a query than flags. */
	private static final Pattern OWN = Pattern
		.compile("/(?:[\\w.~-]+(?:/[\\w.~-]+)*/?)?(?:\\?[a-z][a-z-]*(?:&[a-z][a-z-]*)*)?");

	private static final Pattern FLAG = Pattern.compile("([a-z][a-z-]*)=?");

	private final Languages languages;

	LanguageSwitch(Languages languages) {
		this.languages = languages;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		response.addHeader(HttpHeaders.VARY, READERS);
		if (HttpMethod.POST.matches(request.getMethod())) {
			Optional.ofNullable(request.getParameter(SPEAK)).flatMap(this.languages::named).ifPresent((language) -> {
				this.languages.keep(language, request, response);
				request.setAttribute(ReadersLanguage.NOW, language);
			});
		}
		return true;
	}

	/** The other languages of the page that is being shown. */
	List<Tongue> others(HttpServletRequest request, Locale shown, Texts texts) {
		return others(here(request), shown, texts);
	}

	List<Tongue> others(String here, Locale shown, Texts texts) {
		return this.languages.offered()
			.stream()
			.filter((language) -> !language.equals(shown))
			.map((language) -> new Tongue(language.toLanguageTag(), texts.say(language, "web.language"), here))
			.toList();
	}

	/** The address itself when it is one of ours, else the first page. */
	static String own(String address) {
		return OWN.matcher(address).matches() ? address : "/";
	}

	private static String here(HttpServletRequest request) {
		String query = request.getQueryString();
		String path = ReadersLanguage.path(request);
		if (query == null) {
			return own(path);
		}
		List<String> flags = Pattern.compile("&")
			.splitAsStream(query)
			.map(FLAG::matcher)
			.filter((flag) -> flag.matches())
			.map((flag) -> flag.group(1))
			.toList();
		return own(flags.isEmpty() ? path : path + "?" + String.join("&", flags));
	}

	/**
	 * A language to change to, by its own name.
	 *
	 * @param tag the language
	 * @param name what its readers call it
	 * @param here the page that is shown
	 */
	record Tongue(String tag, String name, String here) {

		/** Where it is changed to on a page without a form. */
		public String href() {
			return "/language/" + this.tag + "?to=" + UriUtils.encode(this.here, StandardCharsets.UTF_8);
		}

	}

}
