package org.imrhelpcenter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The folder that holds everything the Help Center keeps by itself, for one running
 * application at a time and for nobody else's eyes.
 */
final class DataFolder implements AutoCloseable {

	private static final String LOCK = "in-use.lock";

	private final Path folder;

	private final FileChannel lock;

	private DataFolder(Path folder, FileChannel lock) {
		this.folder = folder;
		this.lock = lock;
	}

	/**
	 * Opens the folder, making it when it is not there, and keeps every other application
	 * out until it is closed.
	 */
	static DataFolder open(Path path) {
		Path folder = path.toAbsolutePath().normalize();
		try {
			if (Files.exists(folder)) {
				refuseWhatIsNotOurs(folder);
			}
			Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
			folder = folder.toRealPath();
			if (isPosix(folder)) {
				Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			}
			return new DataFolder(folder, lock(folder));
		}
		catch (IOException ex) {
			throw new DataFolderRefused("The data folder " + folder + " cannot be used: " + ex,
					"Make sure that the folder can be written, or name another one with IMR_DATA_DIR.");
		}
	}

	private static void refuseWhatIsNotOurs(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new DataFolderRefused("The data folder " + folder + " is not a folder.",
					"Name another one with IMR_DATA_DIR.");
		}
		Path mine = Files.createTempFile("imr-owner", null);
		try {
			if (!Files.getOwner(mine).equals(Files.getOwner(folder))) {
				throw new DataFolderRefused(
						"The data folder " + folder + " belongs to another user (" + Files.getOwner(folder).getName()
								+ ").",
						"Start the application as that user, or name another folder with IMR_DATA_DIR.");
			}
		}
		finally {
			Files.delete(mine);
		}
		try (Stream<Path> inside = Files.list(folder)) {
			List<Path> files = inside.toList();
			if (!files.isEmpty() && !Files.exists(folder.resolve(LOCK))) {
				throw new DataFolderRefused("The data folder " + folder + " holds files of something else.",
						"Give the application an empty folder of its own with IMR_DATA_DIR.");
			}
		}
	}

	private static FileChannel lock(Path folder) throws IOException {
		Path file = folder.resolve(LOCK);
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				channel.truncate(0);
				channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
				return channel;
			}
		}
		catch (OverlappingFileLockException ex) {
			// Held by this very process: refused below like any other.
		}
		channel.close();
		throw new DataFolderRefused(
				"The data folder " + folder + " is in use by a running application (process "
						+ Files.readString(file).strip() + ").",
				"Stop that application first, or name another folder with IMR_DATA_DIR.");
	}

	Path at(String name) {
		return this.folder.resolve(name);
	}

	/**
	 * A secret that is made once and then kept in a file that only its owner may read.
	 */
	String secret(String name, Supplier<String> maker) {
		Path file = at(name);
		try {
			if (!Files.exists(file)) {
				Path half = at(name + ".new");
				Files.deleteIfExists(half);
				Files.createFile(half, ownerOnly(this.folder, "rw-------"));
				try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
					channel.write(ByteBuffer.wrap(maker.get().getBytes(UTF_8)));
					channel.force(true);
				}
				Files.move(half, file);
				settle();
			}
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The file's name survives a power cut too, where the system can be asked for that.
	 */
	private void settle() throws IOException {
		if (isPosix(this.folder)) {
			try (FileChannel entries = FileChannel.open(this.folder, StandardOpenOption.READ)) {
				entries.force(true);
			}
		}
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
		if (!isPosix(path)) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

	@Override
	public String toString() {
		return this.folder.toString();
	}

}
