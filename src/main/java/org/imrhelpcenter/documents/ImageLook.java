package org.imrhelpcenter.documents;

import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Opens a picture as far as its size: its points are never unfolded here, and whoever
 * looks at it can unfold them.
 */
final class ImageLook {

	/** Twice what the largest phones make. */
	private static final long MOST_POINTS = 400_000_000L;

	private ImageLook() {
	}

	static void open(Path file, FileType type) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
		try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
			reader.setInput(in, true, true);
			refuseSize((long) reader.getWidth(0) * reader.getHeight(0));
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

	static void refuseSize(long points) {
		if (points < 1) {
			throw new DocumentRefusedException(Refusal.BROKEN);
		}
		if (points > MOST_POINTS) {
			throw new DocumentRefusedException(Refusal.TOO_MANY_POINTS);
		}
	}

}
