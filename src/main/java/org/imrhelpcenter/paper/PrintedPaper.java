package org.imrhelpcenter.paper;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * How a PDF is handed over: as what it is, and kept by nobody on the way.
 */
public final class PrintedPaper {

	private PrintedPaper() {
	}

	/**
	 * A PDF that opens where it was asked for.
	 * @param name the file's name, without anything personal
	 * @param pdf the PDF
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> toRead(String name, byte[] pdf) {
		return answer(ContentDisposition.inline(), name, pdf);
	}

	/**
	 * A PDF to be kept as a file.
	 * @param name the file's name, without anything personal
	 * @param pdf the PDF
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> toKeep(String name, byte[] pdf) {
		return answer(ContentDisposition.attachment(), name, pdf);
	}

	private static ResponseEntity<byte[]> answer(ContentDisposition.Builder way, String name, byte[] pdf) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					way.filename(name + ".pdf", StandardCharsets.UTF_8).build().toString())
			.body(pdf);
	}

}
