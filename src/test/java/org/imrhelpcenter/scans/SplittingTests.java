package org.imrhelpcenter.scans;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.documents.DocumentSheet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A scanner or a fax machine that puts several applications into one file.
 */
class SplittingTests extends ScanDesk {

	@Test
	void filesEachPartWithItsCaseAndHoldsWhatComesBeforeTheFirstCode() throws IOException {
		byte[] whole = new SampleScans().page("Loose page")
			.sheet(cover(this.rosa))
			.page("Rosas first")
			.page("Rosas second")
			.sheet(cover(this.sam))
			.page("Sams only")
			.pdf();
		HttpResponse<String> answer = scan("stack.pdf", whole);
		assertThat(text(answer)).contains("stack 1.pdf waits in the tray",
				"stack 2-4.pdf is filed with " + this.rosa.number().text(),
				"stack 5-6.pdf is filed with " + this.sam.number().text());
		assertThat(words(content(this.rosa))).contains("Rosas first", "Rosas second")
			.doesNotContain("Sams", "Loose", this.sam.number().text());
		assertThat(words(content(this.sam))).contains("Sams only").doesNotContain("Rosas", "Loose");
		DocumentSheet loose = this.documents.of("scan/" + waiting()).get(0);
		assertThat(words(content("scan/" + waiting(), loose))).contains("Loose page").doesNotContain("Rosas", "Sams");
		assertThat(content(whole())).isEqualTo(whole);
		assertThat(text(this.clerk.get(TRAY + "/" + whole()))).contains("Taken apart; the whole is kept",
				"Pages 1 to 1 No code", "Pages 2 to 4 Filed with " + this.rosa.number().text());
		assertThat(text(this.clerk.get(TRAY + "/" + waiting()))).contains("The file it came in, from page 1 on");
	}

	@Test
	void leavesNothingOfOtherPeopleInAPart() throws IOException {
		scan("stack.pdf",
				new SampleScans().sheet(cover(this.rosa)).page("Rosas").sheet(cover(this.sam)).page("Sams").pdf());
		try (PDDocument part = Loader.loadPDF(content(this.rosa))) {
			assertThat(part.getNumberOfPages()).isEqualTo(2);
			assertThat(part.getDocument().getObjectsByType(COSName.PAGE)).hasSize(2);
			assertThat(part.getPage(1).getAnnotations()).hasSize(1);
		}
	}

	@Test
	void leavesAFileOfOneCaseAsItIs() throws IOException {
		byte[] file = new SampleScans().sheet(cover(this.rosa)).page("One").sheet(cover(this.rosa)).page("Two").pdf();
		assertThat(text(scan("fax.pdf", file))).contains("fax.pdf is filed with " + this.rosa.number().text());
		assertThat(content(this.rosa)).isEqualTo(file);
		assertThat(countWaiting()).isZero();
	}

	@Test
	void holdsAPartWhoseCodeIsNoCase() throws IOException {
		CaseNumber number = IntStream.range(0, 10)
			.mapToObj((digit) -> CaseNumber.parse("IMR-26-9999999-" + digit))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow();
		byte[] nobody = this.coverSheets.print(number, Locale.ENGLISH);
		HttpResponse<String> answer = scan("stack.pdf",
				new SampleScans().sheet(cover(this.rosa)).sheet(nobody).page("Whose?").pdf());
		assertThat(text(answer)).contains("stack 1.pdf is filed with", "stack 2-3.pdf waits in the tray. There is no");
	}

	@Test
	void takesAFaxApartAndLosesNoPointOfIt() throws IOException {
		SampleScans fax = new SampleScans().sheet(cover(this.rosa)).page("Rosas").sheet(cover(this.sam)).page("Sams");
		byte[] whole = fax.fax();
		assertThat(text(scan("fax.tif", whole))).contains("fax 1-2.tif is filed with " + this.rosa.number().text(),
				"fax 3-4.tif is filed with " + this.sam.number().text());
		List<BufferedImage> before = pages(whole);
		List<BufferedImage> after = pages(content(this.sam));
		assertThat(after).hasSize(2);
		for (int n = 0; n < 2; n++) {
			BufferedImage was = before.get(2 + n);
			BufferedImage is = after.get(n);
			assertThat(is.getRGB(0, 0, is.getWidth(), is.getHeight(), null, 0, is.getWidth()))
				.isEqualTo(was.getRGB(0, 0, was.getWidth(), was.getHeight(), null, 0, was.getWidth()));
		}
	}

	@Test
	void goesToOneCaseAsAWholeWhenANumberIsTyped() throws IOException {
		byte[] file = new SampleScans().sheet(cover(this.rosa)).sheet(cover(this.sam)).pdf();
		scan("fax.pdf", file, "number", this.sam.number().text());
		assertThat(content(this.sam)).isEqualTo(file);
		assertThat(with(this.rosa)).isEmpty();
	}

	private String whole() {
		return this.jdbc.sql("select id from incoming_scan where settlement = 'SPLIT'").query(String.class).single();
	}

	private byte[] content(String scan) throws IOException {
		return content("scan/" + scan, this.documents.of("scan/" + scan).get(0));
	}

	private static String words(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static List<BufferedImage> pages(byte[] tiff) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
		try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
			reader.setInput(in);
			List<BufferedImage> pages = new ArrayList<>();
			for (int n = 0; n < reader.getNumImages(true); n++) {
				pages.add(reader.read(n));
			}
			return pages;
		}
		finally {
			reader.dispose();
		}
	}

}
