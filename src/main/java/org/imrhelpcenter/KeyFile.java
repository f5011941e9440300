package org.imrhelpcenter;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The keys beside the embedded database, made at its first start.
 */
final class KeyFile {

	private static final String NAME = "keys.properties";

	private final Path file;

	private KeyFile(Path file) {
		this.file = file;
	}

	/**
	 * The key file of a data folder, made when it is not there yet.
	 * @param folder the data folder; it is made when it is missing
	 * @return the file
	 * @throws UncheckedIOException when it can be neither read nor written
	 */
	static KeyFile in(Path folder) {
		KeyFile keys = new KeyFile(folder.resolve(NAME));
		try {
			Files.createDirectories(folder);
			if (!Files.exists(keys.file)) {
				keys.make(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot make the key file " + keys.file, ex);
		}
		return keys;
	}

	String read(String name) {
		Properties found = new Properties();
		try (Reader reader = Files.newBufferedReader(this.file)) {
			found.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the key file " + this.file, ex);
		}
		String key = found.getProperty(name);
		if (key == null) {
			throw new IllegalStateException("The key file " + this.file + " has no '" + name + "' key");
		}
		return key;
	}

	/** Written whole under another name first: a crash leaves no half of a key. */
	private void make(Path folder) throws IOException {
		Path fresh = Files.createTempFile(folder, "keys", ".new");
		if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
		}
		Properties keys = new Properties();
		keys.setProperty("vault", "first:" + random());
		keys.setProperty("audit", random());
		try (Writer writer = Files.newBufferedWriter(fresh)) {
			keys.store(writer, "Without this file the database beside it cannot be read. Keep both together.");
		}
		try {
			Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileAlreadyExistsException ex) {
			Files.delete(fresh);
		}
	}

	private static String random() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

}
