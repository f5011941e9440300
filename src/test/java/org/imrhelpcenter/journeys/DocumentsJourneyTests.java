package org.imrhelpcenter.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Arrivals;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Copies of letters are handed in: with the application, and on a later day.
 */
@InABrowser
class DocumentsJourneyTests {

	@TempDir
	Path papers;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Arrivals arrivals;

	@Autowired
	private Documents documents;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	@ParameterizedTest
	@CsvSource({ "true, en-US", "false, en-US", "true, es-US", "false, es-US" })
	void handsInCopiesWithTheApplication(boolean scripts, String language) throws IOException {
		try (Applicant rosa = new Applicant(Chromium.shared(), this.port, scripts, language)) {
			toDocuments(rosa);
			choose(rosa, scripts, paper("Denial letter.pdf", SampleFiles.pdf()),
					paper("card.png", SampleFiles.picture("png")), paper("locked.pdf", SampleFiles.lockedPdf()));
			reads(rosa.page().locator(scripts ? ".upload__refused" : ".problems li"), "locked.pdf");
			PlaywrightAssertions.assertThat(rosa.page().locator(".chosen__file")).hasCount(2);
			looksRight(rosa, scripts, "apply-documents-" + language);
			rosa.page().locator(".chosen select").first().selectOption("PLAN_LETTER");
			rosa.press(rosa.page().locator(".chosen button[name='remove']").last());
			rosa.on("/apply/documents");
			PlaywrightAssertions.assertThat(rosa.page().locator(".chosen__file")).hasCount(1);
			assertThat(rosa.page().locator(".chosen select").inputValue()).isEqualTo("PLAN_LETTER");
			rosa.go().on("/apply/statistics").go().on("/apply/review").reads("Denial letter.pdf");
			rosa.press(rosa.page().locator("main .buttons a").first()).on("/apply/sign");
			rosa.answer("name", "Rosa Delgado", "agree", "YES").on("/apply/confirmation");
			String number = rosa.page().locator(".receipt__number").innerText().strip();
			assertThat(files(number)).containsExactly("Denial letter.pdf");
		}
	}

	@ParameterizedTest
	@CsvSource({ "true, en-US", "false, en-US", "true, es-US", "false, es-US" })
	void addsMoreOnALaterDayAndSeesTheWayOfEach(boolean scripts, String language) throws IOException {
		ReturnCode code = ReturnCode.random();
		Receipt receipt = receive(code);
		try (Applicant maria = new Applicant(Chromium.shared(), this.port, scripts, language)) {
			maria.open("/track").give("number", receipt.number().text()).give("code", code.text());
			maria.give("birthDate", LocalDate.of(1980, 2, 3)).go().on("/track/case");
			// A case is opened in its own language.
			if (language.startsWith("es")) {
				maria.speak("es").isIn("es");
			}
			maria.press(maria.page().locator("a[href='/track/case/documents']")).on("/track/case/documents");
			choose(maria, scripts, paper("letter.pdf", SampleFiles.pdf()), paper("empty.txt", new byte[0]));
			reads(maria.page().locator(scripts ? ".upload__refused" : ".problems li"), "empty.txt");
			reads(maria.page().locator(".chosen__file"), "letter.pdf");
			looksRight(maria, scripts, "track-documents-" + language);
			assertThat(files(receipt.number().text())).containsExactly("letter.pdf");
		}
	}

	@Test
	void takesWhatIsDroppedAndRefusesWhatIsTooLargeWithoutSendingIt() {
		try (Applicant rosa = new Applicant(Chromium.shared(), this.port, true)) {
			toDocuments(rosa);
			rosa.page().evaluate("""
					() => {
					  const data = new DataTransfer();
					  data.items.add(new File(["A note"], "note.txt", { type: "text/plain" }));
					  data.items.add(new File([new Uint8Array(26 * 1024 * 1024)], "huge.pdf"));
					  const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data });
					  document.querySelector("[data-upload-drop]").dispatchEvent(drop);
					}""");
			reads(rosa.page().locator(".chosen__file"), "note.txt");
			reads(rosa.page().locator(".upload__refused"), "huge.pdf");
			reads(rosa.page().locator("[data-upload-status]"), "note.txt is here");
		}
	}

	@Test
	void saysByNameWhichFileDidNotArrive() throws IOException {
		try (Applicant rosa = new Applicant(Chromium.shared(), this.port, true)) {
			toDocuments(rosa);
			rosa.page().route("**/apply/documents", (route) -> route.abort());
			rosa.page().locator("#files").setInputFiles(paper("letter.pdf", SampleFiles.pdf()));
			reads(rosa.page().locator(".upload__refused"), "letter.pdf did not arrive");
			rosa.page().unroute("**/apply/documents");
			rosa.page().locator("#files").setInputFiles(paper("letter.pdf", SampleFiles.pdf()));
			reads(rosa.page().locator(".chosen__file"), "letter.pdf");
		}
	}

	@ParameterizedTest
	@CsvSource({ "NOT_SCANNED, Not checked", "CLEAN, Checked", "INFECTED, Malware found" })
	void areReadByThoseWhoWorkOnTheCase(String state, String said) throws IOException {
		Receipt receipt = receive(ReturnCode.random());
		this.documents.attach("case/" + receipt.caseId(), "letter.pdf", new ByteArrayInputStream(SampleFiles.pdf()),
				Viewer.member(null).actor());
		this.jdbc.sql("update document set state = ?").param(state).update();
		String session = Colleagues.signIn(this.jdbc, this.port, Role.NURSE)
			.cookie("imr-session")
			.orElseThrow()
			.getValue();
		try (Applicant noor = new Applicant(Chromium.shared(), this.port, true)) {
			noor.page()
				.context()
				.addCookies(List.of(new Cookie("imr-session", session).setUrl("http://localhost:" + this.port)));
			noor.open("/staff/cases/" + receipt.number().text()).reads("letter.pdf", said);
			looksRight(noor, true, "staff-case-" + state);
			noor.press("letter.pdf").reads("letter.pdf", said, "SHA-256 of the original");
			looksRight(noor, true, "staff-document-" + state);
			assertThat(noor.page().locator("a[href*='/download']").count()).isEqualTo(state.equals("INFECTED") ? 0 : 1);
		}
	}

	private static void reads(Locator where, String what) {
		PlaywrightAssertions.assertThat(where.first()).containsText(what);
	}

	private void choose(Applicant who, boolean scripts, Path... files) {
		who.page().locator("#files").setInputFiles(files);
		if (!scripts) {
			who.press(who.page().locator("button[name='add']"));
		}
	}

	private void looksRight(Applicant who, boolean scripts, String name) {
		if (scripts) {
			var size = who.page().viewportSize();
			Chromium.check(who.page(), name);
			who.page().setViewportSize(size.width, size.height);
		}
	}

	private Path paper(String name, byte[] content) throws IOException {
		return Files.write(this.papers.resolve(name), content);
	}

	private Stream<String> names(long caseId) {
		return this.documents.of("case/" + caseId).stream().map(DocumentSheet::name);
	}

	private List<String> files(String number) {
		return names(this.jdbc.sql("select id from imr_case where number = ?").param(number).query(Long.class).single())
			.toList();
	}

	private Receipt receive(ReturnCode code) {
		return this.transaction.execute((status) -> this.arrivals
			.receive(ArrivingApplication.at(this.clock.instant()).code(code).build(), Viewer.member(null)));
	}

	private static void toDocuments(Applicant who) {
		who.start().answer("urgent", "NO").answer("who", "MEMBER");
		who.give("firstName", "Rosa").give("lastName", "Delgado").give("birthDate", LocalDate.of(1961, 4, 12)).go();
		who.press(who.page().locator("main .buttons a")).on("/apply/contact").go();
		who.give("plan", "Kaiser Foundation Health Plan").answer("mediCal", "NO");
		who.answer("deed", "DENIED", "reasons", "NOT_MEDICALLY_NECESSARY").answer("service", "MRI");
		who.answer("another", "NO").answer("story", "They said no.").on("/apply/appeal/1");
		who.give("filed", "YES").give("decided", "YES").give("decidedOn", LocalDate.of(2026, 10, 1)).go();
		who.on("/apply/documents");
	}

}
