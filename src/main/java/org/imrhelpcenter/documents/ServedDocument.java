package org.imrhelpcenter.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * How a file from outside is handed over: as the type that was found in it, never as what
 * its sender called it, and so that whatever is in it can do nothing here.
 */
public final class ServedDocument {

	/** Nothing is loaded, nothing runs, no page is framed. */
	private static final String SEALED_OFF = "default-src 'none'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'; sandbox";

	/**
	 * Browsers show a PDF with a viewer of their own, which shows nothing in a sandbox;
	 * it runs none of our scripts and none of the file's.
	 */
	private static final String FOR_VIEWER = "default-src 'none'; object-src 'self'; img-src 'self' data:; "
			+ "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private ServedDocument() {
	}

	/**
	 * Shows a document in place, where browsers can; everything else becomes a file.
	 * @param opened the document
	 * @param response the answer
	 * @throws IOException when it cannot be sent
	 */
	public static void inPlace(Documents.OpenedDocument opened, HttpServletResponse response) throws IOException {
		FileType type = opened.sheet().type();
		write(opened, type.viewable() ? ContentDisposition.inline() : ContentDisposition.attachment(),
				(type == FileType.PDF) ? FOR_VIEWER : SEALED_OFF, response);
	}

	/**
	 * Hands over a document to be kept as a file.
	 * @param opened the document
	 * @param response the answer
	 * @throws IOException when it cannot be sent
	 */
	public static void toKeep(Documents.OpenedDocument opened, HttpServletResponse response) throws IOException {
		write(opened, ContentDisposition.attachment(), SEALED_OFF, response);
	}

	private static void write(Documents.OpenedDocument opened, ContentDisposition.Builder way, String policy,
			HttpServletResponse response) throws IOException {
		DocumentSheet sheet = opened.sheet();
		response.setContentType(sheet.type().mediaType());
		response.setContentLengthLong(sheet.size());
		keepSafe(way, sheet.name(), policy, response);
		opened.content().writeTo(response.getOutputStream());
	}

	/**
	 * The headers of a file that is made on the way, such as a zip file.
	 * @param name the file's name, without anything personal
	 * @param response the answer
	 */
	public static void toKeep(String name, HttpServletResponse response) {
		keepSafe(ContentDisposition.attachment(), name, SEALED_OFF, response);
	}

	private static void keepSafe(ContentDisposition.Builder way, String name, String policy,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				way.filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader("Content-Security-Policy", policy);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

}
