package org.imrhelpcenter.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.imrhelpcenter.documents.Documents.Content;

/**
 * ClamAV's daemon, asked over TCP. A file is sent in pieces, the answer is one line: only
 * {@code OK} is clean, only {@code FOUND} is malware, and everything else, such as
 * {@code INSTREAM size limit exceeded. ERROR}, says nothing.
 */
final class Clamd implements Scanner {

	private static final int LONGEST_ANSWER = 4096;

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private final String host;

	private final int port;

	private final Duration patience;

	Clamd(String host, int port, Duration patience) {
		this.host = host;
		this.port = port;
		this.patience = patience;
	}

	@Override
	public void ping() throws IOException {
		try (Socket socket = connect()) {
			socket.getOutputStream().write(command("PING"));
			if (!"PONG".equals(answer(socket.getInputStream()))) {
				throw new IOException("What answers at the scanner's address is no scanner");
			}
		}
	}

	@Override
	public Verdict scan(Content content) throws IOException {
		try (Socket socket = connect()) {
			Pieces pieces = new Pieces(new DataOutputStream(socket.getOutputStream()));
			try {
				pieces.begin();
				content.writeTo(pieces);
				pieces.end();
			}
			catch (Pieces.NotSent ex) {
				// It may have said why before it hung up.
			}
			String answer = answer(socket.getInputStream());
			if (answer.isEmpty()) {
				throw new IOException("The scanner hung up without an answer");
			}
			return verdict(answer);
		}
	}

	static Verdict verdict(String answer) {
		if (answer.equals("stream: OK")) {
			return Verdict.CLEAN;
		}
		return (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) ? Verdict.INFECTED : Verdict.UNCLEAR;
	}

	private Socket connect() throws IOException {
		Socket socket = new Socket();
		socket.connect(new InetSocketAddress(this.host, this.port), (int) CONNECT.toMillis());
		socket.setSoTimeout((int) this.patience.toMillis());
		return socket;
	}

	private static byte[] command(String word) {
		return ("z" + word + "\0").getBytes(StandardCharsets.US_ASCII);
	}

	/** Up to the NUL at its end, or to where it hung up. */
	private static String answer(InputStream in) throws IOException {
		StringBuilder answer = new StringBuilder();
		for (int next = in.read(); next > 0 && answer.length() < LONGEST_ANSWER; next = in.read()) {
			answer.append((char) next);
		}
		return answer.toString().strip();
	}

	/** Sends what is written in pieces, each behind its length. */
	private static final class Pieces extends OutputStream {

		private final DataOutputStream out;

		private Pieces(DataOutputStream out) {
			this.out = out;
		}

		void begin() throws IOException {
			sent(() -> this.out.write(command("INSTREAM")));
		}

		@Override
		public void write(int single) throws IOException {
			write(new byte[] { (byte) single }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			sent(() -> {
				this.out.writeInt(length);
				this.out.write(bytes, offset, length);
			});
		}

		void end() throws IOException {
			sent(() -> {
				this.out.writeInt(0);
				this.out.flush();
			});
		}

		private static void sent(Sending sending) throws NotSent {
			try {
				sending.send();
			}
			catch (IOException ex) {
				throw new NotSent(ex);
			}
		}

		private interface Sending {

			void send() throws IOException;

		}

		private static final class NotSent extends IOException {

			private static final long serialVersionUID = 1L;

			private NotSent(IOException cause) {
				super(cause);
			}

		}

	}

}
