package org.imrhelpcenter.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Acting;
import org.imrhelpcenter.assistants.Authorities;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.intake.SomebodyActs;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.web.Chromium;
import org.imrhelpcenter.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Those who act, over the weeks: a representative whose papers are looked at, an
 * organization, somebody who does not answer. The same walk in each language, by the keys
 * of the texts.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "imr.outbox.every=1d", "imr.invitations.every=1d",
				"imr.proofs.every=1d" })
@WithDatabase
@Import({ MovableClock.InPlace.class, ReceptionDesk.class, HelpDesk.class, Acting.class })
class RepresentingJourneyTests {

	private static final Viewer ANALYST = new Viewer(Viewer.Kind.STAFF, 2L, "Andre Kessler", Role.ANALYST, null);

	@TempDir
	Path papers;

	@LocalServerPort
	private int port;

	@Autowired
	private HelpDesk desk;

	@Autowired
	private Acting acting;

	@Autowired
	private Authorities authorities;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Texts texts;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobodyHasTried() {
		this.jdbc.sql("delete from counted_try").update();
	}

	@ParameterizedTest
	@CsvSource({ "true, en", "false, en", "true, es", "false, es" })
	void seesWhatWasSentThenAddsProofAndIsVerified(boolean scripts, String language) throws IOException {
		String email = "verified." + scripts + language + "@example.org";
		Member walt = represented(email);
		try (Applicant ann = applicant(scripts, language)) {
			signIn(ann, email).reads(say(language, "assistants.cases.unverified"));
			ann.press(ann.page().locator("main a[href='/assist/sent/" + walt.number() + "']").first());
			ann.reads(say(language, "tracking.sent.title"), walt.number());
			ann.gone("/assist/cases/" + walt.number()).reads(say(language, "assistants.ended.title"));
			ann.open("/assist/sent/" + walt.number());
			ann.press(ann.page().locator("main a[href$='/documents']").first());
			ann.page().locator("#files").setInputFiles(paper("Power of attorney.pdf", SampleFiles.pdf()));
			if (!scripts) {
				ann.press(ann.page().locator("button[name='add']")).reads(say(language, "tracking.documents.done"));
			}
			else {
				ann.page().waitForFunction("() => document.querySelector('[data-upload-status]').textContent !== ''");
			}
			assertThat(this.acting.papers(walt)).isEqualTo("RECEIVED");
			this.authorities.verify(ANALYST, this.desk.sheet(walt), this.acting.of(walt), this.acting.version(walt));
			ann.open("/assist/cases");
			ann.press(ann.page().locator("main a[href='/assist/cases/" + walt.number() + "']").first());
			ann.reads("Walt Cole");
			ann.gone("/assist/sent/" + walt.number());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void isRejectedAndSeesNothingMore(String language) {
		String email = "rejected." + language + "@example.org";
		Member walt = represented(email);
		try (Applicant ann = applicant(true, language)) {
			signIn(ann, email);
			this.authorities.refuse(ANALYST, this.desk.sheet(walt), this.acting.of(walt), this.acting.version(walt),
					"It names somebody else");
			ann.gone("/assist/sent/" + walt.number()).reads(say(language, "assistants.ended.title"));
			ann.gone("/assist/cases/" + walt.number());
			ann.open("/assist/cases").reads(say(language, "assistants.cases.none"));
			assertThat(ann.page().innerText("main")).doesNotContain(walt.number());
		}
	}

	/** Without any papers staff are told; papers by mail are looked at like others. */
	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void provesItByMailAfterTwoWeeks(String language) {
		String email = "mail." + language + "@example.org";
		Member walt = represented(email);
		this.clock.forward(Duration.ofDays(15));
		this.acting.lookForProof();
		assertThat(this.authorities.unproved(ANALYST, 50)).extracting((each) -> each.number().text())
			.contains(walt.number());
		this.authorities.ask(ANALYST, this.desk.sheet(walt), this.acting.of(walt), this.acting.version(walt),
				"The page with the seal");
		this.authorities.verify(ANALYST, this.desk.sheet(walt), this.acting.of(walt), this.acting.version(walt));
		try (Applicant ann = applicant(true, language)) {
			signIn(ann, email);
			ann.press(ann.page().locator("main a[href='/assist/cases/" + walt.number() + "']").first());
			ann.reads("Walt Cole");
		}
	}

	@ParameterizedTest
	@CsvSource({ "true, en", "false, en", "true, es", "false, es" })
	void anOrganizationSeesItsTwoClientsAndNobodyElse(boolean scripts, String language) {
		String email = "office." + scripts + language + "@example.org";
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		Member ben = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Ben", "Okafor"));
		Member uma = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Uma", "Reyes"));
		this.desk.names(maria, email, null);
		this.desk.names(ben, email, LegalDay.of(this.clock.instant()).plusDays(40));
		try (Applicant office = applicant(scripts, language)) {
			signIn(office, email);
			for (int client = 0; client < 2; client++) {
				office.press(office.page().locator("main a[href^='/assist/requests/']").first());
				office.answer("relationship", "Legal aid", "organization", "Valley Legal Aid", "name", "Rosa Jimenez",
						"agree", "YES");
				office.on("/assist/cases").reads(say(language, "assistants.cases.done.accepted"));
			}
			office.reads("Maria Alvarez", "Ben Okafor",
					say(language, "assistants.cases.until", LegalDay.of(this.clock.instant()).plusDays(40)));
			assertThat(office.page().innerText("main")).doesNotContain("Uma");
			office.press(office.page().locator("main a[href='/assist/cases/" + ben.number() + "']").first());
			assertThat(office.reads("Ben Okafor").page().content()).doesNotContain("Maria", "Uma");
			office.gone("/assist/cases/" + uma.number()).reads(say(language, "assistants.ended.title"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void aLinkThatNobodyAnsweredLeadsNowhereAndTheMemberIsTold(String language) {
		String email = "expired." + language + "@example.org";
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		String link = this.desk.link(this.desk.names(maria, email, null));
		this.clock.forward(Duration.ofDays(31));
		this.acting.lookForAnswers();
		try (Applicant tom = applicant(true, language); Applicant member = applicant(true, language)) {
			tom.open(link).go().on("/assist/code");
			assertThat(this.desk.digits()).isEmpty();
			tom.answer("digits", "123456").on("/assist/code");
			follow(member, maria, language).open("/track/case/assistants");
			member.reads(say(language, "tracking.assistants.standing.EXPIRED"));
			assertThat(member.page().locator("main form, main a[href$='/invitation']").count()).isZero();
		}
	}

	@ParameterizedTest
	@CsvSource({ "true, en", "false, en", "true, es", "false, es" })
	void theMemberSetsAnotherLastDayAndSendsTheInvitationAgain(boolean scripts, String language) {
		LocalDate today = LegalDay.of(this.clock.instant());
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		long id = this.desk.names(maria, "", null);
		try (Applicant member = applicant(scripts, language)) {
			follow(member, maria, language).open("/track/case/assistants");
			member.press(member.page().locator("main a[href$='/last-day']").first());
			member.reads(say(language, "tracking.lastDay.title", "Tom Lee"), say(language, "tracking.lastDay.none"));
			member.give("until", today).go().reads(say(language, "tracking.lastDay.label"));
			member.speak(language.equals("en") ? "es" : "en").speak(language);
			member.give("until", today.plusDays(60)).go().on("/track/case/assistants/" + id + "/last-day");
			member.reads(say(language, "intake.partA.until", today.plusDays(60))).go();
			member.speak(language.equals("en") ? "es" : "en").speak(language);
			member.answer("name", "Maria Alvarez", "agree", "YES").on("/track/case/assistants");
			member.reads(say(language, "tracking.assistants.done.changed"),
					say(language, "tracking.assistants.until", today.plusDays(60)));
			member.press(member.page().locator("main a[href$='/invitation']").first()).go();
			member.reads(say(language, "tracking.invitation.email.missing"));
			member.speak(language.equals("en") ? "es" : "en").speak(language);
			member.answer("email", "new." + scripts + language + "@example.org").on("/track/case/assistants");
			member.reads(say(language, "tracking.assistants.done.invited"));
		}
	}

	private Member represented(String email) {
		Member walt = this.desk.member(ArrivingApplication.at(this.clock.instant())
			.of("Walt", "Cole")
			.signedBy(Signer.LEGAL_REPRESENTATIVE)
			.answered("WHO", "CASEWORK", "{\"who\":\"LEGAL_REPRESENTATIVE\"}")
			.answered("AUTHORITY", "CASEWORK",
					"{\"name\":\"Ann Cole\",\"why\":\"He had a stroke.\",\"kind\":\"POWER_OF_ATTORNEY\",\"email\":\""
							+ email + "\"}"));
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new SomebodyActs(walt.caseId())));
		return walt;
	}

	private Applicant signIn(Applicant who, String email) {
		who.open("/assist").answer("email", email).on("/assist/code");
		return who.answer("digits", this.desk.digits().orElseThrow()).on("/assist/cases");
	}

	private static Applicant follow(Applicant who, Member member, String language) {
		who.open("/track").give("number", member.number()).give("code", member.code());
		who.give("birthDate", LocalDate.of(1980, 2, 3)).go().on("/track/case");
		// A case is opened in its own language.
		return language.equals("en") ? who : who.speak(language).isIn(language);
	}

	private String say(String language, String key, Object... filling) {
		return this.texts.say(Locale.forLanguageTag(language), key, filling).replaceAll("\\s+", " ");
	}

	private Path paper(String name, byte[] content) throws IOException {
		return Files.write(this.papers.resolve(name), content);
	}

	private Applicant applicant(boolean scripts, String language) {
		return new Applicant(Chromium.shared(), this.port, scripts, language.equals("en") ? "en-US" : "es-MX");
	}

}
