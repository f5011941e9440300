package org.imrhelpcenter.journeys;

import java.time.LocalDate;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases on their way through screening and the complaint process, in the hands of several
 * people, with every letter, and as the member reads of it.
 */
class ScreeningJourneyTests extends CaseJourney {

	private static final String ACKNOWLEDGEMENT = "Application received, to the member";

	private static final String NOT_ELIGIBLE = "Goes on as a complaint, to the member";

	private static final String WHY = "Nothing kept the member from filing in time.";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@BeforeEach
	void onAMonday() {
		at("2026-11-23T10:15:00");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anImrThatMeetsEveryRequirementQualifies(boolean scripts) {
		receive(application());
		Applicant analyst = signIn(Role.ANALYST, scripts);
		analyst.open(path(""))
			.press(analyst.page().locator(".acts a[href$='/qualification']"))
			.reads("The rules advise this.", "November 30, 2026");
		analyst.give("items", " ").go().reads("List at least one item.").give("items", "The X-rays");
		analyst.go().reads("The case qualifies for IMR.", "Decided: IMR: medical necessity (MN)");
		analyst.press(analyst.page().locator(".acts a[href$='/complaint']")).reads("The case keeps its number.");
	}

	@Test
	void aLateApplicationIsDeclinedByTwoPeopleAndGoesOnAsAComplaint() {
		receive(application().service("MRI of the knee", KindOfDispute.MEDICAL_NECESSITY,
				Appeal.decided(null, TODAY.minusMonths(8))));
		act(Role.ANALYST, "complaint").reads("This cannot be decided here now");
		Applicant attorney = act(Role.ATTORNEY, "late-acceptance").go().reads("Choose your decision.");
		attorney.give("what", "DECLINE_PROPOSED").give("reasons", WHY).go().reads("is recorded", WHY);
		attorney.press(attorney.page().locator(".acts a[href$='/late-acceptance']"))
			.reads("You proposed to decline it.");
		assertThat(attorney.page().locator("input[name=what][value=DECLINED]").count()).isZero();
		member("tell you in a letter if your case is an IMR");
		act(Role.SUPERVISOR, "late-acceptance").reads("Pat Attorney proposed to decline it");
		as(Role.SUPERVISOR).give("what", "DECLINED").give("reasons", WHY).go();
		as(Role.SUPERVISOR).reads("Confirmed that the late application is declined");
		act(Role.ANALYST, "complaint").reads("The rules advise this.").give("reasons", WHY).go();
		as(Role.ANALYST).reads("The case goes through the complaint process.", "Complaint");
		send(Role.ANALYST, ACKNOWLEDGEMENT, "Too late for an IMR, to the member", NOT_ELIGIBLE);
		assertThat(clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-30 QUALIFICATION_ANSWER_SENT");
		assertThat(clock("COMPLAINT_OUTCOME")).isEqualTo("2026-12-23 open");
		Applicant maria = member("We are looking at your case as a complaint.", "By December 23, 2026");
		memberReads(maria, "Too late for an IMR", WHY, "MRI of the knee");
		memberReads(maria, "Goes on as a complaint", WHY);
	}

	@Test
	void aComplaintFromTheStartGetsItsOutcome() {
		receive(application().service("Copay of the visit", KindOfDispute.OTHER,
				Appeal.decided(null, TODAY.minusDays(30))));
		act(Role.ANALYST, "complaint").give("reasons", "It is about a bill, not about care.").go();
		send(Role.ANALYST, ACKNOWLEDGEMENT, NOT_ELIGIBLE);
		memberReads(member("We are looking at your case as a complaint."), "Goes on as a complaint",
				"It is about a bill, not about care.");
		act(Role.ANALYST, "complaint-outcome").go().reads("Write what the plan is asked.");
		as(Role.ANALYST).give("what", "PLAN_ASKED").give("asked", "The bill of the visit").go().on(path(""));
		send(Role.ANALYST, "Request to answer a complaint, to the health plan");
		assertThat(status()).isEqualTo("PLAN_RESPONSE_REQUESTED");
		member("We asked your plan to explain what it did.");
		at("2026-12-14T09:00:00");
		act(Role.ANALYST, "complaint-outcome").give("what", "OUTCOME")
			.go()
			.reads("Write what was found out.", "Write the reasons.");
		as(Role.ANALYST).give("findings", "Your plan billed the visit twice.")
			.give("reasons", "One visit is billed once.")
			.give("planMust", "Pay 40 dollars back")
			.give("by", LocalDate.of(2026, 12, 28))
			.go()
			.on(path(""));
		assertThat(clock("COMPLAINT_OUTCOME")).isEqualTo("2026-12-23 open");
		send(Role.ANALYST, "Outcome of the complaint, to the member", "Outcome of the complaint, to the health plan");
		assertThat(clock("COMPLAINT_OUTCOME")).isEqualTo("2026-12-23 COMPLAINT_OUTCOME_SENT");
		memberReads(member("We sent you our answer to your complaint."), "Outcome of the complaint",
				"Your plan billed the visit twice.", "Pay 40 dollars back", "December 28, 2026");
		act(Role.ANALYST, "closing").give("reason", "OUTCOME_TOLD").give("words", "The bill is right now.").go();
		send(Role.ANALYST, "Case closed, to the member");
		member("Your case is closed.");
	}

	@Test
	void anImrBecomesAComplaintAndComesBack() {
		at("2026-11-02T09:00:00");
		receive(application());
		act(Role.ANALYST, "qualification").give("items", "The X-rays").go().reads("The case qualifies for IMR.");
		send(Role.ANALYST, ACKNOWLEDGEMENT, "Qualifies for an IMR, to the member",
				"Qualifies for an IMR, to the health plan", "Request for records, to the health plan");
		assertThat(clock("DECISION_OVERALL")).isEqualTo("2026-12-17 open");
		at("2026-11-05T09:00:00");
		act(Role.ANALYST, "complaint").give("verdict-1", "NO_MEDICAL_QUESTION")
			.give("reasons", "Your plan says that it was only about the bill.")
			.go()
			.reads("Sent the case to the complaint process");
		send(Role.ANALYST, NOT_ELIGIBLE);
		assertThat(clock("DECISION_OVERALL")).isEqualTo("2026-12-17 MOVED_TO_COMPLAINT");
		assertThat(clock("COMPLAINT_OUTCOME")).as("from receipt").isEqualTo("2026-12-02 open");
		memberReads(member("We are looking at your case as a complaint.", "By December 2, 2026"),
				"Goes on as a complaint", "Your plan says that it was only about the bill.");
		at("2026-11-09T09:00:00");
		act(Role.ANALYST, "qualification").give("verdict-1", "MEDICAL_NECESSITY").give("items", "The X-rays");
		as(Role.ANALYST).go().reads("the case comes back from the complaint process");
		as(Role.ANALYST).give("reasons", "The plan now says that it is not necessary.").go();
		as(Role.ANALYST).reads("Brought the case back to IMR", "The plan now says that it is not necessary.");
		send(Role.ANALYST, "Qualifies for an IMR, to the member", "Qualifies for an IMR, to the health plan",
				"Request for records, to the health plan");
		assertThat(clock("DECISION_OVERALL")).as("from its first start").isEqualTo("2026-12-17 open");
		assertThat(clock("COMPLAINT_OUTCOME")).isEqualTo("2026-12-02 MOVED_TO_IMR");
		memberReads(member("Your case is an IMR.", "By December 17, 2026"), "Qualifies for an IMR",
				"MRI of the left knee");
	}

	@Test
	void aPaperApplicationWithoutASignatureIsIncompleteUntilItComes() {
		at("2026-11-16T09:00:00");
		LocalDate came = LocalDate.of(2026, 11, 16);
		receive(application().by(Channel.MAIL).with(new Completeness(came, came, null)));
		Applicant clerk = act(Role.INTAKE, "completeness").reads("The signed medical release: has not come");
		clerk.give("what", "COMPLETE").go().reads("Not complete: something has not come yet.");
		clerk.give("what", "INCOMPLETE").go().reads("Found that the application is incomplete");
		send(Role.INTAKE, ACKNOWLEDGEMENT, "Something is missing, to the member");
		memberReads(member("something is missing", "This is missing in your application:"), "Something is missing",
				"medical release");
		at("2026-11-23T10:15:00");
		as(Role.INTAKE).open(path("")).press("Record what came").give("item", "RELEASE").give("by", "MEMBER");
		as(Role.INTAKE).give("name", "Maria Alvarez")
			.give("how", "NAME")
			.give("receivedOn", LocalDate.of(2026, 11, 20));
		as(Role.INTAKE).go().reads("What came is recorded.");
		act(Role.INTAKE, "completeness").give("what", "COMPLETE").go();
		as(Role.INTAKE).reads("Found that the application is complete", "Complete on November 20, 2026");
		assertThat(clock("QUALIFICATION_LETTER")).as("from the day it came").isEqualTo("2026-11-27 open");
		act(Role.ANALYST, "qualification").give("items", "The X-rays").go();
		send(Role.ANALYST, "Qualifies for an IMR, to the member", "Qualifies for an IMR, to the health plan",
				"Request for records, to the health plan");
		memberReads(member("Your case is an IMR.", "We received your signed medical release."), "Qualifies for an IMR",
				"MRI of the left knee");
	}

	@Test
	void whatOnlyPeopleDecideIsReadableWithAndWithoutMistakes() {
		receive(application().service("MRI of the knee", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()));
		Applicant attorney = act(Role.ATTORNEY, "waiver").go().reads("Say why.");
		attorney.give("ground", "THREAT").give("reasons", "It cannot wait.").go();
		attorney.reads("Granted the waiver of the plan appeal");
		attorney.press(attorney.page().locator(".acts a[href$='/state-hearing']"))
			.go()
			.reads("Choose how far it has come.");
		attorney.give("stage", "REQUESTED").give("requestedOn", TODAY.minusDays(3)).give("reasons", "A letter.").go();
		attorney.reads("Recorded that a State Hearing was asked for");
		Applicant clerk = act(Role.INTAKE, "jurisdiction").go().reads("Choose your decision.");
		clerk.give("what", "NO_AUTHORITY").give("agency", "SELF_INSURED").give("handedOver", "NO");
		clerk.give("reasons", "Your employer pays.").go();
		clerk.reads("Found that the department has no authority at all");
	}

}
