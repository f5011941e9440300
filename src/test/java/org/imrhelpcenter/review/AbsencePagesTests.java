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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * Who is away, who has how much to do and what will be late, on the screen.
 */
@Workbench
class AbsencePagesTests {

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
		this.jdbc.sql("truncate imr_case, staff_absence cascade").update();
		// Counts of other tests are older than a minute.
		this.clock.putTo("2026-11-20T09:00:00");
	}

	@Test
	void bringsTheWorkToTheDeputyAndTellsSoEverywhere() {
		this.clock.putTo("2026-11-20T13:00:00");
		this.desk.receive(ArrivingApplication.at(this.clock.instant()).of("Maria", "Alvarez").urgent());
		Visitor noor = as(Role.NURSE);
		noor.get("/staff");
		noor.post("/staff/next-case");
		Visitor andre = as(Role.ANALYST);
		assertThat(text(andre.get("/staff?queue=MINE").body())).doesNotContain("Maria Alvarez");
		noor.get("/staff/absences");
		HttpResponse<String> answer = noor.post("/staff/absences", "from.month", "11", "from.day", "20", "from.year",
				"2026", "until.month", "11", "until.day", "27", "until.year", "2026", "deputy", id(Role.ANALYST));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(text(noor.get("/staff/absences?done").body())).contains("Pat Nurse",
				"From November 20, 2026 through November 27, 2026", "Pat Analyst stands in.");
		assertThat(text(andre.get("/staff?queue=MINE").body())).contains("Maria Alvarez", "You stand in for 1 person");
		this.clock.putTo("2026-11-20T13:02:00");
		assertThat(text(as(Role.SUPERVISOR).get("/staff/workload").body())).contains("Away through November 27, 2026",
				"Stands in for Pat Nurse");
		assertThat(text(andre.get("/staff/forecast").body())).contains("Sunday, November 22, 2026", "Weekend",
				"This urgent clock ends on Sunday.",
				"Nobody works on that day. The last working day before it is November 20, 2026.");
		long absence = this.jdbc.sql("select max(id) from staff_absence").query(Long.class).single();
		assertThat(andre.post("/staff/absences/" + absence + "/removal").statusCode()).isEqualTo(403);
		assertThat(noor.post("/staff/absences/" + absence + "/removal").statusCode()).isEqualTo(302);
		assertThat(text(andre.get("/staff?queue=MINE").body())).doesNotContain("Maria Alvarez");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "11|20|2026|11|19|2026|x|Choose somebody else",
			"11|20|2026|11|19|2026|other|before the first day", "11|1|2026|11|2|2026|other|must not have passed",
			"11|20|2026|||'' |other|Enter the last day", "13|20|2026|11|27|2026|other|First day",
			"11|20|2026|11|27|2026|self|Choose somebody else", "11|20|2026|11|27|2026|''|Choose who stands in" })
	void keepsWhatWasTypedWhenSomethingIsWrong(String month, String day, String year, String month2, String day2,
			String year2, String deputy, String said) {
		this.clock.putTo("2026-11-20T13:00:00");
		Visitor noor = as(Role.NURSE);
		as(Role.ANALYST);
		noor.get("/staff/absences");
		String whom = "other".equals(deputy) ? id(Role.ANALYST) : "self".equals(deputy) ? id(Role.NURSE) : deputy;
		HttpResponse<String> answer = noor.post("/staff/absences", "from.month", month, "from.day", day, "from.year",
				year, "until.month", (month2 != null) ? month2 : "", "until.day", (day2 != null) ? day2 : "",
				"until.year", year2, "deputy", whom);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("value=\"" + day + "\"");
		assertThat(this.jdbc.sql("select count(*) from staff_absence").query(Integer.class).single()).isZero();
		if (!"x".equals(deputy)) {
			assertThat(text(answer.body())).contains(said);
		}
	}

	@Test
	void letsOnlyThoseWhoLeadSpeakForOthers() {
		this.clock.putTo("2026-11-20T13:00:00");
		Visitor noor = as(Role.NURSE);
		as(Role.ANALYST);
		noor.get("/staff/absences");
		assertThat(noor
			.post("/staff/absences", "person", id(Role.ANALYST), "from.month", "11", "from.day", "20", "from.year",
					"2026", "until.month", "11", "until.day", "27", "until.year", "2026", "deputy", id(Role.NURSE))
			.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isForThoseWhoWorkOnCasesAndTheWorkloadForThoseWhoLead(Role role) {
		Visitor visitor = as(role);
		boolean works = role != Role.ADMINISTRATOR;
		boolean leads = role == Role.SUPERVISOR || role == Role.DIRECTOR;
		assertThat(visitor.get("/staff/absences").statusCode()).isEqualTo(works ? 200 : 403);
		assertThat(visitor.get("/staff/forecast").statusCode()).isEqualTo(works ? 200 : 403);
		assertThat(visitor.get("/staff/workload").statusCode()).isEqualTo(leads ? 200 : 403);
	}

	private String id(Role role) {
		return this.jdbc.sql("select max(id) from staff_member where role = ?")
			.param(role.name())
			.query(String.class)
			.single();
	}

	private Visitor as(Role role) {
		return Workbench.People.signIn(this.jdbc, this.port, role);
	}

}
