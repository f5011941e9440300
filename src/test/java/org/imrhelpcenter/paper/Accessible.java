package org.imrhelpcenter.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads PDFs as people do: by eye, and by ear.
 */
public final class Accessible {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private Accessible() {
	}

	/** Fails unless the PDF is tagged, titled and bookmarked as PDF/UA-1 wants it. */
	public static void verify(byte[] pdf) {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
				PDFAValidator validator = Foundries.defaultInstance()
					.createValidator(PDFAFlavour.PDFUA_1, 20, false, true, false)) {
			ValidationResult result = validator.validate(parser);
			List<String> broken = result.getTestAssertions()
				.stream()
				.map((each) -> each.getRuleId().getClause() + ": " + each.getMessage() + " " + each.getLocation())
				.toList();
			assertThat(broken).isEmpty();
			assertThat(result.isCompliant()).isTrue();
		}
		catch (IOException | VeraPDFException ex) {
			throw new IllegalStateException(ex);
		}
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
			assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
			assertThat(document.getDocumentInformation().getSubject()).isNotBlank();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the PDF says. */
	public static String text(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the QR codes on it say to a machine that sees it as a fax does. */
	public static List<String> codes(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100, ImageType.BINARY);
			return CodeReader.codes(page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** In which language a screen reader speaks it. */
	public static String language(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getDocumentCatalog().getLanguage();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
