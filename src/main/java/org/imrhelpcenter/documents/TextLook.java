package org.imrhelpcenter.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a text to its end: what holds a NUL is none, however harmless it begins.
 */
final class TextLook {

	private TextLook() {
	}

	static void open(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
			in.mark(2);
			int mark = in.read() << 8 | in.read();
			in.reset();
			boolean sixteenBits = mark == 0xfeff || mark == 0xfffe;
			for (int next = in.read(); next >= 0; next = in.read()) {
				if (next == 0 && !sixteenBits) {
					throw new DocumentRefusedException(Refusal.NOT_WHAT_IT_SAYS);
				}
			}
		}
	}

}
