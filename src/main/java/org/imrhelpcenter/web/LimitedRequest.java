package org.imrhelpcenter.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A request whose body says no more than it may, even when it did not tell its length.
 */
class LimitedRequest extends HttpServletRequestWrapper {

	private final long limit;

	LimitedRequest(HttpServletRequest request, long limit) {
		super(request);
		this.limit = limit;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return new Counted(super.getInputStream(), this.limit);
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
		return new BufferedReader(new InputStreamReader(getInputStream(), charset));
	}

	/** The body went over the limit while it was read. */
	static class BodyTooLarge extends ResponseStatusException {

		BodyTooLarge() {
			super(HttpStatus.CONTENT_TOO_LARGE);
		}

	}

	/** Counts what is read. */
	private static final class Counted extends ServletInputStream {

		private final ServletInputStream body;

		private long left;

		private Counted(ServletInputStream body, long limit) {
			this.body = body;
			this.left = limit;
		}

		@Override
		public int read() throws IOException {
			int read = this.body.read();
			count((read >= 0) ? 1 : 0);
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = this.body.read(bytes, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) {
			this.left -= read;
			if (this.left < 0) {
				throw new BodyTooLarge();
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
