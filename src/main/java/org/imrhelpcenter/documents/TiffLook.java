package org.imrhelpcenter.documents;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Opens a TIFF as far as the size of each of its pages, which follow each other like
 * links of a chain: one that leads back would never end.
 */
final class TiffLook {

	/** Ten times what a fax machine sends at once. */
	private static final int MOST_PAGES = 2000;

	private static final int ENTRY = 12;

	private TiffLook() {
	}

	static void open(Path file) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByMIMEType(FileType.TIFF.mediaType()).next();
		try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
			int pages = pages(in);
			in.seek(0);
			reader.setInput(in);
			for (int n = 0; n < pages; n++) {
				ImageLook.refuseSize((long) reader.getWidth(n) * reader.getHeight(n));
			}
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof DocumentRefusedException refused) {
				throw refused;
			}
			throw new DocumentRefusedException(Refusal.BROKEN);
		}
		finally {
			reader.dispose();
		}
	}

	private static int pages(FileImageInputStream in) throws IOException {
		in.setByteOrder((in.readUnsignedByte() == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		in.seek(4);
		Set<Long> seen = new HashSet<>();
		for (long at = in.readUnsignedInt(); at != 0; at = in.readUnsignedInt()) {
			if (!seen.add(at)) {
				throw new DocumentRefusedException(Refusal.BROKEN);
			}
			if (seen.size() > MOST_PAGES) {
				throw new DocumentRefusedException(Refusal.UNFOLDS);
			}
			in.seek(at);
			in.seek(at + 2 + (long) ENTRY * in.readUnsignedShort());
		}
		if (seen.isEmpty()) {
			throw new DocumentRefusedException(Refusal.BROKEN);
		}
		return seen.size();
	}

}
