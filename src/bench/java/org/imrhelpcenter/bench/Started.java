package org.imrhelpcenter.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the packaged application, from its start to its end.
 */
final class Started implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(4);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final Process process;

	private final int port;

	private final Path data;

	private final Duration untilReady;

	private Started(Process process, int port, Path data, long from, Duration longest)
			throws IOException, InterruptedException {
		this.process = process;
		this.port = port;
		this.data = data;
		awaitReady(longest);
		this.untilReady = Duration.ofNanos(System.nanoTime() - from);
	}

	/**
	 * Starts the application and returns when it is ready.
	 * @param jar the jar, plain or extracted
	 * @param data its data folder
	 * @param options more for the Java machine
	 */
	static Started with(Path jar, Path data, String... options) throws IOException, InterruptedException {
		return within(LONGEST, jar, data, options);
	}

	/** Starts the application, which may have much to do before it is ready. */
	static Started within(Duration longest, Path jar, Path data, String... options)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(java().toString(), "-Xmx512m"));
		command.addAll(List.of(options));
		command.addAll(List.of("-jar", jar.toString()));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment()
			.keySet()
			.removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("IMR_") || name.startsWith("SERVER_")
					|| name.equals("JAVA_TOOL_OPTIONS"));
		int port = freePort();
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().put("IMR_DATA_DIR", data.toString());
		builder.environment().put("IMR_DEMO", "false");
		Path output = data.resolveSibling(data.getFileName() + ".log");
		builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
		long from = System.nanoTime();
		Process process = builder.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		try {
			return new Started(process, port, data, from, longest);
		}
		catch (IllegalStateException ex) {
			process.destroy();
			throw new IllegalStateException(ex.getMessage() + "; see " + output, ex);
		}
	}

	/** What the application runs on: what builds it, unless another Java is named. */
	static Path java() {
		String home = System.getProperty("bench.java", "");
		return Path.of(home.isEmpty() ? System.getProperty("java.home") : home, "bin", "java");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private void awaitReady(Duration longest) throws InterruptedException {
		long end = System.nanoTime() + longest.toNanos();
		while (System.nanoTime() < end) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("The application ended");
			}
			try {
				if (get("/actuator/health/readiness").statusCode() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				// Nobody listens yet.
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
		throw new IllegalStateException("The application did not get ready");
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(site() + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	String site() {
		return "http://127.0.0.1:" + this.port;
	}

	Duration untilReady() {
		return this.untilReady;
	}

	long pid() {
		return this.process.pid();
	}

	/** The process of its own database server. */
	long postmaster() throws IOException {
		return Long.parseLong(postmasterFile().get(0).strip());
	}

	Connection connect() throws SQLException, IOException {
		return DriverManager.getConnection(databaseAddress(), "imr", databasePassword());
	}

	private String databaseAddress() throws IOException {
		return "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/imr";
	}

	private String databasePassword() throws IOException {
		return Files.readString(this.data.resolve("postgres-password"));
	}

	private List<String> postmasterFile() throws IOException {
		return Files.readAllLines(this.data.resolve("postgres/postmaster.pid"));
	}

	/** Asks it to go, as a service manager does, and waits. */
	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(90, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
