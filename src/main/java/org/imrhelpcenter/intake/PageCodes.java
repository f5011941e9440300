package org.imrhelpcenter.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.paper.CodeReader;

/**
 * The case numbers that the QR codes on scanned pages say. Only so many pages are looked
 * at, and none larger than a sheet of paper needs.
 */
final class PageCodes {

	private static final Log log = LogFactory.getLog(PageCodes.class);

	private static final int MOST_PAGES = 20;

	/** A letter page at 180 dots per inch. */
	private static final int LONGEST_SIDE = 2000;

	private PageCodes() {
	}

	/**
	 * The cases that the pages of a file name.
	 * @param file a file that was looked at before: a PDF or an image
	 * @return their numbers, in the order of the pages; empty when there are none, or the
	 * pages cannot be read
	 */
	static Set<String> in(byte[] file) {
		Set<String> numbers = new LinkedHashSet<>();
		try {
			if (file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F') {
				pdf(file, numbers);
			}
			else {
				image(file, numbers);
			}
		}
		catch (IOException | RuntimeException ex) {
			log.info("A scan could not be searched for codes: " + ex.getClass().getSimpleName());
		}
		return numbers;
	}

	private static void pdf(byte[] file, Set<String> numbers) throws IOException {
		try (PDDocument document = Loader.loadPDF(file)) {
			PDFRenderer renderer = new PDFRenderer(document);
			renderer.setSubsamplingAllowed(true);
			for (int n = 0; n < Math.min(document.getNumberOfPages(), MOST_PAGES); n++) {
				PDRectangle box = document.getPage(n).getCropBox();
				float scale = LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
				read(renderer.renderImage(n, scale, ImageType.GRAY), numbers);
			}
		}
	}

	private static void image(byte[] file, Set<String> numbers) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				return;
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in);
				for (int n = 0; n < Math.min(reader.getNumImages(true), MOST_PAGES); n++) {
					int step = Math.max(1, Math.max(reader.getWidth(n), reader.getHeight(n)) / LONGEST_SIDE);
					ImageReadParam smaller = reader.getDefaultReadParam();
					smaller.setSourceSubsampling(step, step, 0, 0);
					read(reader.read(n, smaller), numbers);
				}
			}
			finally {
				reader.dispose();
			}
		}
	}

	private static void read(BufferedImage page, Set<String> numbers) {
		CodeReader.codes(page)
			.stream()
			.flatMap((code) -> CaseNumber.parse(code).stream())
			.map(CaseNumber::text)
			.forEach(numbers::add);
	}

}
