package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * The plan's records: what is asked for, what came when, and that it is all.
 */
@Workbench
class PlanRecordsTests {

	@Autowired
	CaseDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Deadlines deadlines;

	@Autowired
	TransactionTemplate transaction;

	@BeforeEach
	void receiveACaseThatQualifies() {
		this.desk.receive();
		this.desk.stands("QUALIFIED", "IMR");
	}

	@Test
	void startTheDecisionsDateOnTheDayTheLastItemWasReceived() {
		ask("Denial letter\nNotes of the visits");
		notice();
		this.desk.at("2026-11-12T09:00:00");
		assertThat(came("RECEIVED", items(0), "11/5", "3 pages").statusCode()).isEqualTo(302);
		assertThat(this.desk.clock("DECISION_AFTER_RECORDS")).isEqualTo("none");
		assertThat(came("COMPLETE", items(1), "11/9", "").statusCode()).isEqualTo(302);
		assertThat(this.desk.clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-12-09 open");
		assertThat(this.desk.clock("PLAN_RECORDS")).isEqualTo("2026-11-05 PLAN_RECORDS_RECEIVED");
		assertThat(this.desk.acts()).containsExactly("PLAN_RECORDS REQUESTED", "PLAN_RECORDS RECEIVED",
				"PLAN_RECORDS COMPLETE");
		assertThat(this.desk.letters()).containsExactly("RECORDS_REQUEST PLAN", "RECORDS_LIST MEMBER");
		assertThat(text(this.desk.as(Role.ANALYST).get(this.desk.path("/plan-records")).body())).contains(
				"Denial letter Received November 5, 2026 3 pages", "Notes of the visits Received November 9, 2026",
				"Complete");
		assertThat(text(this.desk.page(Role.NURSE))).contains("Found that the plan records are complete",
				"What was asked of the plan Complete", "Denial letter: Received November 5, 2026 3 pages");
	}

	@Test
	void mayComeOnDaysOfTheirOwnWithNotesOfTheirOwn() {
		ask("Denial letter\nNotes of the visits");
		this.desk.at("2026-11-12T09:00:00");
		String first = items(0);
		String second = items(1);
		String[] both = { "what", "COMPLETE", "items", first, "items", second, "receivedOn.month", "11",
				"receivedOn.day", "9", "receivedOn.year", "2026", "note", "By fax" };
		for (String wrong : new String[] { "2026-11-01", "2026-11-13", "some day" }) {
			HttpResponse<String> again = this.desk.act(Role.ANALYST, "plan-records",
					CaseDesk.and(both, "day-" + first, wrong));
			assertThat(again.statusCode()).as(wrong).isEqualTo(422);
			assertThat(again.body()).contains("href=\"#day-" + first + "\"", "value=\"" + wrong + "\"");
		}
		assertThat(this.desk
			.act(Role.ANALYST, "plan-records",
					CaseDesk.and(both, "day-" + first, "2026-11-05", "remark-" + first, "3 pages"))
			.statusCode()).isEqualTo(302);
		assertThat(text(this.desk.page(Role.NURSE))).contains("Denial letter: Received November 5, 2026 3 pages",
				"Notes of the visits: Received November 9, 2026 By fax");
		assertThat(this.desk.clock("DECISION_AFTER_RECORDS")).as("the last day counts").isEqualTo("2026-12-09 open");
	}

	@Test
	void thatCameBeforeTheRequestWasSentLeaveNoCaseStuckAndStartNoDateForThePlan() {
		ask("Denial letter");
		came("COMPLETE", items(0), "11/2", "");
		assertThat(this.desk.status()).isEqualTo("RECORDS_REQUESTED");
		notice();
		assertThat(this.desk.clock("PLAN_RECORDS")).isEqualTo("none");
		assertThat(this.desk.clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-12-02 open");
	}

	@Test
	void areCompleteWithoutSomethingOnlyForAReason() {
		ask("Denial letter\nNotes of the visits");
		HttpResponse<String> without = came("COMPLETE", items(0), "11/2", "");
		assertThat(without.statusCode()).isEqualTo(422);
		assertThat(text(without.body())).contains("Something on the list has not come.");
		assertThat(this.desk
			.act(Role.ANALYST, "plan-records", "what", "COMPLETE", "items", items(0), "receivedOn.month", "11",
					"receivedOn.day", "2", "receivedOn.year", "2026", "reasons", "The plan has no other papers.")
			.statusCode()).isEqualTo(302);
		assertThat(text(this.desk.page(Role.ANALYST))).contains("The plan has no other papers.");
	}

	@Test
	void areNeverCompleteWhileNothingCame() {
		ask("Denial letter");
		HttpResponse<String> nothing = this.desk.act(Role.ANALYST, "plan-records", "what", "COMPLETE", "reasons",
				"They never send anything.");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Nothing has come from the plan yet", "They never send anything.");
	}

	@Test
	void neverComeInTheFutureNorBeforeTheApplication() {
		ask("Denial letter");
		assertThat(came("RECEIVED", items(0), "11/3", "").statusCode()).isEqualTo(422);
		assertThat(came("RECEIVED", items(0), "11/1", "").statusCode()).isEqualTo(422);
		assertThat(came("RECEIVED", items(0), "2/30", "").statusCode()).isEqualTo(422);
		assertThat(this.desk.acts()).containsExactly("PLAN_RECORDS REQUESTED");
	}

	@Test
	void areTakenOnceAndOnlyFromTheCasesOwnList() {
		ask("Denial letter");
		String item = items(0);
		assertThat(came("RECEIVED", item, "11/2", "").statusCode()).isEqualTo(302);
		assertThat(came("RECEIVED", item, "11/2", "").statusCode()).isEqualTo(422);
		assertThat(came("RECEIVED", "999999999", "11/2", "").statusCode()).isEqualTo(422);
		assertThat(came("RECEIVED", "nonsense", "11/2", "").statusCode()).isEqualTo(422);
		assertThat(came("NONSENSE", item, "11/2", "").statusCode()).isEqualTo(422);
	}

	@Test
	void remindsThePlanOfWhatIsMissing() {
		ask("Denial letter");
		assertThat(this.desk.act(Role.ANALYST, "plan-records", "what", "REMINDED").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).containsExactly("RECORDS_REQUEST PLAN", "PLAN_REMINDER PLAN");
		came("COMPLETE", items(0), "11/2", "");
		assertThat(this.desk.act(Role.ANALYST, "plan-records", "what", "REMINDED").statusCode()).isEqualTo(422);
	}

	@Test
	void arriveLaterAndTheMemberIsToldAgain() {
		ask("Denial letter\nNotes of the visits");
		this.desk.act(Role.ANALYST, "plan-records", "what", "COMPLETE", "items", items(0), "receivedOn.month", "11",
				"receivedOn.day", "2", "receivedOn.year", "2026", "reasons", "Nothing else.");
		came("RECEIVED", items(1), "11/2", "");
		assertThat(this.desk.letters()).containsExactly("RECORDS_REQUEST PLAN", "RECORDS_LIST MEMBER",
				"RECORDS_LIST MEMBER");
		assertThat(came("COMPLETE", items(1), "11/2", "").statusCode()).isIn(409, 422);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANALYST")
	void areTheWorkOfAnalysts(Role role) {
		assertThat(this.desk.act(role, "plan-records", "what", "REQUESTED", "asked", "Denial letter").statusCode())
			.isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "RECEIVED", "SCREENING", "COMPLAINT", "DECIDED", "CLOSED", "WITHDRAWN" })
	void areNoMatterElsewhereEvenWhenForced(String status) {
		this.desk.stands(status, "IMR");
		assertThat(text(this.desk.page(Role.ANALYST))).doesNotContain("Plan records");
		HttpResponse<String> forced = this.desk.act(Role.ANALYST, "plan-records", "what", "REQUESTED", "asked", "A");
		assertThat(forced.statusCode()).isEqualTo(409);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void keepWhatWasTypedWhenSomebodyElseActedFirst() {
		Visitor analyst = this.desk.as(Role.ANALYST);
		String page = analyst.get(this.desk.path("/plan-records")).body();
		this.desk.act(Role.NURSE, "note", "text", "First.");
		analyst.get(this.desk.path("/plan-records"));
		HttpResponse<String> late = analyst.post(this.desk.path("/plan-records"), "what", "REQUESTED", "asked",
				"Denial letter", "version", CaseDesk.hidden(page, "version"), "shownAt",
				CaseDesk.hidden(page, "shownAt"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", "Wrote a note", "Denial letter");
	}

	@Test
	void areKeptSealed() {
		ask("Zebrafinch report");
		assertThat(this.jdbc.sql("select encode(sealed, 'escape') from plan_record_item").query(String.class).list())
			.noneMatch((sealed) -> sealed.contains("Zebrafinch"));
	}

	private void ask(String items) {
		assertThat(this.desk.act(Role.ANALYST, "plan-records", "what", "REQUESTED", "asked", items).statusCode())
			.isEqualTo(302);
	}

	private HttpResponse<String> came(String what, String item, String day, String note) {
		String[] parts = day.split("/");
		return this.desk.act(Role.ANALYST, "plan-records", "what", what, "items", item, "receivedOn.month", parts[0],
				"receivedOn.day", parts[1], "receivedOn.year", "2026", "note", note);
	}

	private String items(int index) {
		List<String> ids = this.jdbc.sql("select id::text from plan_record_item where case_id = ? order by ordinal")
			.param(this.desk.id())
			.query(String.class)
			.list();
		return ids.get(index);
	}

	/** The letter with the request goes out. */
	private void notice() {
		long id = this.desk.id();
		this.transaction.executeWithoutResult((status) -> this.deadlines.happened(id,
				Ending.at(CaseEvent.NOTICE_SENT_TO_PLAN, this.clock.instant())));
	}

}
