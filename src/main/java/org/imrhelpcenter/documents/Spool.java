package org.imrhelpcenter.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a file stands while it is looked at, before it is sealed: in a folder for nobody
 * else's eyes, that is empty whenever the application starts.
 */
public final class Spool implements AutoCloseable {

	private final Path folder;

	private Spool(Path folder) {
		this.folder = folder;
	}

	/**
	 * A spool in a folder of its own, emptied now.
	 * @param folder the folder; it is made when it is not there
	 * @return the spool
	 */
	public static Spool in(Path folder) {
		try {
			Files.createDirectories(folder.getParent());
			if (!Files.exists(folder)) {
				Files.createDirectory(folder, ownerOnly(folder));
			}
			try (Stream<Path> left = Files.list(folder)) {
				for (Path each : left.toList()) {
					Files.deleteIfExists(each);
				}
			}
			return new Spool(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The spool folder " + folder + " cannot be used", ex);
		}
	}

	/**
	 * A spool among the system's temporary files. What an application that was killed
	 * left there is removed.
	 * @return the spool
	 */
	public static Spool temporary() {
		try {
			Path temporary = Files.createTempDirectory("imr-spool-" + ProcessHandle.current().pid() + "-");
			for (Path other : others(temporary)) {
				in(other);
				Files.deleteIfExists(other);
			}
			return new Spool(temporary);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No spool folder can be made", ex);
		}
	}

	/** Those of this user whose process is gone. */
	private static List<Path> others(Path own) throws IOException {
		try (Stream<Path> all = Files.list(own.getParent())) {
			return all.filter((each) -> each.getFileName().toString().matches("imr-spool-\\d{1,10}-.*"))
				.filter((each) -> !each.equals(own) && Files.isDirectory(each) && sameOwner(each, own))
				.filter((each) -> ProcessHandle.of(Long.parseLong(each.getFileName().toString().split("-")[2]))
					.isEmpty())
				.toList();
		}
	}

	private static boolean sameOwner(Path one, Path other) {
		try {
			return Files.getOwner(one).equals(Files.getOwner(other));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Takes the folder away where nothing stands in it. */
	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.folder);
		}
		catch (IOException ex) {
			// The next start empties it.
		}
	}

	private static FileAttribute<?>[] ownerOnly(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
	}

	/**
	 * Takes a file up to its end, or to the byte that is too many.
	 */
	Spooled take(InputStream content) throws IOException {
		return take(content::transferTo);
	}

	Spooled take(Documents.Content content) throws IOException {
		Path file = Files.createTempFile(this.folder, "file", null);
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			try (Measured out = new Measured(new DigestOutputStream(Files.newOutputStream(file), sha256))) {
				content.writeTo(out);
			}
			long size = Files.size(file);
			if (size == 0) {
				throw new DocumentRefusedException(Refusal.EMPTY);
			}
			return new Spooled(file, size, sha256.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	/** Refuses the byte that is too many. */
	private static final class Measured extends FilterOutputStream {

		private long size;

		private Measured(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int next) throws IOException {
			write(new byte[] { (byte) next }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.size += length;
			if (this.size > DocumentLimits.OURS.fileBytes()) {
				throw new DocumentRefusedException(Refusal.TOO_LARGE);
			}
			this.out.write(bytes, offset, length);
		}

	}

	/**
	 * A file that is looked at.
	 *
	 * @param file where it stands
	 * @param size in bytes
	 * @param sha256 of its bytes
	 */
	record Spooled(Path file, long size, byte[] sha256) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			Files.deleteIfExists(this.file);
		}

	}

}
