package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.UrgentCalls;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.FormerDue;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The member says that the case has become urgent.
 */
@AtTheDoor
class UrgencyTests {

	private static final Viewer NURSE = new Viewer(Viewer.Kind.STAFF, 1L, "Noor Whitfield", Role.NURSE, null);

	private static final String[] SAID = { "grounds", "SEVERE_PAIN", "why", "The pump stops on Friday." };

	@Autowired
	Followers followers;

	@Autowired
	Cases cases;

	@Autowired
	CaseRecords records;

	@Autowired
	Deadlines deadlines;

	@Autowired
	UrgentCalls calls;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Follower maria;

	private Visitor visitor;

	@BeforeEach
	void receive() {
		this.clock.putTo("2026-11-02T10:00:00");
		this.maria = this.followers.newcomer();
		this.clock.putTo("2026-11-22T09:00:00");
		this.visitor = this.followers.inside(this.maria);
	}

	@Test
	void isLedThereFromThePageOfTheCase() {
		assertThat(this.visitor.get("/track/case").body()).contains("What you can do", "href=\"/track/case/urgency\"");
		assertThat(this.visitor.get("/track/case/urgency").body()).contains("A nurse reads what you write");
	}

	@Test
	void treatsTheCaseAsUrgentAtOnce() {
		assertThat(Followers.leadsTo(say(SAID))).isEqualTo("302 /track/case?done=urgency");
		assertThat(sheet().urgency()).isEqualTo(Urgency.URGENT);
		assertThat(this.visitor.get("/track/case?done=urgency").body())
			.contains("You told us that it has become urgent. We treat your case as urgent from now on")
			.contains("Your case is marked urgent.")
			.contains("We work to do it by November 29, 2026.");
		assertThat(this.records.history(sheet())).extracting((line) -> line.deed(), (line) -> line.ref())
			.contains(tuple("CASE_CALLED_URGENT", "member"));
	}

	@Test
	void recomputesEveryRunningClockAndKeepsWhatItWas() {
		say(SAID);
		CaseClock overall = clock(ClockKind.DECISION_OVERALL);
		assertThat(overall.dueOn()).isEqualTo(LocalDate.of(2026, 11, 9));
		assertThat(overall.workingDate()).isEqualTo(LocalDate.of(2026, 11, 29));
		assertThat(overall.standing(this.clock.instant()).days()).isEqualTo(13);
		assertThat(overall.former()).containsExactly(
				new FormerDue(Urgency.STANDARD, LocalDate.of(2026, 12, 17), null, null, LocalDate.of(2026, 11, 22)));
		assertThat(clock(ClockKind.QUALIFICATION_LETTER).workingDate()).isEqualTo(LocalDate.of(2026, 11, 9));
		assertThat(sheet().nextDueOn()).isEqualTo(LocalDate.of(2026, 11, 7));
	}

	@Test
	void leavesAClockThatWasMetAsItIs() {
		end(ClockKind.QUALIFICATION_LETTER, CaseEvent.QUALIFICATION_ANSWER_SENT, LocalDate.of(2026, 11, 6));
		CaseClock before = clock(ClockKind.QUALIFICATION_LETTER);
		say(SAID);
		assertThat(clock(ClockKind.QUALIFICATION_LETTER)).isEqualTo(before);
	}

	@Test
	void isFirstInTheNursesQueueAndNobodyElsesUntilANurseDecides() {
		say(SAID);
		assertThat(this.calls.waiting(NURSE, 100)).extracting((one) -> one.number().text())
			.contains(this.maria.number());
		assertThat(this.calls.waiting(new Viewer(Viewer.Kind.STAFF, 2L, "Pat", Role.ANALYST, null), 100)).isEmpty();
		assertThat(this.calls.of(sheet())).singleElement().satisfies((call) -> {
			assertThat(call.open()).isTrue();
			assertThat(call.byMember()).isTrue();
			assertThat(call.reasons().grounds()).isEqualTo(List.of("SEVERE_PAIN"));
			assertThat(call.reasons().words()).isEqualTo("The pump stops on Friday.");
		});
	}

	@Test
	void keepsTheReasonsSealed() {
		say(SAID);
		assertThat(this.jdbc.sql("select case_urgency::text from case_urgency").query(String.class).list())
			.noneMatch((row) -> row.contains("pump") || row.contains("SEVERE"));
		assertThat(this.jdbc.sql("select audit_line::text from audit_line").query(String.class).list())
			.noneMatch((row) -> row.contains("pump") || row.contains("SEVERE"));
	}

	@Test
	void changesNothingWhenItIsSaidTwice() {
		say(SAID);
		CaseClock before = clock(ClockKind.DECISION_OVERALL);
		this.clock.putTo("2026-11-23T09:00:00");
		this.visitor = this.followers.inside(this.maria);
		assertThat(Followers.leadsTo(say(SAID))).isEqualTo("302 /track/case/urgency");
		assertThat(clock(ClockKind.DECISION_OVERALL)).isEqualTo(before);
		assertThat(this.visitor.get("/track/case/urgency").body()).contains("We already treat your case as urgent.")
			.doesNotContain("name=\"grounds\"");
	}

	@Test
	void needsAGround() {
		HttpResponse<String> answer = say("why", "It hurts. <b>Much</b>");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Choose what the danger is.", "It hurts. &lt;b&gt;Much&lt;/b&gt;");
		assertThat(say("grounds", "A_COLD", "why", "").statusCode()).isEqualTo(422);
		assertThat(say("grounds", "SEVERE_PAIN", "why", "a\u0000b").statusCode()).isIn(400, 422);
		assertThat(say("grounds", "SEVERE_PAIN", "why", "x".repeat(2001)).statusCode()).isEqualTo(422);
		assertThat(sheet().urgency()).isEqualTo(Urgency.STANDARD);
	}

	@Test
	void isNotOfferedOnceTheCaseIsDecided() {
		this.jdbc.sql("update imr_case set status = 'DECIDED' where id = ?").param(this.maria.caseId()).update();
		assertThat(this.visitor.get("/track/case").body()).doesNotContain("/track/case/urgency");
		assertThat(this.visitor.get("/track/case/urgency").body()).contains("Nothing is left to be decided");
		say(SAID);
		assertThat(sheet().urgency()).isEqualTo(Urgency.STANDARD);
	}

	@Test
	void isForNobodyWhoDoesNotFollowTheCase() {
		Visitor stranger = this.followers.outside();
		assertThat(Followers.leadsTo(stranger.get("/track/case/urgency"))).isEqualTo("302 /track");
		assertThat(Followers.leadsTo(stranger.post("/track/case/urgency", SAID))).isEqualTo("302 /track");
		this.clock.putTo("2026-11-23T09:00:01");
		assertThat(Followers.leadsTo(this.visitor.get("/track/case/urgency"))).startsWith("302 /track");
		this.visitor.get("/track");
		assertThat(Followers.leadsTo(this.visitor.post("/track/case/urgency", SAID))).startsWith("302 /track");
		assertThat(sheet().urgency()).isEqualTo(Urgency.STANDARD);
	}

	private HttpResponse<String> say(String... fields) {
		this.visitor.get("/track/case/urgency");
		return this.visitor.post("/track/case/urgency", fields);
	}

	private CaseSheet sheet() {
		return this.cases.of(NURSE, this.maria.number());
	}

	private CaseClock clock(ClockKind kind) {
		return this.deadlines.of(this.maria.caseId())
			.stream()
			.filter((clock) -> clock.kind() == kind)
			.findFirst()
			.orElseThrow();
	}

	private void end(ClockKind kind, CaseEvent event, LocalDate on) {
		Ending ending = Ending.on(event, on);
		this.jdbc.sql("update case_clock set ended_by = ?, ended_on = ? where case_id = ? and kind = ?")
			.params(ending.event().name(), ending.on(), this.maria.caseId(), kind.name())
			.update();
	}

}
