package org.imrhelpcenter.scans;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a PDF. A part that is cut out holds nothing of the pages that are left: no
 * link, no thread and no field that leads to them.
 */
final class PdfLeaves implements Leaves {

	/** By these a page leads to others. */
	private static final List<COSName> LEADS_ON = List.of(COSName.getPDFName("B"), COSName.STRUCT_PARENTS, COSName.AA,
			COSName.METADATA, COSName.getPDFName("PieceInfo"));

	private static final List<COSName> NOTE_LEADS_ON = List.of(COSName.PARENT, COSName.POPUP, COSName.getPDFName("IRT"),
			COSName.A, COSName.AA, COSName.DEST, COSName.STRUCT_PARENT);

	private final PDDocument document;

	private final PDFRenderer renderer;

	PdfLeaves(byte[] file) throws IOException {
		this.document = Loader.loadPDF(file);
		this.document.setAllSecurityToBeRemoved(true);
		this.renderer = new PDFRenderer(this.document);
		this.renderer.setSubsamplingAllowed(true);
		// A code is printed on the page; what is stuck on it may be broken.
		this.renderer.setAnnotationsFilter((mark) -> false);
	}

	@Override
	public int count() {
		return this.document.getNumberOfPages();
	}

	@Override
	public BufferedImage look(int page) throws IOException {
		PDRectangle box = this.document.getPage(page).getCropBox();
		float scale = LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
		return this.renderer.renderImage(page, scale, ImageType.GRAY);
	}

	@Override
	public byte[] cut(int first, int last) throws IOException {
		settleFields();
		try (PDDocument part = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (int n = first; n <= last; n++) {
				PDPage page = part.importPage(this.document.getPage(n));
				page.setResources(this.document.getPage(n).getResources());
				LEADS_ON.forEach(page.getCOSObject()::removeItem);
				page.setAnnotations(marks(page));
			}
			part.save(out);
			return out.toByteArray();
		}
	}

	/** What was typed into fields becomes part of the page. */
	private void settleFields() throws IOException {
		PDAcroForm form = this.document.getDocumentCatalog().getAcroForm();
		if (form != null) {
			form.flatten();
			this.document.getDocumentCatalog().setAcroForm(null);
		}
	}

	/** What is marked on the page stays on it. */
	private static List<PDAnnotation> marks(PDPage page) throws IOException {
		List<PDAnnotation> marks = new ArrayList<>();
		for (PDAnnotation each : page.getAnnotations()) {
			if (!(each instanceof PDAnnotationLink) && !(each instanceof PDAnnotationPopup)) {
				PDAnnotation mark = PDAnnotation.createAnnotation(new COSDictionary(each.getCOSObject()));
				NOTE_LEADS_ON.forEach(mark.getCOSObject()::removeItem);
				mark.setPage(page);
				marks.add(mark);
			}
		}
		return marks;
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
