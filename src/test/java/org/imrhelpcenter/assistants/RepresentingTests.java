package org.imrhelpcenter.assistants;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.AssessedService.Found;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentKinds;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.intake.SomebodyActs;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.rules.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Somebody with legal authority acts for a member: until a person has looked at the
 * papers, they see what they sent.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "imr.proofs.every=1d" })
@WithDatabase
@Import({ MovableClock.InPlace.class, ReceptionDesk.class, HelpDesk.class })
class RepresentingTests {

	private static final Viewer ANALYST = new Viewer(Viewer.Kind.STAFF, 1L, "Andre Kessler", Role.ANALYST, null);

	private static final Viewer NURSE = new Viewer(Viewer.Kind.STAFF, 2L, "Noor Whitfield", Role.NURSE, null);

	@Autowired
	HelpDesk desk;

	@Autowired
	Assistants assistants;

	@Autowired
	Authorities authorities;

	@Autowired
	ProofRounds rounds;

	@Autowired
	CaseContents contents;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Documents documents;

	@Autowired
	DocumentKinds kinds;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Member walt;

	private Visitor ann;

	@BeforeEach
	void somebodyApplied() {
		this.jdbc.sql("delete from letter").update();
		this.jdbc.sql("delete from assistance").update();
		this.jdbc.sql("delete from assistant").update();
		this.walt = this.desk.member(ArrivingApplication.at(this.clock.instant())
			.of("Walt", "Cole")
			.signedBy(Signer.LEGAL_REPRESENTATIVE)
			.answered("WHO", "CASEWORK", "{\"who\":\"LEGAL_REPRESENTATIVE\"}")
			.answered("AUTHORITY", "CASEWORK",
					"""
							{"name":"Ann Cole","why":"He had a stroke.","kind":"POWER_OF_ATTORNEY","email":"ann@example.org"}"""));
		this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new SomebodyActs(this.walt.caseId())));
		this.ann = this.desk.signedIn("ann@example.org");
	}

	@Test
	void seesWhatTheySentUntilSomebodyHasLooked() {
		assertThat(this.ann.get("/assist/cases").body()).contains("What you sent: " + this.walt.number())
			.doesNotContain("Walt");
		assertThat(this.ann.get("/assist/sent/" + this.walt.number()).body()).contains("He had a stroke.");
		assertThat(this.ann.get("/assist/cases/" + this.walt.number()).statusCode()).isEqualTo(404);
		assertThat(authority()).isEqualTo(Result.UNKNOWN);
	}

	@Test
	void mayActOnceThePapersAreVerified() {
		this.authorities.verify(ANALYST, sheet(), person(), seen());
		assertThat(this.ann.get("/assist/cases/" + this.walt.number()).body()).contains("Walt Cole");
		assertThat(this.ann.get("/assist/sent/" + this.walt.number()).statusCode()).isEqualTo(404);
		assertThat(authority()).isEqualTo(Result.MET);
		assertThat(templates()).contains("authority-verified");
	}

	@Test
	void isToldWhatIsStillWantedAndWhyNot() {
		this.authorities.ask(ANALYST, sheet(), person(), seen(), "The page with the seal");
		assertThat(authority()).isEqualTo(Result.NEEDS_DECISION);
		this.authorities.refuse(ANALYST, sheet(), person(), seen(), "It names somebody else");
		assertThat(authority()).isEqualTo(Result.NOT_MET);
		assertThat(this.ann.get("/assist/sent/" + this.walt.number()).statusCode()).isEqualTo(404);
		assertThat(this.assistants.of(sheet()).get(0).reason()).isEqualTo("It names somebody else");
		assertThat(templates()).contains("authority-more", "authority-refused");
	}

	@Test
	void handsInTheProofBeforeAnybodyHasLooked() {
		assertThat(this.ann.get("/assist/sent/" + this.walt.number() + "/documents").body())
			.contains("Hand in the papers that show your authority");
		this.ann.upload("/assist/sent/" + this.walt.number() + "/documents",
				Map.of("power of attorney.pdf", SampleFiles.pdf()));
		assertThat(authority()).isEqualTo(Result.NEEDS_DECISION);
		assertThat(this.ann.get("/assist/cases/" + this.walt.number() + "/documents").statusCode()).isEqualTo(404);
	}

	@Test
	void takesProofThatSomebodyElseFilesWithTheCase() throws IOException {
		String folder = sheet().subject();
		long paper = this.documents
			.attach(folder, "fax.pdf", new ByteArrayInputStream(SampleFiles.pdf()), NURSE.actor())
			.id();
		this.kinds.say(folder, Map.of(paper, DocumentKind.SIGNED_FORM));
		assertThat(authority()).isEqualTo(Result.UNKNOWN);
		this.kinds.say(folder, Map.of(paper, DocumentKind.AUTHORITY));
		assertThat(authority()).isEqualTo(Result.NEEDS_DECISION);
		this.clock.forward(Duration.ofDays(15));
		this.rounds.round();
		assertThat(this.authorities.unproved(ANALYST, 10)).isEmpty();
	}

	@Test
	void onlyThoseDecideWhoMay() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.authorities.verify(NURSE, sheet(), person(), seen()));
		assertThat(this.assistants.of(sheet()).get(0).standing()).isEqualTo(Standing.UNVERIFIED);
	}

	@Test
	void endsWithTheMembersDeath() {
		this.authorities.verify(ANALYST, sheet(), person(), seen());
		LocalDate today = LegalDay.of(this.clock.instant());
		assertThat(this.authorities.endingWithDeath(ANALYST, sheet(), today)).containsExactly(person());
		this.authorities.memberDied(ANALYST, sheet(), today);
		assertThat(this.authorities.endingWithDeath(ANALYST, sheet(), today)).isEmpty();
		assertThat(this.jdbc.sql("select recipient from letter where case_id = ? and kind = 'ACCESS_ENDED'")
			.param(sheet().id())
			.query(String.class)
			.list()).containsExactly("ASSISTANT");
		assertThat(this.ann.get("/assist/cases/" + this.walt.number()).statusCode()).isEqualTo(404);
		assertThat(this.ann.get("/assist/cases").body()).doesNotContain("Walt");
	}

	@Test
	void staffEndItOnAWrittenWish() {
		this.authorities.verify(ANALYST, sheet(), person(), seen());
		this.assistants.end(NURSE, sheet(), person());
		assertThat(this.ann.get("/assist/cases/" + this.walt.number()).statusCode()).isEqualTo(404);
	}

	@Test
	void staffHearOfMissingPapersAfterFourteenDays() {
		this.clock.forward(Duration.ofDays(14).minusMinutes(1));
		this.rounds.round();
		assertThat(this.authorities.unproved(ANALYST, 10)).isEmpty();
		this.clock.forward(Duration.ofMinutes(1));
		this.rounds.round();
		this.rounds.round();
		assertThat(this.authorities.unproved(ANALYST, 10)).extracting((one) -> one.number().text())
			.containsExactly(this.walt.number());
		assertThat(this.authorities.unproved(NURSE, 10)).isEmpty();
		this.authorities.ask(ANALYST, sheet(), person(), seen(), "The papers");
		assertThat(this.authorities.unproved(ANALYST, 10)).isEmpty();
	}

	@Test
	void aParentsCodeOpensTheCaseUntilTheChildIsOfAge() {
		Member child = this.desk
			.member(ArrivingApplication.at(this.clock.instant()).signedBy(Signer.PARENT_OR_GUARDIAN));
		LocalDate until = this.jdbc.sql("select code_until from imr_case where id = ?")
			.param(child.caseId())
			.query(LocalDate.class)
			.single();
		assertThat(until).isEqualTo(LocalDate.of(1998, 2, 3));
		Visitor parent = this.desk.visitor();
		parent.get("/track");
		assertThat(parent
			.post("/track", "number", child.number(), "code", child.code(), "birthDate.month", "2", "birthDate.day",
					"3", "birthDate.year", "1980")
			.statusCode()).isEqualTo(422);
	}

	@Test
	void theSecondOfTwoWhoDecideIsToldAndLosesNothing() {
		Visitor andre = Colleagues.signIn(this.jdbc, this.desk.port(), Role.ANALYST);
		String at = "/staff/cases/" + this.walt.number() + "/authority";
		String page = andre.get(at).body();
		String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
		this.authorities.refuse(ANALYST, sheet(), person(), seen(), "It names somebody else");
		HttpResponse<String> late = andre.post(at + "/" + person(), "finding", "ASKED", "reason",
				"The page with the seal", "version", version);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Somebody else acted first", "It names somebody else",
				"The page with the seal</textarea>");
		assertThat(authority()).isEqualTo(Result.NOT_MET);
		assertThat(andre.post(at + "/" + person(), "finding", "VERIFIED").statusCode()).as("without having looked")
			.isEqualTo(409);
		assertThat(
				andre.post(at + "/" + person(), "finding", "VERIFIED", "version", String.valueOf(seen())).statusCode())
			.isEqualTo(302);
		assertThat(authority()).isEqualTo(Result.MET);
	}

	@Test
	void staffChangeWhereTheyAreWrittenToAndHowTheySignIn() {
		this.authorities.verify(ANALYST, sheet(), person(), seen());
		Visitor andre = Colleagues.signIn(this.jdbc, this.desk.port(), Role.ANALYST);
		String at = "/staff/cases/" + this.walt.number() + "/address";
		LocalDate today = LegalDay.of(this.clock.instant());
		andre.get(at);
		assertThat(andre
			.post(at, "version", String.valueOf(sheet().version()), "whose", String.valueOf(person()), "street",
					"9 Elm Court", "city", "Chico", "email", "New@Example.org", "source", "LETTER", "with",
					"REPRESENTATIVE", "proof", "CALLED_BACK", "on.month", String.valueOf(today.getMonthValue()),
					"on.day", String.valueOf(today.getDayOfMonth()), "on.year", String.valueOf(today.getYear()),
					"reasons", "He moved.")
			.statusCode()).isEqualTo(302);
		assertThat(this.assistants.of(sheet()).get(0).address()).isEqualTo("9 Elm Court\nChico");
		assertThat(this.ann.get("/assist/cases/" + this.walt.number()).statusCode()).isEqualTo(404);
		assertThat(this.desk.signedIn("new@example.org").get("/assist/cases/" + this.walt.number()).body())
			.contains("Walt Cole")
			.doesNotContain("We changed where");
		assertThat(templates()).contains("address-changed");
		assertThat(this.desk.follows(this.walt).get("/track/case").body())
			.contains("We changed where we write to somebody who acts for you.");
		assertThat(andre.get("/staff/cases/" + this.walt.number()).body()).contains(
				"Changed where somebody who acts for the member is written to", "About: Ann Cole",
				"Before: ann@example.org");
	}

	@Test
	void nobodyDecidesAboutWhatHasEnded() {
		this.assistants.end(NURSE, sheet(), person());
		assertThatExceptionOfType(CaseChangedException.class)
			.isThrownBy(() -> this.authorities.verify(ANALYST, sheet(), person(), seen()));
	}

	private int seen() {
		return this.assistants.of(sheet()).get(0).version();
	}

	private CaseSheet sheet() {
		return this.desk.sheet(this.walt);
	}

	private long person() {
		return this.assistants.of(sheet()).get(0).id();
	}

	private Result authority() {
		return this.contents.services(sheet())
			.get(0)
			.findings()
			.stream()
			.filter((found) -> found.requirement() == Requirement.AUTHORITY)
			.map(Found::result)
			.findFirst()
			.orElseThrow();
	}

	private List<String> templates() {
		return this.jdbc.sql("select template from outbox_message where subject = 'case/' || ?")
			.param(this.walt.caseId())
			.query(String.class)
			.list();
	}

}
