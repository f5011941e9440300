package org.imrhelpcenter.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.vault.Fingerprint;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A member and somebody who acts for them, each in a browser of their own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.sign-in-codes.every=1d")
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class, HelpDesk.class })
class AssistingJourneyTests {

	@TempDir
	Path papers;

	@LocalServerPort
	private int port;

	@Autowired
	private HelpDesk desk;

	@Autowired
	private StoppedClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Documents documents;

	@Autowired
	private Assistants assistants;

	@ParameterizedTest
	@CsvSource({ "en-US, Your access has ended", "es-MX, Su acceso terminó" })
	void theMemberNamesSomebodyAndEndsItWhileAPageIsOpen(String language, String over) {
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		String email = language.toLowerCase() + "@example.org";
		try (Applicant member = applicant(language); Applicant tom = applicant(language)) {
			follow(member, maria).press(member.page().locator("main a[href='/track/case/assistants']").first());
			member.press(member.page().locator("main a[href='/track/case/assistants/new']").first()).go();
			member.on("/track/case/assistants/new").answer("person", "Tom Lee", "email", email).reads("Tom Lee");
			member.go().on("/track/case/assistants/consent");
			member.answer("name", "Maria Alvarez", "agree", "YES").on("/track/case/assistants").reads("Tom Lee");
			signIn(tom, email);
			tom.press(tom.page().locator("main a[href^='/assist/requests/']").first()).reads("Maria Alvarez").go();
			tom.answer("relationship", "Neighbor", "name", "Tom Lee", "agree", "YES").on("/assist/cases");
			tom.press(tom.page().locator("main a[href='/assist/cases/" + maria.number() + "']").first());
			tom.reads("Maria Alvarez");
			member.press(member.page().locator("main form[action$='/end'] button").first());
			tom.gone("/assist/cases/" + maria.number()).reads(over);
			tom.open("/assist/cases").on("/assist/cases");
			member.open("/track/case").on("/track/case");
		}
	}

	@ParameterizedTest
	@CsvSource({ "true, en-US, Your access has ended", "false, en-US, Your access has ended",
			"true, es-MX, Su acceso terminó", "false, es-MX, Su acceso terminó" })
	void anOpenPageAndALinkToAFileEndWithTheNextClick(boolean scripts, String language, String over)
			throws IOException {
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		String email = scripts + "." + language.toLowerCase() + "@example.org";
		long help = this.desk.names(maria, email, null);
		long letter = this.documents
			.attach("case/" + maria.caseId(), "Denial letter.pdf", new ByteArrayInputStream(SampleFiles.pdf()),
					Viewer.member(null).actor())
			.id();
		this.jdbc.sql("update document set state = 'CLEAN' where id = ?").param(letter).update();
		String page = "/assist/cases/" + maria.number();
		try (Applicant tom = new Applicant(Chromium.shared(), this.port, scripts, language)) {
			signIn(tom, email);
			tom.press(tom.page().locator("main a[href^='/assist/requests/']").first());
			tom.answer("relationship", "Neighbor", "name", "Tom Lee", "agree", "YES").on("/assist/cases");
			tom.press(tom.page().locator("main a[href='" + page + "']").first()).reads("Maria Alvarez");
			tom.press(tom.page().locator("main a[href='" + page + "/documents']").first()).reads("Denial letter.pdf");
			Locator link = tom.page().locator("main a[href='" + page + "/documents/" + letter + "']");
			assertThat(tom.page().waitForDownload(link::click).suggestedFilename()).isEqualTo("Denial letter.pdf");
			Page papers = tom.another();
			tom.open(page);
			Page open = tom.another();
			this.assistants.end(Viewer.follower(maria.caseId(), null), this.desk.sheet(maria), help);
			tom.turnTo(papers);
			tom.refused(link).reads(over).gone(page + "/documents/" + letter).reads(over);
			tom.turnTo(open);
			tom.refused(open.locator("main a[href='" + page + "/documents']").first()).reads(over);
			assertThat(open.content()).doesNotContain("Alvarez", "Denial");
			tom.gone("/assist/cases/IMR-26-9999999-0").reads(over);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "es-MX" })
	void somebodyWithoutEmailUsesACodeOnPaperAndDeclines(String language) {
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		this.desk.names(maria, "", null);
		try (Applicant member = applicant(language); Applicant tom = applicant(language)) {
			follow(member, maria).open("/track/case/assistants");
			member.press(member.page().locator("main form[action$='/code'] button").first());
			String code = member.page().locator("main .code").innerText();
			tom.open("/assist/printed").go().on("/assist/printed");
			tom.give("code", code).give("birthDate", LocalDate.of(1980, 2, 3)).go().on("/assist/cases");
			tom.press(tom.page().locator("main a[href^='/assist/requests/']").first());
			tom.press(tom.page().locator("main form[action$='/refusal'] button").first()).on("/assist/cases");
			member.open("/track/case/assistants").on("/track/case/assistants");
		}
	}

	@ParameterizedTest
	@CsvSource({ "true, en-US", "false, en-US", "true, es-MX", "false, es-MX" })
	void aDoctorCertifiesByALinkWithPapers(boolean scripts, String language) throws IOException {
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		String token = "nobody-can-guess-this-token-" + scripts + language;
		try (Applicant member = applicant(language);
				Applicant doctor = new Applicant(Chromium.shared(), this.port, scripts, language)) {
			follow(member, maria).press(member.page().locator("main a[href='/track/case/certification']").first());
			member.go().on("/track/case/certification");
			member.answer("doctor", "Dr. Imani Ward", "email", "ward@example.org").reads("Dr. Imani Ward");
			this.jdbc.sql("update certification set link_hash = ? where case_id = ?")
				.params(Fingerprint.of(token), maria.caseId())
				.update();
			doctor.open("/certify/" + token).reads("Maria Alvarez").go().on("/certify/" + token);
			doctor.give("kind", "URGENT").give("grounds", "LOSS_OF_LIFE").give("why", "Days, not weeks.");
			doctor.page()
				.locator("#files")
				.setInputFiles(new Path[] { paper("Study.pdf", SampleFiles.pdf()),
						paper("Locked.pdf", SampleFiles.lockedPdf()) });
			doctor.answer("name", "Imani Ward", "agree", "YES")
				.on("/certify/" + token)
				.reads("Study.pdf", "Locked.pdf");
			doctor.speak(language.startsWith("en") ? "es" : "en").reads("Study.pdf");
			assertThat(doctor.page().inputValue("[name=why]")).isEqualTo("Days, not weeks.");
			assertThat(doctor.page().isChecked("[name=agree]")).isTrue();
			doctor.page()
				.locator("#files")
				.setInputFiles(paper("Somebody else.txt", SampleFiles.text("Not this one.")));
			doctor.press(doctor.page().locator("main button[name='remove']").last());
			assertThat(doctor.reads("Somebody else.txt").page().innerText("main")).doesNotContain("Study.pdf");
			doctor.press(doctor.page().locator("main button[name='remove']").first());
			assertThat(doctor.page().innerText("main")).doesNotContain("Somebody else.txt");
			assertThat(doctor.page().inputValue("[name=why]")).isEqualTo("Days, not weeks.");
			doctor.page()
				.locator("#files")
				.setInputFiles(new Path[] { paper("Study.pdf", SampleFiles.pdf()),
						paper("Test results.png", SampleFiles.picture("png")) });
			doctor.go().on("/certify/done");
			assertThat(this.documents.of("case/" + maria.caseId())).extracting(DocumentSheet::name)
				.containsExactly("Study.pdf", "Test results.png");
			doctor.gone("/certify/" + token);
		}
	}

	private Path paper(String name, byte[] content) throws IOException {
		return Files.write(this.papers.resolve(name), content);
	}

	private void signIn(Applicant who, String email) {
		this.jdbc.sql("delete from counted_try").update();
		who.open("/assist").go().on("/assist").answer("email", email).on("/assist/code").go();
		who.on("/assist/code").answer("digits", this.desk.digits().orElseThrow()).on("/assist/cases");
	}

	private static Applicant follow(Applicant who, Member member) {
		who.open("/track").give("number", member.number()).give("code", member.code());
		return who.give("birthDate", LocalDate.of(1980, 2, 3)).go().on("/track/case");
	}

	private Applicant applicant(String language) {
		return new Applicant(Chromium.shared(), this.port, true, language);
	}

}
