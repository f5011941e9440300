package org.imrhelpcenter.scans;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * The pages of a picture: one, or as many as a fax machine put into one TIFF file. A part
 * that is cut out loses no point of any page.
 */
final class PictureLeaves implements Leaves {

	private static final String FORMAT = "tiff";

	/** Each has this name in every TIFF writer, and loses nothing. */
	private static final String PACKED = "LZW";

	private final ImageInputStream in;

	private final ImageReader reader;

	private final int count;

	PictureLeaves(byte[] file) throws IOException {
		this.in = ImageIO.createImageInputStream(new ByteArrayInputStream(file));
		Iterator<ImageReader> readers = ImageIO.getImageReaders(this.in);
		if (!readers.hasNext()) {
			throw new IIOException("Not a picture");
		}
		this.reader = readers.next();
		this.reader.setInput(this.in);
		this.count = this.reader.getNumImages(true);
	}

	@Override
	public int count() {
		return this.count;
	}

	@Override
	public BufferedImage look(int page) throws IOException {
		int step = Math.max(1, Math.max(this.reader.getWidth(page), this.reader.getHeight(page)) / LONGEST_SIDE);
		ImageReadParam smaller = this.reader.getDefaultReadParam();
		smaller.setSourceSubsampling(step, step, 0, 0);
		return this.reader.read(page, smaller);
	}

	@Override
	public byte[] cut(int first, int last) throws IOException {
		ByteArrayOutputStream part = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName(FORMAT).next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(part)) {
			writer.setOutput(out);
			ImageWriteParam packed = writer.getDefaultWriteParam();
			packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			packed.setCompressionType(PACKED);
			writer.prepareWriteSequence(null);
			for (int n = first; n <= last; n++) {
				BufferedImage page = this.reader.read(n);
				IIOMetadata told = writer.convertImageMetadata(this.reader.getImageMetadata(n),
						ImageTypeSpecifier.createFromRenderedImage(page), packed);
				writer.writeToSequence(new IIOImage(page, null, told), packed);
			}
			writer.endWriteSequence();
		}
		finally {
			writer.dispose();
		}
		return part.toByteArray();
	}

	@Override
	public void close() throws IOException {
		this.reader.dispose();
		this.in.close();
	}

}
