package org.imrhelpcenter.journeys;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole IMR cases in a browser, from the application to the plan that carries the
 * decision out: every act and every letter by the hands of those whose work it is, and as
 * the member reads them.
 */
class ReviewJourneyTests extends CaseJourney {

	private static final String ACKNOWLEDGEMENT = "Application received, to the member";

	@Test
	void aStandardCaseIsOverturnedAndCarriedOut() {
		at("2026-11-02T09:00:00");
		receive(application());
		send(Role.INTAKE, ACKNOWLEDGEMENT);
		assertThat(clock("ACKNOWLEDGEMENT")).isEqualTo("2026-11-07 ACKNOWLEDGEMENT_SENT");
		at("2026-11-05T09:00:00");
		qualify("MEDICAL_NECESSITY");
		assertThat(clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-09 QUALIFICATION_ANSWER_SENT");
		assertThat(clock("PLAN_RECORDS")).isEqualTo("2026-11-10 open");
		memberReads(member("Your case is an IMR. We asked your plan for your records."), "Qualifies for an IMR",
				"MRI of the left knee");
		at("2026-11-09T11:00:00");
		records(LocalDate.of(2026, 11, 9));
		assertThat(clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-12-09 open");
		review(LocalDate.of(2026, 11, 9));
		memberReads(member("Doctors who do not work for your plan are reviewing your case.", "By December 9, 2026"),
				"What the plan sent", "Denial letter", "Notes of the visits");
		at("2026-11-30T09:00:00");
		determine("1", "0");
		adopt();
		member("The independent doctors are done, and the decision is made.");
		at("2026-12-01T09:00:00");
		decide();
		assertThat(clock("PLAN_CARRIES_OUT")).isEqualTo("2026-12-08 open");
		memberReads(member("The decision is for you: your plan has to do what it says.", "What was decided",
				"By December 8, 2026"), "The decision", "It is needed before surgery.");
		at("2026-12-07T09:00:00");
		act(Role.ANALYST, "carried-out").give("what", "CARRIED_OUT")
			.give("on", LocalDate.of(2026, 12, 4))
			.give("reasons", "Authorization 77")
			.go()
			.on(path(""))
			.reads("Noted that the plan carried out the decision");
		assertThat(clock("PLAN_CARRIES_OUT")).isEqualTo("2026-12-08 PLAN_PROOF_RECEIVED");
		member("Your plan showed us that it did what the decision says.",
				"Your plan did this on December 4, 2026, 4 days early.");
		act(Role.ANALYST, "closing").give("reason", "CARRIED_OUT").give("words", "You have your MRI.").go();
		send(Role.ANALYST, "Case closed, to the member");
		memberReads(member("Your case is closed.", "We closed your case."), "Case closed", "You have your MRI.");
	}

	@Test
	void anExperimentalCaseWithoutAppealIsOverturnedTwoToOne() {
		at("2026-11-02T09:00:00");
		receive(application().service("Gene therapy", KindOfDispute.EXPERIMENTAL, Appeal.none()));
		send(Role.INTAKE, ACKNOWLEDGEMENT);
		qualify("EXPERIMENTAL");
		records(LocalDate.of(2026, 11, 2));
		review(LocalDate.of(2026, 11, 2));
		determine("2", "1");
		adopt();
		decide();
		memberReads(member("What was decided", "Gene therapy", "The decision is for you."), "The decision",
				"Gene therapy", "Board certified in orthopedic surgery");
	}

	@Test
	void anUrgentCaseFiledOnAFridayEveningKeepsItsWeekend() {
		at("2026-11-20T20:00:00");
		receive(application().urgent());
		assertThat(clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-22 open");
		assertThat(clock("DECISION_OVERALL")).isEqualTo("2026-11-27 open");
		at("2026-11-21T10:00:00");
		act(Role.NURSE, "urgency").give("urgency", "URGENT").give("grounds", "SEVERE_PAIN");
		as(Role.NURSE).give("note", "The pain cannot be treated.").press("See what changes").press("Decide: urgent");
		as(Role.NURSE).on(path("")).reads("Decided that the case is urgent");
		send(Role.ANALYST, ACKNOWLEDGEMENT);
		qualify("MEDICAL_NECESSITY");
		assertThat(clock("QUALIFICATION_LETTER")).isEqualTo("2026-11-22 QUALIFICATION_ANSWER_SENT");
		assertThat(clock("PLAN_RECORDS")).isEqualTo("2026-11-22 open");
		at("2026-11-22T09:00:00");
		records(LocalDate.of(2026, 11, 22));
		assertThat(clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-11-25 open");
		review(LocalDate.of(2026, 11, 22));
		member("By November 25, 2026", "Urgent");
		at("2026-11-25T09:00:00");
		determine("1", "0");
		adopt();
		assertThat(clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-11-25 DETERMINATION_ADOPTED");
		decide();
		assertThat(clock("DECISION_OVERALL")).isEqualTo("2026-11-27 DECISION_SENT");
		// Thanksgiving and the day after it are no business days.
		assertThat(clock("PLAN_CARRIES_OUT")).isEqualTo("2026-12-04 open");
		memberReads(member("By December 4, 2026", "The decision is for you"), "The decision",
				"It is needed before surgery.");
	}

	private void qualify(String verdict) {
		act(Role.ANALYST, "qualification").give("verdict-1", verdict)
			.give("items", "Denial letter\nNotes of the visits")
			.go()
			.on(path(""));
		send(Role.ANALYST, "Qualifies for an IMR, to the member", "Qualifies for an IMR, to the health plan",
				"Request for records, to the health plan");
		assertThat(status()).isEqualTo("RECORDS_REQUESTED");
	}

	private void records(LocalDate on) {
		Applicant analyst = act(Role.ANALYST, "plan-records");
		List<String> items = analyst.page()
			.locator("input[name=items]")
			.all()
			.stream()
			.map((item) -> item.getAttribute("value"))
			.toList();
		analyst.give("what", "COMPLETE").go().reads("Nothing has come from the plan yet");
		items.forEach((item) -> analyst.give("items", item));
		analyst.give("receivedOn", on).give("note", "12 pages").go().on(path(""));
		analyst.reads("The plan records are noted.", "Found that the plan records are complete");
		analyst.open(path("/plan-records")).reads("12 pages", "Complete");
		send(Role.ANALYST, "What the plan sent, to the member");
	}

	private void review(LocalDate on) {
		Applicant supervisor = as(Role.SUPERVISOR).open("/staff/organizations");
		if (!supervisor.page().locator("main").innerText().contains("Maple Review")) {
			supervisor.give("name", "Maple Review").press("Add to the list").reads("Maple Review");
		}
		Applicant analyst = act(Role.ANALYST, "review-organization");
		String maple = analyst.page()
			.locator("label:has-text('Maple Review')")
			.first()
			.evaluate("label => label.control.value")
			.toString();
		analyst.give("what", "ASSIGNED").give("organization", maple).give("noConflict", "YES").go();
		for (String what : List.of("SENT", "RECEIVED")) {
			act(Role.ANALYST, "review-organization").give("what", what).give("on", on).go().on(path(""));
		}
		assertThat(status()).isEqualTo("IN_REVIEW");
		analyst.open(path("/review-organization")).reads("Maple Review");
	}

	private void determine(String overturn, String uphold) {
		Applicant analyst = act(Role.ANALYST, "determination");
		analyst.go().reads("Write why the reviewers decided so.");
		analyst.give("service", "1")
			.give("overturn", overturn)
			.give("uphold", uphold)
			.give("summary", "It is needed before surgery.")
			.give("reviewers", "Board certified in orthopedic surgery")
			.go()
			.on(path(""));
	}

	private void adopt() {
		Applicant director = act(Role.DIRECTOR, "adoption").reads("It is needed before surgery.", "Overturned");
		director.give("what", "ADOPTED").go().on(path("")).reads("Adopted the determination");
	}

	private void decide() {
		act(Role.ANALYST, "decision-letter").go().on(path("")).reads("The decision letters are prepared.");
		send(Role.ANALYST, "The decision, to the member", "The decision, to the health plan");
		assertThat(status()).isEqualTo("DECIDED");
	}

}
