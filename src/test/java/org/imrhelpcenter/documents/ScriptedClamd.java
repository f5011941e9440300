package org.imrhelpcenter.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/**
 * Speaks like clamd, knows EICAR, looks into zip files, and says what it is told to say.
 */
public final class ScriptedClamd implements AutoCloseable {

	private final int port;

	private ServerSocket server;

	private Thread serving;

	private volatile String says;

	private volatile int most = Integer.MAX_VALUE;

	public ScriptedClamd() {
		this.server = listen(0);
		this.port = this.server.getLocalPort();
		this.serving = serve(this.server);
	}

	public int port() {
		return this.port;
	}

	/** Says this about every file, whatever is in it; null for what it finds. */
	public void says(String answer) {
		this.says = answer;
	}

	/** Hangs up with an error after so many bytes. */
	public void takesNoMoreThan(int bytes) {
		this.most = bytes;
	}

	/**
	 * Answers nobody from when this returns: a thread that still waits in accept would
	 * take one more caller, though its socket is closed already.
	 */
	public void goAway() {
		try {
			this.server.close();
			this.serving.join();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	public void comeBack() {
		this.says = null;
		this.most = Integer.MAX_VALUE;
		if (this.server.isClosed()) {
			this.server = listen(this.port);
			this.serving = serve(this.server);
		}
	}

	private static ServerSocket listen(int port) {
		try {
			return new ServerSocket(port, 20, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Thread serve(ServerSocket open) {
		Thread thread = new Thread(() -> {
			while (!open.isClosed()) {
				try (Socket caller = open.accept()) {
					answer(caller);
				}
				catch (IOException ex) {
					// Gone, as it was told, or the caller is.
				}
			}
		}, "scripted clamd");
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private void answer(Socket caller) throws IOException {
		DataInputStream in = new DataInputStream(caller.getInputStream());
		StringBuilder command = new StringBuilder();
		for (int next = in.read(); next > 0; next = in.read()) {
			command.append((char) next);
		}
		if (command.toString().equals("zPING")) {
			say(caller, "PONG");
			return;
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			file.writeBytes(in.readNBytes(length));
			if (file.size() > this.most) {
				say(caller, "INSTREAM size limit exceeded. ERROR");
				return;
			}
		}
		String scripted = this.says;
		say(caller, (scripted != null) ? scripted : verdict(file.toByteArray()));
	}

	private static String verdict(byte[] file) throws IOException {
		return infected(file) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
	}

	private static boolean infected(byte[] file) throws IOException {
		if (new String(file, StandardCharsets.ISO_8859_1).contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE")) {
			return true;
		}
		ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
		for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			if (infected(zip.readAllBytes())) {
				return true;
			}
		}
		return false;
	}

	private static void say(Socket caller, String answer) throws IOException {
		caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
		caller.getOutputStream().flush();
	}

	@Override
	public void close() {
		goAway();
	}

}
