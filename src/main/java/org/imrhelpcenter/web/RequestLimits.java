package org.imrhelpcenter.web;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what nobody could mean, before anything else reads it: bodies over the
 * limit, files where none are taken, parameters that cannot be decoded, and names that no
 * form has.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimits extends OncePerRequestFilter {

	private static final Pattern SERVICE = Pattern.compile("services\\[\\d]\\.[a-zA-Z.]+");

	private final long forms;

	private final long programs;

	private final long uploads;

	RequestLimits(@Value("${imr.web.max-body:512KB}") DataSize forms,
			@Value("${imr.api.max-body:8KB}") DataSize programs,
			@Value("${imr.web.max-upload:512MB}") DataSize uploads) {
		this.forms = forms.toBytes();
		this.programs = programs.toBytes();
		this.uploads = uploads.toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long limit = limit(request);
		if (request.getContentLengthLong() > limit) {
			refuse(response, HttpStatus.CONTENT_TOO_LARGE);
			return;
		}
		if (multipart(request) && !StreamedForms.takes(request)) {
			refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
			return;
		}
		try {
			if (!multipart(request) && request.getParameterMap().keySet().stream().anyMatch(RequestLimits::indexed)) {
				refuse(response, HttpStatus.BAD_REQUEST);
				return;
			}
		}
		catch (InvalidParameterException ex) {
			boolean large = ex.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
			refuse(response, large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
			return;
		}
		try {
			chain.doFilter(new LimitedRequest(request, limit), response);
		}
		catch (LimitedRequest.BodyTooLarge ex) {
			refuse(response, HttpStatus.CONTENT_TOO_LARGE);
		}
	}

	private long limit(HttpServletRequest request) {
		if (Programs.ask(request)) {
			return this.programs;
		}
		return StreamedForms.takes(request) ? this.uploads : this.forms;
	}

	private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
		// What still comes on this connection is not read.
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.sendError(status.value());
	}

	/**
	 * No field of ours is counted but the ten services of an application: a name such as
	 * {@code story[99999999]} costs only room.
	 */
	private static boolean indexed(String name) {
		boolean counted = name.indexOf('[') >= 0 || name.indexOf(']') >= 0;
		return counted && !SERVICE.matcher(name).matches();
	}

	private static boolean multipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

}
