package org.imrhelpcenter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * PostgreSQL's own programs, called where the library that brings them has no call.
 */
final class PostgresTools {

	private PostgresTools() {
	}

	/** PostgreSQL refuses to run as root, unless it is given a user namespace. */
	static boolean refuseRoot() {
		try {
			Path self = Path.of("/proc/self");
			return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0)
					&& !LinuxUtils.isUnshareAvailable();
		}
		catch (IOException | UnsupportedOperationException ex) {
			return false;
		}
	}

	/**
	 * Starts the server again as it was started last: same folder, same port, same
	 * settings.
	 */
	static boolean startAgain(Path database) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(program(database, "pg_ctl"), "restart", "-D", database.toString(), "-w", "-t", "60"));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.to(database.resolveSibling("postgres-start.log").toFile()))
			.start();
		if (!process.waitFor(90, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			return false;
		}
		return process.exitValue() == 0;
	}

	/**
	 * The server wrote down with which program it was started; the others lie beside it.
	 */
	private static String program(Path database, String name) throws IOException {
		String started = Files.readString(database.resolve("postmaster.opts")).strip();
		String server = started.substring(0, started.indexOf(" \"")).replace("\"", "");
		String suffix = server.endsWith(".exe") ? ".exe" : "";
		return new File(new File(server).getParentFile(), name + suffix).getPath();
	}

}
