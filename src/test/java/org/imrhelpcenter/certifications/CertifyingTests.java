package org.imrhelpcenter.certifications;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.vault.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A treating doctor certifies, by a link that opens one form once.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "imr.outbox.every=1d" })
@WithDatabase
@Import({ MovableClock.InPlace.class, ReceptionDesk.class, HelpDesk.class })
class CertifyingTests {

	private static final Viewer NURSE = new Viewer(Viewer.Kind.STAFF, 1L, "Noor Whitfield", Role.NURSE, null);

	private static final Viewer ANALYST = new Viewer(Viewer.Kind.STAFF, 2L, "Andre Kessler", Role.ANALYST, null);

	private static final String TOKEN = "a-token-that-nobody-can-guess-at-all";

	@Autowired
	HelpDesk desk;

	@Autowired
	Certifications certifications;

	@Autowired
	CertificationPapers papers;

	@Autowired
	Documents documents;

	@Autowired
	CaseRecords records;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Member maria;

	@BeforeEach
	void aDoctorIsAsked() {
		this.jdbc.sql("delete from certification_paper").update();
		this.jdbc.sql("delete from certification").update();
		this.maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		this.certifications.ask(Viewer.follower(this.maria.caseId(), null), this.desk.sheet(this.maria),
				"Dr. Imani Ward", "ward@example.org", Locale.ENGLISH);
		this.jdbc.sql("update certification set link_hash = ?").param(Fingerprint.of(TOKEN)).update();
	}

	@Test
	void theLinkOpensTheFormAndNothingElse() {
		Visitor doctor = this.desk.visitor();
		HttpResponse<String> page = doctor.get("/certify/" + TOKEN);
		assertThat(page.body()).contains("Your patient Maria Alvarez")
			.doesNotContain(this.maria.number(), "MRI", "1980");
		assertThat(doctor.get("/track/case").statusCode()).isEqualTo(302);
		assertThat(doctor.get("/certify/" + TOKEN.replace('a', 'b')).statusCode()).isEqualTo(404);
		assertThat(this.jdbc.sql("select count(*) from outbox_message where template = 'certification-asked'")
			.query(Long.class)
			.single()).isPositive();
	}

	@Test
	void urgencyNeedsAGround() {
		Visitor doctor = this.desk.visitor();
		doctor.get("/certify/" + TOKEN);
		HttpResponse<String> again = doctor.post("/certify/" + TOKEN, "kind", "URGENT", "why", "It gets worse.");
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("Choose at least one ground", "It gets worse.", "Type your full name");
	}

	@Test
	void arrivesWithTheNursesAndTheLinkIsDead() {
		Visitor doctor = this.desk.visitor();
		doctor.get("/certify/" + TOKEN);
		HttpResponse<String> sent = certifies(doctor);
		assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/certify/done");
		assertThat(doctor.get("/certify/" + TOKEN).statusCode()).isEqualTo(404);
		assertThat(certifies(doctor).statusCode()).isEqualTo(404);
		assertThat(this.certifications.unseen(NURSE, 10)).extracting((one) -> one.number().text())
			.containsExactly(this.maria.number());
		assertThat(this.certifications.unseen(ANALYST, 10)).isEmpty();
		Certification certification = this.certifications.of(this.desk.sheet(this.maria)).get(0);
		assertThat(certification.certified().grounds()).containsExactly("LOSS_OF_LIFE");
		assertThat(certification.certified().references()).containsExactly("Lee 2025");
		assertThat(certification.certified().doctor()).isEqualTo("Dr. Imani Ward");
	}

	@Test
	void papersAreFiledWithTheCaseAndTheNextTryKeepsThem() {
		Visitor doctor = this.desk.visitor();
		assertThat(doctor.get("/certify/" + TOKEN).body()).contains("Up to 2 files and 50 MB in all.");
		HttpResponse<String> again = doctor.upload("/certify/" + TOKEN,
				files("study.pdf", SampleFiles.pdf(), "locked.pdf", SampleFiles.lockedPdf()), "kind", "URGENT",
				"grounds", "LOSS_OF_LIFE", "why", "Days, not weeks.", "name", "Imani Ward", "agree", "YES");
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("1 file was not taken", "locked.pdf", "Days, not weeks.", "study.pdf",
				"We have this one");
		HttpResponse<String> third = doctor.upload("/certify/" + TOKEN,
				files("card.png", SampleFiles.picture("png"), "more.txt", SampleFiles.text("More.")), "why",
				"Days, not weeks.");
		assertThat(third.statusCode()).isEqualTo(422);
		assertThat(third.body()).contains("more.txt: we have 2 files", "card.png", "Type your full name")
			.doesNotContain("type=\"file\"");
		assertThat(certifies(doctor).headers().firstValue("Location").orElseThrow()).endsWith("/certify/done");
		CaseSheet sheet = this.desk.sheet(this.maria);
		assertThat(this.papers.of(sheet).get(this.certifications.of(sheet).get(0).id()))
			.extracting((paper) -> paper.name() + " " + paper.handedInBy())
			.containsExactly("study.pdf DOCTOR", "card.png DOCTOR");
		Visitor nurse = Colleagues.signIn(this.jdbc, this.desk.port(), Role.NURSE);
		String at = "/staff/cases/" + this.maria.number();
		assertThat(nurse.get(at + "/certifications").body()).contains("study.pdf", "card.png", at + "/documents/");
		assertThat(nurse.get(at).body()).contains("Came with a doctor&#39;s certification");
	}

	@Test
	void aWrongPaperIsTakenOutBeforeSendingAndWhatWasTypedStays() {
		Visitor doctor = this.desk.visitor();
		doctor.get("/certify/" + TOKEN);
		doctor.upload("/certify/" + TOKEN,
				files("wrong.pdf", SampleFiles.pdf(), "card.png", SampleFiles.picture("png")), "why",
				"Days, not weeks.");
		HttpResponse<String> without = takesOut(doctor, "wrong.pdf");
		assertThat(without.statusCode()).isEqualTo(200);
		assertThat(without.body()).contains("card.png", "Days, not weeks.", "type=\"file\"")
			.doesNotContain("wrong.pdf");
		assertThat(this.documents.of("case/" + this.maria.caseId())).extracting(DocumentSheet::name)
			.containsExactly("card.png");
		assertThat(doctor.get("/certify/" + TOKEN).body()).contains("card.png").doesNotContain("wrong.pdf");
		assertThat(this.records.history(this.desk.sheet(this.maria))).extracting(AuditLine::deed)
			.contains(Documents.TAKEN_BACK);
	}

	@Test
	void whatTheHelpCenterOpenedOrTheMemberSentStaysWithTheCase() {
		String folder = "case/" + this.maria.caseId();
		Visitor doctor = this.desk.visitor();
		doctor.get("/certify/" + TOKEN);
		doctor.upload("/certify/" + TOKEN, files("seen.pdf", SampleFiles.pdf(), "card.png", SampleFiles.picture("png")),
				"why", "Days.");
		this.documents.open(NURSE.actor(), folder, paper("seen.pdf"), true, true);
		this.jdbc.sql("update document set handed_in_by = 'MEMBER' where id = ?").param(paper("card.png")).update();
		takesOut(doctor, "seen.pdf");
		assertThat(takesOut(doctor, "card.png").body()).doesNotContain("seen.pdf", "card.png");
		assertThat(this.documents.of(folder)).extracting(DocumentSheet::name).containsExactly("seen.pdf", "card.png");
	}

	@Test
	void aLinkTakesNoPaperOutOfAnotherCase() {
		Member ben = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Ben", "Okafor"));
		Visitor doctor = this.desk.visitor();
		doctor.get("/certify/" + TOKEN);
		doctor.upload("/certify/" + TOKEN, files("a.pdf", SampleFiles.pdf(), "card.png", SampleFiles.picture("png")),
				"why", "Days.");
		String other = "another-token-that-nobody-can-guess";
		this.certifications.ask(Viewer.follower(ben.caseId(), null), this.desk.sheet(ben), "Dr. Noor Khan",
				"khan@example.org", Locale.ENGLISH);
		this.jdbc.sql("update certification set link_hash = ? where case_id = ?")
			.params(Fingerprint.of(other), ben.caseId())
			.update();
		Visitor stranger = this.desk.visitor();
		stranger.get("/certify/" + other);
		for (String name : List.of("a.pdf", "card.png")) {
			stranger.post("/certify/" + other, "remove", Long.toString(paper(name)));
		}
		assertThat(doctor.get("/certify/" + TOKEN).body()).contains("a.pdf", "card.png");
		assertThat(this.documents.of("case/" + this.maria.caseId())).hasSize(2);
	}

	private long paper(String name) {
		return this.documents.of("case/" + this.maria.caseId())
			.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private HttpResponse<String> takesOut(Visitor doctor, String name) {
		return doctor.post("/certify/" + TOKEN, "why", "Days, not weeks.", "remove", Long.toString(paper(name)));
	}

	@Test
	void aDeadLinkTakesNoPapers() {
		Visitor doctor = this.desk.visitor();
		doctor.get("/certify/" + TOKEN);
		assertThat(doctor
			.upload("/certify/" + TOKEN.replace('a', 'b'),
					files("a.pdf", SampleFiles.pdf(), "b.pdf", SampleFiles.pdf(4000, 1)), "kind", "URGENT")
			.statusCode()).isEqualTo(404);
		assertThat(this.documents.of("case/" + this.maria.caseId())).isEmpty();
	}

	private static Map<String, byte[]> files(String name, byte[] content, String other, byte[] more) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put(name, content);
		files.put(other, more);
		return files;
	}

	@Test
	void isTooOldAfterThirtyDays() {
		this.clock.forward(Duration.ofDays(30));
		assertThat(this.desk.visitor().get("/certify/" + TOKEN).statusCode()).isEqualTo(404);
	}

	private static HttpResponse<String> certifies(Visitor doctor) {
		return doctor.post("/certify/" + TOKEN, "kind", "URGENT", "grounds", "LOSS_OF_LIFE", "why", "Days, not weeks.",
				"firstReference", "Lee 2025", "name", "Imani Ward", "agree", "YES");
	}

}
