package org.imrhelpcenter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process that a database folder names in its own {@code postmaster.pid}.
 */
final class Postmaster {

	/** No system gives this number to a process. */
	private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

	private static final Duration CLOCKS_AGREE = Duration.ofSeconds(5);

	private final Path database;

	private final long pid;

	private final Instant startedAt;

	private Postmaster(Path database, long pid, Instant startedAt) {
		this.database = database;
		this.pid = pid;
		this.startedAt = startedAt;
	}

	/** The server named in the folder, running or not. */
	static Optional<Postmaster> of(Path database) {
		try {
			List<String> lines = Files.readAllLines(database.resolve("postmaster.pid"));
			return Optional.of(new Postmaster(database, Long.parseLong(lines.get(0).strip()),
					Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
		}
		catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isRunning() {
		return process().filter(this::isTheServer).isPresent();
	}

	private Optional<ProcessHandle> process() {
		return ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive);
	}

	/** A number is given out again: the process must be this folder's server. */
	private boolean isTheServer(ProcessHandle process) {
		boolean postgres = process.info()
			.command()
			.map((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.orElse(true);
		return postgres && workingFolder().map(this.database::equals)
			.orElseGet(() -> process.info().startInstant().map(this::isCloseToTheStart).orElse(false));
	}

	private boolean isCloseToTheStart(Instant start) {
		return Duration.between(start, this.startedAt).abs().compareTo(CLOCKS_AGREE) < 0;
	}

	/**
	 * The server works in its database folder, and where the system tells, that is surer
	 * than clocks.
	 */
	private Optional<Path> workingFolder() {
		try {
			return Optional.of(Path.of("/proc/" + this.pid + "/cwd").toRealPath());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** Ends the server in good order, and by force when it does not follow. */
	void end() {
		process().filter(this::isTheServer).ifPresent((server) -> {
			server.destroy();
			if (!isGone(server, Duration.ofSeconds(20))) {
				server.destroyForcibly();
				isGone(server, Duration.ofSeconds(20));
			}
		});
	}

	/** Waits for the end of a server that was told to stop. */
	boolean ends(Duration within) {
		return process().filter(this::isTheServer).map((server) -> isGone(server, within)).orElse(true);
	}

	private static boolean isGone(ProcessHandle process, Duration within) {
		try {
			process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException | ExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Keeps PostgreSQL from taking a stranger's process for its own, while it still sees
	 * from the rest of the file whether parts of the old server linger.
	 */
	void disownStranger() {
		if (process().isEmpty() || isRunning()) {
			return;
		}
		try {
			Path file = this.database.resolve("postmaster.pid");
			List<String> lines = new ArrayList<>(Files.readAllLines(file));
			lines.set(0, NOBODY);
			Files.write(file, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
