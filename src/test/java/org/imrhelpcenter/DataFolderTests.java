package org.imrhelpcenter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which folder the application takes for its data, and which it leaves alone.
 */
class DataFolderTests {

	@TempDir
	Path parent;

	@Test
	void isMadeForItsOwnerAlone() throws IOException {
		try (DataFolder folder = DataFolder.open(this.parent.resolve("a/b"))) {
			assertThat(permissions(this.parent.resolve("a/b"))).isEqualTo("rwx------");
			assertThat(folder.at("x").isAbsolute()).isTrue();
		}
	}

	@Test
	void closesAnEmptyFolderToOthers() throws IOException {
		Path given = Files.createDirectory(this.parent.resolve("given"));
		Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rwxr-xr-x"));
		DataFolder.open(given).close();
		assertThat(permissions(given)).isEqualTo("rwx------");
	}

	@Test
	void leavesAFolderOfSomethingElseAlone() throws IOException {
		Path home = Files.createDirectory(this.parent.resolve("home"));
		Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
		Files.createFile(home.resolve("letter.txt"));
		assertThatExceptionOfType(DataFolderRefused.class).isThrownBy(() -> DataFolder.open(home))
			.withMessageContaining("holds files of something else");
		assertThat(permissions(home)).isEqualTo("rwxr-xr-x");
	}

	@Test
	void isRefusedWhenItIsNoFolder() throws IOException {
		Path file = Files.createFile(this.parent.resolve("file"));
		assertThatExceptionOfType(DataFolderRefused.class).isThrownBy(() -> DataFolder.open(file))
			.withMessageContaining("is not a folder");
	}

	@Test
	void isRefusedWhileItIsInUse() throws IOException {
		try (DataFolder folder = DataFolder.open(this.parent.resolve("used"))) {
			assertThatExceptionOfType(DataFolderRefused.class).isThrownBy(() -> DataFolder.open(folder.at("")))
				.withMessageContaining(
						"is in use by a running application (process " + ProcessHandle.current().pid() + ")");
		}
		DataFolder.open(this.parent.resolve("used")).close();
	}

	@Test
	void tellsARefusalInTwoSentences() {
		FailureAnalysis analysis = new DataFolderRefused.Analyzer()
			.analyze(new IllegalStateException(new DataFolderRefused("It is in use.", "Stop the other one.")));
		assertThat(analysis.getDescription()).isEqualTo("It is in use.");
		assertThat(analysis.getAction()).isEqualTo("Stop the other one.");
	}

	@Test
	void keepsASecretOnceMade() throws IOException {
		Path place = this.parent.resolve("secrets");
		try (DataFolder folder = DataFolder.open(place)) {
			assertThat(folder.secret("word", () -> "first")).isEqualTo("first");
		}
		try (DataFolder folder = DataFolder.open(place)) {
			assertThat(folder.secret("word", () -> "second")).isEqualTo("first");
		}
		assertThat(permissions(place.resolve("word"))).isEqualTo("rw-------");
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
