package org.imrhelpcenter.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins to read forms with files, so that who sent one is known before its files are
 * read. Files are taken at addresses that end in {@code /documents}, with the form that a
 * doctor's link opens, and nowhere else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class StreamedForms extends OncePerRequestFilter {

	/** Whether a form with files may be sent here: it may be larger than others. */
	static boolean takes(HttpServletRequest request) {
		String type = request.getContentType();
		return HttpMethod.POST.matches(request.getMethod()) && type != null
				&& type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") && takes(Programs.path(request));
	}

	private static boolean takes(String path) {
		return path.endsWith("/documents") || path.startsWith("/certify/");
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !takes(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		StreamedForm form;
		try {
			form = StreamedForm.begin(request);
		}
		catch (IOException | FormCutException ex) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
			response.sendError(HttpStatus.BAD_REQUEST.value());
			return;
		}
		chain.doFilter(new WithFields(request, form), response);
	}

	/** The form's fields, as if they had been sent without files. */
	private static final class WithFields extends HttpServletRequestWrapper {

		private final StreamedForm form;

		private WithFields(HttpServletRequest request, StreamedForm form) {
			super(request);
			this.form = form;
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = getParameterValues(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			List<String> sent = this.form.fields().get(name);
			return (sent != null) ? sent.toArray(String[]::new) : super.getParameterValues(name);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
			this.form.fields().forEach((name, sent) -> all.put(name, sent.toArray(String[]::new)));
			return all;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(getParameterMap().keySet());
		}

	}

}
