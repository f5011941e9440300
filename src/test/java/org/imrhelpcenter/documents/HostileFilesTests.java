package org.imrhelpcenter.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imrhelpcenter.documents.SampleFiles.heic;
import static org.imrhelpcenter.documents.SampleFiles.join;
import static org.imrhelpcenter.documents.SampleFiles.lockedPdf;
import static org.imrhelpcenter.documents.SampleFiles.pdf;
import static org.imrhelpcenter.documents.SampleFiles.picture;
import static org.imrhelpcenter.documents.SampleFiles.text;
import static org.imrhelpcenter.documents.SampleFiles.tiff;
import static org.imrhelpcenter.documents.SampleFiles.word;
import static org.imrhelpcenter.documents.SampleFiles.zip;

/**
 * Files that are not what they say, or do harm to whoever opens them.
 */
class HostileFilesTests {

	private static final Inspection inspection = new Inspection();

	@TempDir
	Path folder;

	static Stream<Arguments> refused() {
		byte[] pdf = pdf();
		byte[] old = join(
				new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 },
				new byte[2000]);
		return Stream.of(Arguments.of("nothing.pdf", new byte[0], Refusal.EMPTY),
				Arguments.of("26 MB.pdf", pdf(26 * 1024 * 1024, 1), Refusal.TOO_LARGE),
				Arguments.of("one byte too many.pdf", pdf(25 * 1024 * 1024 + 1, 1), Refusal.TOO_LARGE),
				Arguments.of("no ending", pdf, Refusal.TYPE), Arguments.of("program.exe", pdf, Refusal.TYPE),
				Arguments.of("page.html", text("<html></html>"), Refusal.TYPE),
				Arguments.of("picture.svg", text("<svg/>"), Refusal.TYPE),
				Arguments.of("zip.zip", zip("a.pdf", pdf), Refusal.TYPE),
				Arguments.of("two endings.pdf.exe", pdf, Refusal.TYPE),
				Arguments.of("turned \u202efdp.exe", pdf, Refusal.TYPE),
				Arguments.of("cut.pdf\u0000.exe", pdf, Refusal.TYPE),
				Arguments.of("program.pdf", join(text("MZ"), new byte[500]), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("picture.pdf", picture("png"), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("paper.png", pdf, Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("other picture.jpg", picture("png"), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("page.pdf", text("<html><script>alert(1)</script></html>"), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("page.txt", text("<!DOCTYPE html><html><body>hi</body></html>"), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("script.txt", text("#!/bin/sh\nrm -rf /\n"), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("late null.txt", join(text("a harmless text ".repeat(100)), new byte[] { 0, 'M', 'Z' }),
						Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("zip.docx", zip("a.txt", text("a")), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("old or locked.docx", old, Refusal.PASSWORD),
				Arguments.of("macro.docx", word(Map.of("word/vbaProject.bin", text("x"))), Refusal.PROGRAM),
				Arguments.of("bomb.docx", SampleFiles.wordBomb(), Refusal.UNFOLDS),
				Arguments.of("half.docx", Arrays.copyOf(word(Map.of()), 200), Refusal.BROKEN),
				Arguments.of("locked.pdf", lockedPdf(), Refusal.PASSWORD),
				Arguments.of("half.pdf", Arrays.copyOf(pdf, 60), Refusal.BROKEN),
				Arguments.of("head only.pdf", text("%PDF-1.7\n"), Refusal.BROKEN),
				Arguments.of("bomb.pdf", SampleFiles.pdfBomb(), Refusal.UNFOLDS),
				Arguments.of("many parts.pdf", join(text("%PDF-1.7\n"), text("stream\n".repeat(300_000))),
						Refusal.UNFOLDS),
				Arguments.of("paper and zip.pdf", join(pdf, zip("evil.class", text("x"))), Refusal.TWO_IN_ONE),
				Arguments.of("picture and zip.jpg", join(picture("jpg"), zip("evil.jar", text("x"))),
						Refusal.TWO_IN_ONE),
				Arguments.of("half.png", Arrays.copyOf(picture("png"), 20), Refusal.BROKEN),
				Arguments.of("half.jpg", Arrays.copyOf(picture("jpg"), 20), Refusal.BROKEN),
				Arguments.of("bomb.png", SampleFiles.pictureBomb(), Refusal.TOO_MANY_POINTS),
				Arguments.of("bomb.tif", tiff(60_000, 0), Refusal.TOO_MANY_POINTS),
				Arguments.of("circle.tif", tiff(10, 8), Refusal.BROKEN),
				Arguments.of("leads out.tif", tiff(10, 1_000_000), Refusal.BROKEN),
				Arguments.of("half.tif", Arrays.copyOf(picture("tif"), 30), Refusal.BROKEN),
				Arguments.of("head only.tif", join(text("II"), new byte[] { 42, 0, 0, 0, 0, 0 }), Refusal.BROKEN),
				Arguments.of("fax and zip.tif", join(picture("tif"), zip("evil.class", text("x"))), Refusal.TWO_IN_ONE),
				Arguments.of("picture.tif", picture("png"), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("head only.heic",
						join(new byte[] { 0, 0, 0, 24 }, text("ftypheic"), new byte[4], text("mif1heic"),
								new byte[100]),
						Refusal.BROKEN),
				Arguments.of("half.heic", Arrays.copyOf(heic(4000), heic(4000).length - 10), Refusal.BROKEN),
				Arguments.of("bomb.heic", heic(60_000), Refusal.TOO_MANY_POINTS),
				Arguments.of("photo and zip.heic", join(heic(4000), zip("evil.jar", text("x"))), Refusal.TWO_IN_ONE),
				Arguments.of("film.heic", join(new byte[] { 0, 0, 0, 20 }, text("ftypisom"), new byte[8]),
						Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("eicar.pdf", SampleFiles.eicar(), Refusal.NOT_WHAT_IT_SAYS),
				Arguments.of("eicar.zip", zip("eicar.com", SampleFiles.eicar()), Refusal.TYPE));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refused")
	void refusesWhatIsNotWhatItSays(String name, byte[] content, Refusal refusal) {
		assertThatThrownBy(() -> look(name, content)).isInstanceOfSatisfying(DocumentRefusedException.class,
				(ex) -> assertThat(ex.refusal()).isEqualTo(refusal));
		assertThat(this.folder).isEmptyDirectory();
	}

	static Stream<Arguments> taken() {
		return Stream.of(Arguments.of("letter.pdf", pdf(), FileType.PDF),
				Arguments.of("LETTER.PDF", pdf(), FileType.PDF),
				Arguments.of("largest.pdf", pdf(25 * 1024 * 1024, 1), FileType.PDF),
				Arguments.of("../../etc/card.jpeg", picture("jpg"), FileType.JPEG),
				Arguments.of("C:\\temp\\screen.png", picture("png"), FileType.PNG),
				Arguments.of("fax.tif", picture("tif"), FileType.TIFF),
				Arguments.of("photo.heic", heic(4000), FileType.HEIC),
				Arguments.of("with a trailer.HEIC", join(heic(4000), text("SEFHSEFT1234567")), FileType.HEIC),
				Arguments.of("letter.docx", word(Map.of()), FileType.DOCX),
				Arguments.of("notes.txt", text("What the doctor said, in my words: ¿qué?\n"), FileType.TXT),
				Arguments.of("notes.txt", text("\ufeffWith a mark in front\r\n"), FileType.TXT), Arguments
					.of("mail.txt", text("From: a@example.org\nTo: b@example.org\nSubject: No\n\nNo.\n"), FileType.TXT),
				Arguments.of("x".repeat(300) + ".pdf", pdf(), FileType.PDF));
	}

	@ParameterizedTest
	@MethodSource("taken")
	void takesWhatPeopleHave(String name, byte[] content, FileType type) throws IOException {
		assertThat(look(name, content)).isEqualTo(type);
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void cleansNamesToBeShown() {
		assertThat(ShownName.of("../../etc/pass\u202ewd\u0000.pdf")).hasToString("passwd.pdf");
		assertThat(ShownName.of("C:\\Users\\Rosa\\Denial  letter.PDF")).hasToString("Denial letter.PDF");
		assertThat(ShownName.of("\u200f\u2066.pdf")).hasToString("-.pdf");
		assertThat(ShownName.of("Negación de cobertura ñ.pdf")).hasToString("Negación de cobertura ñ.pdf");
		assertThat(ShownName.of("a\r\nSet-Cookie: b.pdf")).hasToString("a Set-Cookie: b.pdf");
		assertThat(ShownName.of("x".repeat(300) + ".pdf").toString()).hasSizeLessThanOrEqualTo(124).endsWith("….pdf");
		assertThat(ShownName.of("😀".repeat(300) + ".pdf").toString()).endsWith("😀….pdf");
	}

	@Test
	void leavesNothingOfAFileThatWasCutOff() {
		assertThatThrownBy(() -> Spool.in(this.folder).take(new CutOff(pdf(2_000_000, 1))))
			.isInstanceOf(IOException.class);
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void emptiesItsFolderWhenItStarts() throws IOException {
		Files.writeString(this.folder.resolve("left"), "behind");
		Spool.in(this.folder);
		assertThat(this.folder).isEmptyDirectory();
	}

	private FileType look(String name, byte[] content) throws IOException {
		try (Spool.Spooled file = Spool.in(this.folder).take(new ByteArrayInputStream(content))) {
			return inspection.look(file.file(), ShownName.of(name));
		}
	}

}
