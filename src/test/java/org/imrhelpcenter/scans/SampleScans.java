package org.imrhelpcenter.scans;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What comes out of scanners and fax machines.
 */
final class SampleScans {

	private final List<byte[]> sheets = new ArrayList<>();

	/** A page that says something. */
	SampleScans page(String text) throws IOException {
		try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			pdf.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
				content.newLineAtOffset(72, 600);
				content.showText(text);
				content.endText();
			}
			pdf.save(out);
			this.sheets.add(out.toByteArray());
		}
		return this;
	}

	SampleScans sheet(byte[] coverSheet) {
		this.sheets.add(coverSheet);
		return this;
	}

	/**
	 * All of it in one file, in which every page has a link and a note to the last one.
	 */
	byte[] pdf() throws IOException {
		List<PDDocument> open = new ArrayList<>();
		try (PDDocument all = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (byte[] sheet : this.sheets) {
				PDDocument each = Loader.loadPDF(sheet);
				open.add(each);
				for (PDPage page : each.getPages()) {
					all.importPage(page).setResources(page.getResources());
				}
			}
			PDPageFitDestination last = new PDPageFitDestination();
			last.setPage(all.getPage(all.getNumberOfPages() - 1));
			for (PDPage page : all.getPages()) {
				PDAnnotationLink link = new PDAnnotationLink();
				link.setDestination(last);
				PDAnnotationText note = new PDAnnotationText();
				note.setPage(last.getPage());
				note.setInReplyTo(link);
				page.setAnnotations(List.of(link, note));
			}
			all.save(out);
			return out.toByteArray();
		}
		finally {
			for (PDDocument each : open) {
				each.close();
			}
		}
	}

	/** As a fax machine writes it: black and white, and pressed in its way. */
	byte[] fax() throws IOException {
		ByteArrayOutputStream fax = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(fax)) {
			writer.setOutput(out);
			ImageWriteParam pressed = writer.getDefaultWriteParam();
			pressed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			pressed.setCompressionType("CCITT T.6");
			writer.prepareWriteSequence(null);
			for (byte[] sheet : this.sheets) {
				try (PDDocument pdf = Loader.loadPDF(sheet)) {
					BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 204, ImageType.BINARY);
					writer.writeToSequence(new IIOImage(page, null, null), pressed);
				}
			}
			writer.endWriteSequence();
		}
		finally {
			writer.dispose();
		}
		return fax.toByteArray();
	}

}
