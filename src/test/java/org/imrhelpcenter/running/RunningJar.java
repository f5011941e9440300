package org.imrhelpcenter.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/**
 * One run of the packaged application, in a process of its own.
 */
final class RunningJar implements AutoCloseable {

	private static final Duration STARTS = Duration.ofMinutes(5);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final Process process;

	private final int port;

	private final Path output;

	private RunningJar(Process process, int port, Path output) {
		this.process = process;
		this.port = port;
		this.output = output;
	}

	/** Starts the jar with these settings, and waits for nothing. */
	static RunningJar start(Path place, Map<String, String> settings) throws IOException {
		int port = freePort();
		Path output = Files.createTempFile(place, "output", ".log");
		ProcessBuilder builder = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-Xmx500m", "-jar", new File(jar()).getAbsolutePath()));
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("IMR_"));
		builder.environment().remove("SERVER_ADDRESS");
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().putAll(settings);
		builder.directory(place.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
		return new RunningJar(builder.start(), port, output);
	}

	static String jar() {
		String jar = System.getProperty("imr.jar");
		if (jar == null || !Files.exists(Path.of(jar))) {
			throw new IllegalStateException("Package first: there is no jar at " + jar);
		}
		return jar;
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	RunningJar awaitReady() {
		Awaitility.await()
			.atMost(STARTS)
			.pollInterval(Duration.ofMillis(100))
			.failFast("the application ended", () -> !this.process.isAlive())
			.ignoreExceptions()
			.until(() -> get("/actuator/health/readiness").statusCode() == 200);
		return this;
	}

	HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofSeconds(20));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	int port() {
		return this.port;
	}

	String output() throws IOException {
		return Files.readString(this.output);
	}

	/** As by {@code kill -9}: no farewell. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** As by Ctrl+C or a service manager: it is asked to go. */
	void stop() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new IllegalStateException("did not stop within a minute");
		}
	}

	int awaitEnd() throws InterruptedException {
		if (!this.process.waitFor(2, TimeUnit.MINUTES)) {
			throw new IllegalStateException("did not end");
		}
		return this.process.exitValue();
	}

	@Override
	public void close() throws InterruptedException {
		if (this.process.isAlive()) {
			this.process.destroy();
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
	}

}
