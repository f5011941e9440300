package org.imrhelpcenter.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The pages for what went wrong, in the site's look. They need no database, no session
 * and no model, so that they can always be shown.
 */
@Component
public class ErrorPages {

	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 406, 413, 415, 429, 500, 503);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ITemplateEngine templates;

	private final Texts texts;

	private final LocaleResolver locales;

	private final LanguageSwitch languages;

	private final ObjectProvider<ResourceUrlProvider> assets;

	ErrorPages(@Lazy ITemplateEngine templates, Texts texts, LocaleResolver locales, LanguageSwitch languages,
			ObjectProvider<ResourceUrlProvider> assets) {
		this.templates = templates;
		this.texts = texts;
		this.locales = locales;
		this.languages = languages;
		this.assets = assets;
	}

	/** Writes the page of this status, or problem+json where a program asked. */
	public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
		String path = request.getRequestURI();
		write(request, response, status, (path != null) ? path : "/", null);
	}

	/** Tells a program what is wrong with each field that it sent. */
	void writeFaults(HttpServletRequest request, HttpServletResponse response, List<Fault> faults) throws IOException {
		begin(response, HttpStatus.BAD_REQUEST.value(), MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		send(response, json(this.locales.resolveLocale(request), HttpStatus.BAD_REQUEST.value(), faults));
	}

	void write(HttpServletRequest request, HttpServletResponse response, int status, String path, @Nullable String back)
			throws IOException {
		Locale locale = this.locales.resolveLocale(request);
		if (Programs.isTheirs(path)) {
			begin(response, status, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			send(response, json(locale, status, List.of()));
			return;
		}
		begin(response, status, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
		send(response, html(locale, status, path, back));
	}

	private static void begin(HttpServletResponse response, int status, String contentType) {
		response.setStatus(status);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(contentType);
	}

	private static void send(HttpServletResponse response, String body) throws IOException {
		try {
			response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
		}
		catch (IllegalStateException ex) {
			// What failed had begun to write text.
			response.getWriter().write(body);
		}
	}

	private String html(Locale locale, int status, String path, @Nullable String back) {
		Context context = new Context(locale);
		context.setVariable("what", (back != null) ? "stale" : String.valueOf(known(status)));
		context.setVariable("home", home(path));
		context.setVariable("back", back);
		context.setVariable("languages", languages(locale, (back != null) ? back : path));
		context.setVariable("stylesheet", asset("/assets/site.css"));
		context.setVariable("icon", asset("/assets/favicon.svg"));
		return this.templates.process("web/error", context);
	}

	/** Staff pages, and what went wrong on one, are English. */
	private List<LanguageSwitch.Tongue> languages(Locale locale, String page) {
		return home(page).equals("/staff") ? List.of()
				: this.languages.others(LanguageSwitch.own(page), locale, this.texts);
	}

	private static String home(String path) {
		return (path.equals("/staff") || path.startsWith("/staff/")) ? "/staff" : "/";
	}

	private String json(Locale locale, int status, List<Fault> faults) {
		String title = this.texts.say(locale, "web.error." + known(status) + ".title");
		return JSON.writeValueAsString(ProblemDetails.of(this.texts, locale, status, title, faults));
	}

	private String asset(String path) {
		ResourceUrlProvider provider = this.assets.getIfAvailable();
		String hashed = (provider != null) ? provider.getForLookupPath(path) : null;
		return (hashed != null) ? hashed : path;
	}

	private static int known(int status) {
		if (KNOWN.contains(status)) {
			return status;
		}
		return (status >= 500) ? 500 : 400;
	}

}
