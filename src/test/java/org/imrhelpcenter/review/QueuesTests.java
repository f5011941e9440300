package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * The queues on the screen, and giving and taking cases there.
 */
@Workbench
class QueuesTests {

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("truncate imr_case cascade").update();
		this.clock.putTo("2026-11-20T10:15:00");
	}

	@Test
	void countsWhatIsInEachAndSaysHowOldThatIs() {
		this.clock.putTo("2026-11-20T11:00:00");
		receive("Maria");
		Visitor noor = as(Role.NURSE);
		assertThat(text(noor.get("/staff").body())).contains("All open 1", "Unassigned 1", "Overdue 0", "just now");
		receive("Ana");
		this.clock.putTo("2026-11-20T11:00:09");
		assertThat(text(noor.get("/staff").body())).contains("All open 1", "Counted 9 seconds ago");
		this.clock.putTo("2026-11-20T11:00:10");
		assertThat(text(noor.get("/staff").body())).contains("All open 2", "just now");
	}

	@Test
	void leadsNursesFromACallToTheDecisionAndOthersToTheCase() {
		String number = receive("Maria");
		Visitor noor = as(Role.NURSE);
		this.jdbc.sql("""
				insert into case_urgency (case_id, said_at, said_by)
				select id, received_at, 'member' from imr_case where number = ?""").param(number).update();
		assertThat(noor.get("/staff").body()).contains("href=\"/staff/cases/" + number + "/urgency\"");
		assertThat(as(Role.SUPERVISOR).get("/staff").body()).doesNotContain("/urgency\"");
	}

	@Test
	void takesTheNextCase() {
		String number = receive("Maria");
		Visitor noor = as(Role.NURSE);
		noor.get("/staff");
		assertThat(location(noor.post("/staff/next-case"))).endsWith("/staff/cases/" + number + "?done=taken");
		assertThat(location(noor.post("/staff/next-case"))).endsWith("/staff?nothing");
		assertThat(text(noor.get("/staff?nothing").body())).contains("Nothing is left to take");
		assertThat(text(noor.get("/staff?queue=MINE").body())).contains("Maria");
	}

	@Test
	void givesManyCasesAtOnceAndLeavesTheOneThatChanged() {
		String first = receive("Maria");
		String second = receive("Ana");
		String third = receive("Luisa");
		Visitor sunhee = as(Role.SUPERVISOR);
		String page = sunhee.get("/staff?queue=UNASSIGNED").body();
		assertThat(page).contains("value=\"" + seen(first) + "\"");
		String changed = seen(third);
		this.jdbc.sql("update imr_case set version = 7 where number = ?").param(third).update();
		Visitor noor = as(Role.NURSE);
		long id = this.jdbc.sql("select max(id) from staff_member where role = 'NURSE'").query(Long.class).single();
		HttpResponse<String> answer = sunhee.post("/staff/assignments", "case", seen(first), "case", seen(second),
				"case", changed, "to", String.valueOf(id), "queue", "UNASSIGNED");
		assertThat(location(answer)).endsWith("/staff?queue=UNASSIGNED&given=2&kept=1");
		assertThat(text(sunhee.get("/staff?queue=UNASSIGNED&given=2&kept=1").body()))
			.contains("2 cases were given.", "1 case stays as it is", "Luisa")
			.doesNotContain("Maria");
		assertThat(text(noor.get("/staff?queue=MINE").body())).contains("Maria", "Ana").doesNotContain("Luisa");
	}

	@Test
	void letsOnlyThoseWhoLeadGiveToOthers() {
		String number = receive("Maria");
		Visitor noor = as(Role.NURSE);
		noor.get("/staff");
		as(Role.ANALYST);
		long other = this.jdbc.sql("select max(id) from staff_member where role = 'ANALYST'")
			.query(Long.class)
			.single();
		assertThat(location(noor.post("/staff/assignments", "case", seen(number), "to", String.valueOf(other))))
			.endsWith("/staff?given=0&kept=1");
		assertThat(location(noor.post("/staff/assignments", "case", seen(number), "to", "me")))
			.endsWith("/staff?given=1&kept=0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "IMR-26-0000001-1", "IMR-26-0000001-1:99999999999", "a:b:c", "%00:1" })
	void givesNothingThatIsNoCase(String chosen) {
		Visitor noor = as(Role.NURSE);
		noor.get("/staff");
		assertThat(location(noor.post("/staff/assignments", "case", chosen, "to", "me"))).contains("given=0");
		assertThat(location(noor.post("/staff/assignments", "case", chosen, "to", "nobody at all")))
			.endsWith("given=0&kept=0");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isForThoseWhoWorkOnCases(Role role) {
		Visitor visitor = as(role);
		visitor.get("/staff");
		boolean works = role != Role.ADMINISTRATOR;
		assertThat(visitor.post("/staff/next-case").statusCode()).isEqualTo(works ? 302 : 403);
		assertThat(visitor.post("/staff/assignments", "to", "me").statusCode()).isEqualTo(works ? 302 : 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "queue=none", "queue=MINE&on=2026-02-31", "on=x", "queue=MINE&owner=nobody",
			"queue=OVERDUE&urgency=URGENT&plan=unlisted", "given=x&kept=-1", "queue=DUE_SOON&after=1_2026-11-20_5",
			"queue=TEAM&before=1_2026-11-20_5", "on=2026-11-25&queue=WAITING_FOR_PLAN&kind=OTHER" })
	void showsAPageForEveryAddress(String query) {
		receive("Maria");
		assertThat(as(Role.ANALYST).get("/staff?" + query).statusCode()).isEqualTo(200);
	}

	private static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	/** A case as the queue showed it. */
	private String seen(String number) {
		return number + ":"
				+ this.jdbc.sql("select version from imr_case where number = ?")
					.param(number)
					.query(Integer.class)
					.single();
	}

	private String receive(String first) {
		return this.desk.receive(ArrivingApplication.at(this.clock.instant()).of(first, "Alvarez")).number().text();
	}

	private Visitor as(Role role) {
		return Workbench.People.signIn(this.jdbc, this.port, role);
	}

}
