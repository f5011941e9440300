package org.imrhelpcenter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The number of a server that is gone may have been given to a stranger since.
 */
class PostmasterTests {

	@TempDir
	Path database;

	private Process stranger;

	@BeforeEach
	void aStrangerWorksInTheSameFolder() throws IOException {
		this.stranger = new ProcessBuilder("sleep", "600").directory(this.database.toFile()).start();
	}

	@AfterEach
	void letTheStrangerGo() {
		this.stranger.destroyForcibly();
	}

	@Test
	void aStrangerIsNeverEnded() throws IOException {
		write(this.stranger.pid());
		Postmaster postmaster = Postmaster.of(this.database).orElseThrow();
		assertThat(postmaster.isRunning()).isFalse();
		postmaster.end();
		assertThat(this.stranger.isAlive()).isTrue();
	}

	@Test
	void aStrangerDoesNotKeepTheServerFromStarting() throws IOException {
		write(this.stranger.pid());
		Postmaster.of(this.database).orElseThrow().disownStranger();
		assertThat(Files.readAllLines(this.database.resolve("postmaster.pid"))).containsExactly("2147483647",
				"the folder", Long.toString(Instant.EPOCH.getEpochSecond()), "15432", "", "127.0.0.1", "  5432001   3",
				"ready   ");
	}

	@Test
	void aNumberThatNobodyHasIsLeftToPostgres() throws IOException {
		write(Integer.MAX_VALUE - 1);
		Postmaster.of(this.database).orElseThrow().disownStranger();
		assertThat(Files.readAllLines(this.database.resolve("postmaster.pid"))).startsWith("2147483646");
	}

	@Test
	void noFileOrHalfAFileNamesNobody() throws IOException {
		assertThat(Postmaster.of(this.database)).isEmpty();
		Files.writeString(this.database.resolve("postmaster.pid"), "12");
		assertThat(Postmaster.of(this.database)).isEmpty();
	}

	private void write(long pid) throws IOException {
		Files.write(this.database.resolve("postmaster.pid"), List.of(Long.toString(pid), "the folder",
				Long.toString(Instant.EPOCH.getEpochSecond()), "15432", "", "127.0.0.1", "  5432001   3", "ready   "));
	}

}
