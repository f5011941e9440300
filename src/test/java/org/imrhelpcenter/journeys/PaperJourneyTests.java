package org.imrhelpcenter.journeys;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

import javax.imageio.ImageIO;

import com.microsoft.playwright.options.FilePayload;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.intake.CoverSheets;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A morning with the mail: an application is keyed in, and its pages are filed.
 */
class PaperJourneyTests extends Journey {

	@Autowired
	private CoverSheets coverSheets;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keysInAnApplicationAndFilesItsPages(boolean scripts) throws IOException {
		try (Applicant clerk = signIn(Role.INTAKE, scripts)) {
			clerk.open("/staff/intake").go().reads("Choose how the application came.", "Enter the date of birth.");
			clerk.give("paper.channel", "MAIL").give("paper.receivedOn", LocalDate.of(2026, 11, 20));
			clerk.give("paper.release", "MISSING").give("paper.partB", "NOT_NEEDED");
			clerk.give("patient.lastName", "Oyelaran").give("patient.birthDate", LocalDate.of(1958, 4, 9));
			clerk.give("plan.planNotListed", "Some plan").give("services[0].service.service", "Speech therapy");
			clerk.give("story.story", "They said no.").go();
			clerk.reads("The application is incomplete.", "The signed medical release", "This code is shown now");
			String number = clerk.page().locator("p.cases__number").innerText().strip();
			clerk.press("Open the case").reads("Received", "November 20, 2026", "Missing");
			clerk.press("Record what came").give("item", "RELEASE").give("by", "MEMBER");
			clerk.give("name", "Ade Oyelaran").give("how", "MARK").give("witness", "Ann Lee");
			clerk.give("receivedOn", LocalDate.of(2026, 11, 23)).go().reads("What came is recorded.");
			fileScans(clerk, number);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keysInForARepresentativeWhosePartBComesLater(boolean scripts) {
		try (Applicant clerk = signIn(Role.INTAKE, scripts)) {
			clerk.open("/staff/intake").page().locator("main details summary").first().click();
			clerk.give("who.who", "LEGAL_REPRESENTATIVE").give("authority.kind", "POWER_OF_ATTORNEY").go();
			assertThat(clerk.page().locator("main details").first().getAttribute("open")).isNotNull();
			if (scripts) {
				Chromium.check(clerk.page(), "staff-intake-representative");
			}
			clerk.give("paper.channel", "MAIL").give("paper.receivedOn", LocalDate.of(2026, 11, 20));
			clerk.give("paper.release", "MISSING").give("paper.partB", "MISSING");
			clerk.give("authority.name", "Ann Cole").give("authority.why", "He had a stroke.");
			clerk.give("patient.lastName", "Cole").give("patient.birthDate", LocalDate.of(1938, 4, 9));
			clerk.give("plan.planNotListed", "Some plan").give("story.story", "They said no.").go();
			clerk.press("Open the case").reads("Part B is missing").press("Record what came");
			clerk.give("item", "PART_B").give("receivedOn", LocalDate.of(2026, 11, 23)).go();
			clerk.reads("There is a problem").give("name", "Ann Cole").go().reads("What came is recorded.");
			assertThat(clerk.page().innerText("main")).doesNotContain("Part B is missing");
			clerk.press("Who acts, and by what right").reads("Ann Cole", "Not verified");
		}
	}

	private void fileScans(Applicant clerk, String number) throws IOException {
		byte[] sheet = this.coverSheets.print(new CaseNumber(number), Locale.ENGLISH);
		byte[] faxed = faxed(sheet);
		clerk.open("/staff/scans");
		choose(clerk, new FilePayload("letter.pdf", "application/pdf", sheet),
				new FilePayload("fax.png", "image/png", faxed), text("notes.txt", "No code here."));
		clerk.reads("letter.pdf is filed with " + number, "fax.png is filed with " + number,
				"notes.txt waits in the tray. No page of it carries the code of a case.");
		clerk.press(clerk.page().locator("main a:has-text('Look at it')").first()).reads("notes.txt", "Pat Intake");
		clerk.give("number", number.replace("-", " ")).give("kind", "AUTHORITY").go();
		clerk.reads("Filed with " + number, "Filed it with a case").press("All incoming scans").reads("Nothing waits");
		clerk.give("number", "IMR-26-9999999-0");
		choose(clerk, text("other.txt", "No code there."));
		clerk.reads("other.txt waits in the tray. There is no case of the number that was typed");
		clerk.press(clerk.page().locator("main a:has-text('Look at it')").first()).press("Put it aside");
		clerk.reads("Put aside").press("Bring it back to the tray").reads("There is no case of the number");
		assertThat(this.jdbc.sql("""
				select count(*) from document join document_folder on folder_id = document_folder.id
				where owner = (select 'case/' || id from imr_case where number = ?)""")
			.param(number)
			.query(Long.class)
			.single()).isEqualTo(3);
		keyInFromTheScan(clerk);
	}

	private void keyInFromTheScan(Applicant clerk) {
		clerk.press("Key it in").on("/staff/intake").reads("Scanned pages", "other.txt");
		clerk.go().reads("Choose how the application came.", "other.txt");
		clerk.give("paper.channel", "FAX").give("paper.release", "MISSING").give("paper.partB", "NOT_NEEDED");
		clerk.give("patient.lastName", "Quist").give("paper.noBirthDate", "YES");
		clerk.give("services[0].service.service", "A wheelchair").press("Add another service").reads("Service 2");
		clerk.give("services[1].service.service", "A ramp")
			.go()
			.reads("Received on November 23, 2026.", "The scanned pages are filed with the case.");
		clerk.press("Open the case").reads("other.txt", "Form that was signed on paper", "A ramp");
		clerk.press("Record the date of birth").give("birthDate", LocalDate.of(1958, 4, 9)).go();
		clerk.reads("Born April 9, 1958");
	}

	private static FilePayload text(String name, String text) {
		return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
	}

	private static void choose(Applicant clerk, FilePayload... files) {
		clerk.page().locator("#files").setInputFiles(files);
		clerk.go();
	}

	/** As a fax shows it: coarse, and turned a little. */
	private static byte[] faxed(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream png = new ByteArrayOutputStream()) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
			BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
			var paint = turned.createGraphics();
			paint.setBackground(Color.WHITE);
			paint.clearRect(0, 0, turned.getWidth(), turned.getHeight());
			paint.rotate(Math.toRadians(2), page.getWidth() / 2.0, page.getHeight() / 2.0);
			paint.drawImage(page, 0, 0, null);
			paint.dispose();
			ImageIO.write(turned, "png", png);
			return png.toByteArray();
		}
	}

}
