package org.imrhelpcenter.journeys;

import java.time.LocalDate;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.intake.SomebodyActs;
import org.imrhelpcenter.rules.Signer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases that end before a decision, closed and opened again, as staff do it and as the
 * member reads of it.
 */
class EndingsJourneyTests extends CaseJourney {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void thePlanReversesItsDenialWhileItsRecordsAreAwaited() {
		at("2026-11-02T09:00:00");
		receive(application());
		act(Role.ANALYST, "qualification").give("verdict-1", "MEDICAL_NECESSITY").give("items", "The X-rays").go();
		send(Role.ANALYST, "Application received, to the member", "Qualifies for an IMR, to the member",
				"Qualifies for an IMR, to the health plan", "Request for records, to the health plan");
		at("2026-11-06T09:00:00");
		act(Role.ANALYST, "plan-reversal").go()
			.reads("Choose at least one service.", "Enter the day.", "Say how we know, and what the plan will do.");
		as(Role.ANALYST).give("services", "1")
			.give("on", LocalDate.of(2026, 11, 5))
			.give("words", "Your plan wrote to us that it pays for the MRI.")
			.go()
			.on(path(""))
			.reads("The reversal is recorded.", "reversed its denial of everything in dispute");
		assertThat(clock("DECISION_OVERALL")).isEqualTo("2026-12-17 REVERSED_BY_PLAN");
		send(Role.ANALYST, "The plan changed its decision, to the member");
		Applicant maria = member("Your plan changed its decision", "We check if anything is left to do");
		assertThat(maria.page().innerText("main")).doesNotContain("It sends us your records");
		memberReads(maria, "The plan changed its decision", "MRI of the left knee", "November 5, 2026",
				"Your plan wrote to us that it pays for the MRI.");
		act(Role.SUPERVISOR, "closing").go().reads("Choose why it is closed.", "Say why.");
		as(Role.SUPERVISOR).give("reason", "PLAN_REVERSED").give("words", "You get what you asked for.").go();
		as(Role.SUPERVISOR).reads("The case is closed.", "the plan reversed its denial");
		send(Role.ANALYST, "Case closed, to the member");
		memberReads(member("Your case is closed."), "Case closed", "You get what you asked for.");
		assertThat(status()).isEqualTo("CLOSED");
	}

	@Test
	void theMemberWithdrawsOnThePageOfTheCase() {
		receive(application());
		Applicant maria = member("We have your application.");
		maria.press(maria.page().locator(".acts a[href='/track/case/withdrawal']")).give("sure", "YES").go();
		maria.on("/track/case").reads("You have withdrawn your application.", "How to file again");
		as(Role.ANALYST).open(path("")).reads("Withdrawn");
		assertThat(as(Role.ANALYST).page().locator(".acts a[href$='/qualification']").count()).isZero();
		send(Role.ANALYST, "Application withdrawn, to the member");
		memberReads(member("You have withdrawn your application."), "Application withdrawn", "November 23, 2026");
		assertThat(clock("DECISION_OVERALL")).endsWith(" WITHDRAWN");
	}

	@Test
	void theMemberWithdrawsByPhoneAndComesBack() {
		at("2026-11-02T09:00:00");
		receive(application());
		send(Role.INTAKE, "Application received, to the member");
		act(Role.ANALYST, "qualification").give("verdict-1", "MEDICAL_NECESSITY").give("items", "The X-rays").go();
		as(Role.ANALYST).reads("The case qualifies for IMR.");
		at("2026-11-04T09:00:00");
		act(Role.SUPERVISOR, "withdrawal").go()
			.reads("Choose who took the application back.", "Choose how it reached us.", "Enter the day.",
					"Write down what was said.");
		as(Role.SUPERVISOR).give("by", "MEMBER").give("how", "CALL").give("on", LocalDate.of(2026, 11, 3));
		as(Role.SUPERVISOR).give("words", "She called: the surgery was done.").go();
		as(Role.SUPERVISOR).on(path("")).reads("The withdrawal is recorded.", "She called: the surgery was done.");
		// What was prepared before is not true any more: nobody sends it.
		send(Role.SUPERVISOR, "Application withdrawn, to the member");
		memberReads(member("You have withdrawn your application."), "Application withdrawn", "November 3, 2026");
		at("2026-11-09T09:00:00");
		act(Role.SUPERVISOR, "reopening").go().reads("Choose where it goes on.", "Say why.");
		as(Role.SUPERVISOR).give("next", "SCREENING").give("words", "You asked us to go on.").go();
		as(Role.SUPERVISOR).on(path("")).reads("The case is open again.", "Screening", "Opened the case again");
		assertThat(clock("DECISION_OVERALL")).isEqualTo("2026-12-17 open");
		send(Role.SUPERVISOR, "Case open again, to the member");
		memberReads(member("Your case is open again."), "Case open again", "You asked us to go on.");
		act(Role.ANALYST, "qualification").give("verdict-1", "MEDICAL_NECESSITY").give("items", "The X-rays").go();
		send(Role.ANALYST, "Qualifies for an IMR, to the member", "Qualifies for an IMR, to the health plan",
				"Request for records, to the health plan");
		member("Your case is an IMR.");
	}

	@Test
	void aLegalRepresentativeIsRejectedWithALetterAndTheMemberHearsOfIt() {
		receive(application().of("Walt", "Cole")
			.signedBy(Signer.LEGAL_REPRESENTATIVE)
			.answered("WHO", "CASEWORK", "{\"who\":\"LEGAL_REPRESENTATIVE\"}")
			.answered("AUTHORITY", "CASEWORK",
					"""
							{"name":"Ann Cole","why":"He had a stroke.","kind":"POWER_OF_ATTORNEY","street":"3 Elm Street","city":"Fresno","state":"CA"}"""));
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new SomebodyActs(id())));
		Applicant attorney = act(Role.ATTORNEY, "authority").reads("Ann Cole", "Not verified");
		attorney.page().locator("main summary").first().click();
		attorney.give("finding", "REFUSED").press("Record the finding").reads("Say why, or what is still needed.");
		attorney.give("reason", "The paper names somebody else.").press("Record the finding").reads("Rejected");
		send(Role.ATTORNEY, "Application received, to the member",
				"Papers not accepted, to somebody who acts for the member");
		assertThat(status()).isEqualTo("RECEIVED");
		Applicant walt = member("We have your application.", "they may not act");
		walt.press(walt.page().locator(".acts a[href='/track/case/assistants']")).reads("Ann Cole", "May not act");
		assertThat(walt.open("/track/case").page().locator(LETTERS + " a").allInnerTexts())
			.containsExactly("Application received");
	}

}
