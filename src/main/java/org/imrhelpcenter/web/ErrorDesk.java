package org.imrhelpcenter.web;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where every failed request ends: it gets the page of its status, and nothing about the
 * inside.
 */
@Controller
class ErrorDesk implements ErrorController, AccessDeniedHandler {

	private static final String STALE = ErrorDesk.class.getName() + ".stale";

	private final ErrorPages pages;

	ErrorDesk(ErrorPages pages) {
		this.pages = pages;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		boolean stale = request.getAttribute(STALE) != null;
		String asked = (path != null) ? path.toString() : "/";
		this.pages.write(request, response, (status instanceof Integer code) ? code : 404, asked,
				stale ? back(request, asked) : null);
	}

	/**
	 * A form without its token was open too long; everything else that is refused is a
	 * plain 403.
	 */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		if (refusal instanceof CsrfException) {
			request.setAttribute(STALE, true);
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	/**
	 * The page that the form was on, if it is one of ours, else the first page of that
	 * door.
	 */
	private static String back(HttpServletRequest request, String asked) {
		String referer = own(request, request.getHeader(HttpHeaders.REFERER));
		if (referer != null) {
			return referer;
		}
		return Stream.of("/apply", "/check", "/staff").filter(asked::startsWith).findFirst().orElse("/");
	}

	private static @Nullable String own(HttpServletRequest request, @Nullable String referer) {
		try {
			URI from = URI.create((referer != null) ? referer : "");
			boolean ours = request.getServerName().equalsIgnoreCase(from.getHost()) && from.getRawPath() != null
					&& from.getRawPath().startsWith("/") && !from.getRawPath().startsWith("//");
			return ours ? from.getRawPath() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
