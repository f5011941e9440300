package org.imrhelpcenter.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.options.FilePayload;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.intake.SomebodyActs;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.vault.Fingerprint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Help Center looks at who acts for a member, at what a doctor certified, and at what
 * is to be done.
 */
class AuthorityJourneyTests extends Journey {

	@Autowired
	private HelpDesk desk;

	@Autowired
	private Certifications certifications;

	@Autowired
	private Outbox outbox;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAnalystAsksForMoreThenVerifiesAndEndsIt(boolean scripts) {
		Member walt = represented();
		try (Applicant andre = signIn(Role.ANALYST, scripts)) {
			andre.open("/staff/cases/" + walt.number()).press("Who acts, and by what right");
			andre.reads("Ann Cole", "Not verified: sees only what they sent");
			decide(andre).press("Record the finding").reads("There is a problem", "Choose what the papers show.");
			choose(andre, "They do not give the authority").press("Record the finding");
			andre.reads("Say why, or what is still needed.");
			assertThat(andre.page().locator("input[value='REFUSED']").isChecked()).isTrue();
			assertThat(andre.page().locator(".problems a").getAttribute("href")).isEqualTo("#reason");
			assertThat(andre.page().locator("textarea#reason").count()).isEqualTo(1);
			choose(andre, "More papers are needed").give("reason", "The page with the seal")
				.press("Record the finding");
			andre.reads("The finding is recorded", "The page with the seal");
			choose(decide(andre), "They give the authority").press("Record the finding").reads("Verified", "May act");
			andre.press(andre.page().locator("main form[action$='/end'] button")).reads("It has ended.", "Has ended");
			assertThat(andre.page().locator("main form[action$='/end']").count()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAttorneyRejectsAndRecordsADeath(boolean scripts) {
		Member walt = represented();
		try (Applicant mei = signIn(Role.ATTORNEY, scripts); Applicant noor = signIn(Role.NURSE, scripts)) {
			mei.open("/staff/cases/" + walt.number() + "/authority");
			choose(decide(mei), "They do not give the authority").give("reason", "It names somebody else");
			mei.press("Record the finding").reads("Rejected", "It names somebody else");
			mei.press("Record the date of death").reads("There is a problem");
			mei.give("diedOn", LocalDate.of(2027, 1, 1)).press("Record the date of death").reads("There is a problem");
			mei.give("diedOn", LocalDate.of(2026, 11, 19)).press("Record the date of death");
			mei.reads("Has the member died?", "Day of death: November 19, 2026").press("Yes, record the date of death");
			mei.reads("The date of death is recorded.");
			noor.open("/staff/cases/" + walt.number() + "/authority").reads("Ann Cole", "Rejected");
			assertThat(noor.page().locator("main details, main form[action$='/death']").count()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aNurseLooksAtWhatADoctorCertified(boolean scripts) {
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Maria", "Alvarez"));
		String token = certified(maria, scripts);
		try (Applicant noor = signIn(Role.NURSE, scripts); Applicant andre = signIn(Role.ANALYST, scripts)) {
			noor.open("/staff").reads("Doctors certified: to be looked at");
			noor.page().locator("main summary:has-text('Doctors certified')").press("Enter");
			noor.press(
					noor.page().locator("main a[href='/staff/cases/" + maria.number() + "/certifications']").first());
			noor.reads("Dr. Imani Ward", "Days, not weeks.", "Lee 2025", token, "Study.pdf");
			andre.open("/staff/cases/" + maria.number()).press("Certifications by doctors").reads("Days, not weeks.");
			assertThat(andre.page().locator("main form").count()).isZero();
			noor.press("I have looked at it").reads("Looked at on");
			assertThat(noor.page().locator("main form").count()).isZero();
			assertThat(this.certifications.of(this.desk.sheet(maria))).allMatch((each) -> each.seenAt() != null);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theMailRoomDoesATask(boolean scripts) {
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant())
			.answered("CONTACT", "CASEWORK",
					"{\"where\":\"HERE\",\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"}"));
		String subject = "case/" + maria.caseId();
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.put(new NewMessage(subject, "answer-notice", "once", "person@example.org", Locale.ENGLISH,
					"We have your application", "Printed words"));
			this.outbox.giveUp(subject, List.of("person@example.org"));
		});
		try (Applicant lupe = signIn(Role.INTAKE, scripts)) {
			lupe.open("/staff").press("Look at the tasks").on("/staff/tasks").reads("Write a letter", maria.number());
			lupe.press(lupe.page().locator("main a:has-text('" + maria.number() + "')")).reads("Printed words");
			lupe.press("I have mailed the letter").reads("There is a problem", "Write what you did.");
			lupe.give("note", "Mailed it today.").press("I have mailed the letter").on("/staff/tasks");
			lupe.reads("The task is marked as done.");
			assertThat(lupe.page().innerText("main")).doesNotContain(maria.number());
		}
	}

	private String certified(Member member, boolean scripts) {
		String token = "a-token-that-nobody-can-guess-" + scripts;
		this.certifications.ask(Viewer.follower(member.caseId(), null), this.desk.sheet(member), "Dr. Imani Ward",
				"ward@example.org", Locale.ENGLISH);
		this.jdbc.sql("update certification set link_hash = ? where case_id = ?")
			.params(Fingerprint.of(token), member.caseId())
			.update();
		try (Applicant doctor = somebody(scripts)) {
			doctor.open("/certify/" + token).give("kind", "URGENT").give("grounds", "LOSS_OF_LIFE");
			doctor.give("why", "Days, not weeks.").give("firstReference", "Lee 2025").give("license", "G-" + token);
			doctor.page()
				.locator("#files")
				.setInputFiles(new FilePayload("Study.pdf", "application/pdf", SampleFiles.pdf()));
			doctor.answer("name", "Imani Ward", "agree", "YES").on("/certify/done");
		}
		return token;
	}

	private Member represented() {
		Member walt = this.desk.member(ArrivingApplication.at(this.clock.instant())
			.of("Walt", "Cole")
			.signedBy(Signer.LEGAL_REPRESENTATIVE)
			.answered("WHO", "CASEWORK", "{\"who\":\"LEGAL_REPRESENTATIVE\"}")
			.answered("AUTHORITY", "CASEWORK",
					"""
							{"name":"Ann Cole","why":"He had a stroke.","kind":"POWER_OF_ATTORNEY","email":"ann@example.org"}"""));
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new SomebodyActs(walt.caseId())));
		return walt;
	}

	private static Applicant decide(Applicant who) {
		who.page().locator("main summary").first().click();
		return who;
	}

	private static Applicant choose(Applicant who, String finding) {
		who.page().locator("main label:text-is('" + finding + "')").click();
		return who;
	}

}
