package org.imrhelpcenter.scans;

import java.awt.image.BufferedImage;
import java.io.IOException;

import org.imrhelpcenter.documents.FileType;

/**
 * The pages of a scan, as many as there are: each can be looked at, and a row of them can
 * be cut out.
 */
interface Leaves extends AutoCloseable {

	/** A letter page at 180 dots per inch; none is looked at larger. */
	int LONGEST_SIDE = 2000;

	/** How many pages there are; 0 where nobody can count them. */
	int count();

	/** A page as it looks, from 0. */
	BufferedImage look(int page) throws IOException;

	/** A file of its own with these pages, from 0, the last one included. */
	byte[] cut(int first, int last) throws IOException;

	@Override
	void close() throws IOException;

	/**
	 * The pages of a file that was looked at before.
	 * @param file its bytes
	 * @param type what it is
	 */
	static Leaves of(byte[] file, FileType type) throws IOException {
		return switch (type) {
			case PDF -> new PdfLeaves(file);
			case TIFF, JPEG, PNG -> new PictureLeaves(file);
			case HEIC, DOCX, TXT -> new NoLeaves();
		};
	}

	/** A file without pages that can be looked at. */
	final class NoLeaves implements Leaves {

		@Override
		public int count() {
			return 0;
		}

		@Override
		public BufferedImage look(int page) {
			throw new IndexOutOfBoundsException(page);
		}

		@Override
		public byte[] cut(int first, int last) {
			throw new IndexOutOfBoundsException(first);
		}

		@Override
		public void close() {
		}

	}

}
