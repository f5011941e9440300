package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.paper.Accessible;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application on paper, for those who work on the case.
 */
@Workbench
class PrintedCaseTests {

	private static final String MARKER = "Statisticfinch";

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private String number;

	@BeforeEach
	void setUp() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.number = this.desk
			.receive(ArrivingApplication.at(this.clock.instant())
				.answered("CONTACT", "CASEWORK", "{\"city\":\"Fresno\"}")
				.answered("STATISTICS", "STATISTICS", "{\"other\":\"" + MARKER + "\"}"))
			.number()
			.text();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void holdsWhatThePageOfTheCaseHolds(Role role) {
		byte[] pdf = print(role).body();
		Accessible.verify(pdf);
		boolean judges = role == Role.ATTORNEY || role == Role.SUPERVISOR || role == Role.DIRECTOR;
		String text = Accessible.text(pdf);
		assertThat(text).contains(this.number, "Maria Alvarez", "Fresno", "I agree that my records are shared.")
			.doesNotContain(MARKER, "??");
		assertThat(text.contains("203.0.113.77")).isEqualTo(judges);
	}

	@Test
	void opensInPlaceAndIsKeptByNobody() {
		HttpResponse<byte[]> answer = print(Role.INTAKE);
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
	}

	@Test
	void leavesALineInTheRecordOfTheCase() {
		print(Role.NURSE);
		Visitor supervisor = Workbench.People.signIn(this.jdbc, this.port, Role.SUPERVISOR);
		assertThat(CasePageTests.text(supervisor.get("/staff/cases/" + this.number).body()))
			.contains("Printed the application Pat Nurse, Nurse");
	}

	@Test
	void isNotThereForWhoMayNotReadTheCase() {
		assertThat(print(Role.ADMINISTRATOR).statusCode()).isEqualTo(404);
		assertThat(Workbench.People.signIn(this.jdbc, this.port, Role.NURSE)
			.download("/staff/cases/IMR-26-9999999-0/copy")
			.statusCode()).isEqualTo(404);
		assertThat(new Visitor(this.port).download("/staff/cases/" + this.number + "/copy").statusCode())
			.isEqualTo(302);
	}

	private HttpResponse<byte[]> print(Role role) {
		return Workbench.People.signIn(this.jdbc, this.port, role).download("/staff/cases/" + this.number + "/copy");
	}

}
