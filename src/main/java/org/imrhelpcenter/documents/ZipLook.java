package org.imrhelpcenter.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens a Word document, which is a zip file; and sees that no other file is one too.
 */
final class ZipLook {

	private static final int MOST_ENTRIES = 5000;

	private static final long LARGEST_WHOLE = 256 * DocumentLimits.MB;

	private ZipLook() {
	}

	/** A file that is a picture from its beginning and a zip from its end is neither. */
	static void refuseZip(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > 0) {
				throw new DocumentRefusedException(Refusal.TWO_IN_ONE);
			}
		}
		catch (ZipException ex) {
			// As it should be.
		}
	}

	static void openWord(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_ENTRIES) {
				throw new DocumentRefusedException(Refusal.UNFOLDS);
			}
			if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("word/document.xml") == null) {
				throw new DocumentRefusedException(Refusal.NOT_WHAT_IT_SAYS);
			}
			List<? extends ZipEntry> entries = Collections.list(zip.entries());
			if (entries.stream().anyMatch(ZipLook::isProgram)) {
				throw new DocumentRefusedException(Refusal.PROGRAM);
			}
			unfold(zip, entries);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new DocumentRefusedException(Refusal.BROKEN);
		}
	}

	private static boolean isProgram(ZipEntry entry) {
		return entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
	}

	/** What an entry says about its size is not believed. */
	private static void unfold(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
		long whole = 0;
		byte[] buffer = new byte[64 * 1024];
		for (ZipEntry entry : entries) {
			try (InputStream in = zip.getInputStream(entry)) {
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					whole += read;
					if (whole > LARGEST_WHOLE) {
						throw new DocumentRefusedException(Refusal.UNFOLDS);
					}
				}
			}
		}
	}

}
