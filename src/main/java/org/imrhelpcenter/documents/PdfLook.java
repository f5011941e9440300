package org.imrhelpcenter.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens a PDF to see that it is one, and that everybody can.
 */
final class PdfLook {

	/** Whoever opens it holds one part at a time in memory. */
	private static final long LARGEST_PART = 128 * DocumentLimits.MB;

	private static final long LARGEST_WHOLE = 1024 * DocumentLimits.MB;

	/** Ten times what the longest honest file has. */
	private static final int MOST_PARTS = 200_000;

	private static final byte[] STREAM = { 's', 't', 'r', 'e', 'a', 'm' };

	private PdfLook() {
	}

	static void open(Path file) throws IOException {
		unfold(file);
		try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(file))) {
			if (pdf.getNumberOfPages() < 1) {
				throw new DocumentRefusedException(Refusal.BROKEN);
			}
		}
		catch (InvalidPasswordException ex) {
			throw new DocumentRefusedException(Refusal.PASSWORD);
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof DocumentRefusedException refused) {
				throw refused;
			}
			throw new DocumentRefusedException(Refusal.BROKEN);
		}
	}

	/**
	 * The library unfolds a part as a whole into memory, however large it turns out: each
	 * is measured first.
	 */
	private static void unfold(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
				FileChannel parts = FileChannel.open(file)) {
			long whole = 0;
			long at = 0;
			int count = 0;
			int matched = 0;
			for (int next = in.read(); next >= 0; next = in.read()) {
				at++;
				matched = (next == STREAM[matched]) ? matched + 1 : (next == STREAM[0]) ? 1 : 0;
				if (matched == STREAM.length) {
					matched = 0;
					whole += unfolded(parts, at);
					if (whole > LARGEST_WHOLE || ++count > MOST_PARTS) {
						throw new DocumentRefusedException(Refusal.UNFOLDS);
					}
				}
			}
		}
	}

	private static long unfolded(FileChannel parts, long at) throws IOException {
		ByteBuffer folded = ByteBuffer.allocate(8192);
		long next = read(parts, folded, at);
		while (folded.hasRemaining()
				&& (folded.get(folded.position()) == '\r' || folded.get(folded.position()) == '\n')) {
			folded.get();
		}
		if (folded.remaining() < 2 || !beginsDeflated(folded.getShort(folded.position()))) {
			return 0;
		}
		Inflater inflater = new Inflater();
		try {
			byte[] plain = new byte[32 * 1024];
			inflater.setInput(folded);
			long size = 0;
			while (!inflater.finished()) {
				int made = inflater.inflate(plain);
				size += made;
				if (size > LARGEST_PART) {
					throw new DocumentRefusedException(Refusal.UNFOLDS);
				}
				if (made == 0) {
					next = inflater.needsInput() ? read(parts, folded, next) : -1;
					if (next < 0) {
						break;
					}
					inflater.setInput(folded);
				}
			}
			return size;
		}
		catch (DataFormatException ex) {
			return 0;
		}
		finally {
			inflater.end();
		}
	}

	/** Deflated with the usual window, and a check sum over both bytes. */
	private static boolean beginsDeflated(short header) {
		int bytes = Short.toUnsignedInt(header);
		return (bytes >> 8 & 0x0f) == 8 && bytes % 31 == 0;
	}

	/** Where to read on; -1 at the end. */
	private static long read(FileChannel parts, ByteBuffer folded, long at) throws IOException {
		folded.clear();
		int read = parts.read(folded, at);
		folded.flip();
		return (read > 0) ? at + read : -1;
	}

}
