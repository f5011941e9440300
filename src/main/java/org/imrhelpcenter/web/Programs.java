package org.imrhelpcenter.web;

import jakarta.servlet.http.HttpServletRequest;

/** Programs have a door of their own: everything under {@code /api}. */
public final class Programs {

	private Programs() {
	}

	/** Whether a program asks, however its address is spelled. */
	public static boolean ask(HttpServletRequest request) {
		return isTheirs(path(request));
	}

	/** The address as the site reads it: decoded, without the query. */
	public static String path(HttpServletRequest request) {
		String info = request.getPathInfo();
		return request.getServletPath() + ((info != null) ? info : "");
	}

	static boolean isTheirs(String path) {
		return path.equals("/api") || path.startsWith("/api/");
	}

}
