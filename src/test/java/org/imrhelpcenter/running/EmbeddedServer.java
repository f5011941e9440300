package org.imrhelpcenter.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The embedded database of a running application, looked at from outside with what lies
 * in its data folder.
 */
final class EmbeddedServer {

	private final Path folder;

	EmbeddedServer(Path folder) {
		this.folder = folder;
	}

	ProcessHandle process() throws IOException {
		return ProcessHandle.of(Long.parseLong(pidFile().get(0).strip())).orElseThrow();
	}

	/** As by {@code kill -9} of all its processes. */
	void kill() throws IOException {
		List<ProcessHandle> all = Stream.concat(Stream.of(process()), process().descendants()).toList();
		all.forEach(ProcessHandle::destroyForcibly);
		all.forEach((each) -> each.onExit().join());
	}

	private List<String> pidFile() throws IOException {
		return Files.readAllLines(this.folder.resolve("postgres/postmaster.pid"));
	}

	void execute(String sql) throws SQLException, IOException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	String ask(String query) throws SQLException, IOException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

	Connection connect() throws SQLException, IOException {
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/imr", "imr",
				Files.readString(this.folder.resolve("postgres-password")));
	}

	/** Every process of this machine that works on this data folder. */
	List<Long> processes() {
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info()
				.commandLine()
				.map((line) -> line.contains(this.folder.resolve("postgres").toString()))
				.orElse(false))
			.map(ProcessHandle::pid)
			.toList();
	}

}
