package org.imrhelpcenter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A form with files, as a browser writes it.
 */
public final class FormWithFiles {

	private static final String BOUNDARY = "----FormBoundary7MA4YWxkTrZu0gW";

	/** Its content type. */
	public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	private boolean ended;

	public FormWithFiles field(String name, String value) {
		write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
		return this;
	}

	public FormWithFiles file(String name, String fileName, byte[] content) {
		write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		this.body.writeBytes(content);
		write("\r\n");
		return this;
	}

	/** What no browser writes. */
	public FormWithFiles raw(String text) {
		write(text);
		this.ended = true;
		return this;
	}

	/** All of it, with its end. */
	public byte[] bytes() {
		if (!this.ended) {
			write("--" + BOUNDARY + "--\r\n");
			this.ended = true;
		}
		return this.body.toByteArray();
	}

	private void write(String text) {
		this.body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
