package org.imrhelpcenter;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A form with files, as a browser writes it.
 */
public final class FormWithFiles {

	private static final String BOUNDARY = "----FormBoundary7MA4YWxkTrZu0gW";

	/** Its content type. */
	public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

	private final List<byte[]> pieces = new ArrayList<>();

	private boolean ended;

	public FormWithFiles field(String name, String value) {
		write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
		return this;
	}

	public FormWithFiles file(String name, String fileName, byte[] content) {
		write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		this.pieces.add(content);
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
		end();
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		this.pieces.forEach(all::writeBytes);
		return all.toByteArray();
	}

	/** All of it, with its end, as it is sent: files are not copied. */
	BodyPublisher body() {
		end();
		return BodyPublishers
			.concat(this.pieces.stream().map(BodyPublishers::ofByteArray).toArray(BodyPublisher[]::new));
	}

	private void end() {
		if (!this.ended) {
			write("--" + BOUNDARY + "--\r\n");
			this.ended = true;
		}
	}

	private void write(String text) {
		this.pieces.add(text.getBytes(StandardCharsets.UTF_8));
	}

}
