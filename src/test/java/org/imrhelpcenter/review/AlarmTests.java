package org.imrhelpcenter.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseAlarms;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.vault.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * Alarms about codes that somebody guesses, until a supervisor has looked at them.
 */
@Workbench
class AlarmTests {

	private static final Set<Role> WATCH = Set.of(Role.INTAKE, Role.SUPERVISOR, Role.DIRECTOR);

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	CaseAlarms alarms;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

	private Receipt receipt;

	@BeforeEach
	void raise() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.jdbc.sql("truncate imr_case cascade").update();
		this.receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		this.alarms.raise(List.of(Fingerprint.of(this.receipt.number().text()), Fingerprint.of("no case at all")),
				this.clock.instant());
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void areShownToThoseWhoWatch(Role role) {
		boolean watches = WATCH.contains(role);
		assertThat(text(as(role).get("/staff").body()).contains("guess the return code of 1 case.")).isEqualTo(watches);
		assertThat(as(role).get("/staff/alarms").statusCode()).isEqualTo(watches ? 200 : 403);
		if (watches) {
			assertThat(text(as(role).get("/staff/alarms").body()))
				.contains(this.receipt.number().text(), "Maria Alvarez", "Noticed November 20, 2026")
				.doesNotContain("??");
		}
	}

	@Test
	void standOnTopOfTheCase() {
		String page = text(as(Role.NURSE).get("/staff/cases/" + this.receipt.number()).body());
		assertThat(page).contains("Somebody seems to guess this case's return code",
				"Noticed many tries to guess the return code");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void areLookedAtByThoseWhoLead(Role role) {
		boolean leads = role == Role.SUPERVISOR || role == Role.DIRECTOR;
		assertThat(see(role)).isEqualTo(leads ? 302 : 403);
		assertThat(this.alarms.open(new Viewer(Viewer.Kind.STAFF, 1L, "Any", Role.DIRECTOR, null)))
			.hasSize(leads ? 0 : 1);
		assertThat(audited()).isEqualTo(leads ? 1 : 0);
	}

	@Test
	void areGoneOnceSomebodyHasLooked() {
		assertThat(see(Role.SUPERVISOR)).isEqualTo(302);
		assertThat(see(Role.DIRECTOR)).isEqualTo(302);
		assertThat(audited()).isEqualTo(1);
		assertThat(text(as(Role.SUPERVISOR).get("/staff/alarms?done").body())).contains("marked as looked at",
				"There is no alarm that nobody has looked at.");
		assertThat(text(as(Role.SUPERVISOR).get("/staff").body())).doesNotContain("guess the return code");
		String page = text(as(Role.SUPERVISOR).get("/staff/cases/" + this.receipt.number()).body());
		assertThat(page).contains("Looked at the alarm").doesNotContain("Somebody seems to guess");
	}

	@Test
	void comeOnceADayForACase() {
		byte[] hash = Fingerprint.of(this.receipt.number().text());
		this.alarms.raise(List.of(hash), this.clock.instant());
		assertThat(count()).isEqualTo(1);
		this.clock.putTo("2026-11-21T00:00:00");
		this.alarms.raise(List.of(hash), this.clock.instant());
		assertThat(count()).isEqualTo(2);
	}

	@Test
	void areNotFoundUnderNumbersThatTheyDoNotHave() {
		as(Role.SUPERVISOR).get("/staff");
		assertThat(as(Role.SUPERVISOR).post("/staff/alarms/999999999/inspection").statusCode()).isEqualTo(302);
		assertThat(as(Role.SUPERVISOR).post("/staff/alarms/x/inspection").statusCode()).isEqualTo(404);
		assertThat(audited()).isZero();
	}

	private int see(Role role) {
		long id = this.jdbc.sql("select max(id) from case_alarm").query(Long.class).single();
		as(role).get("/staff");
		return as(role).post("/staff/alarms/" + id + "/inspection").statusCode();
	}

	private long count() {
		return this.jdbc.sql("select count(*) from case_alarm").query(Long.class).single();
	}

	private long audited() {
		return this.jdbc.sql("select count(*) from audit_line where subject = ? and deed = 'CODE_ALARM_SEEN'")
			.param("case/" + this.receipt.caseId())
			.query(Long.class)
			.single();
	}

	private Visitor as(Role role) {
		return this.visitors.computeIfAbsent(role, (each) -> Workbench.People.signIn(this.jdbc, this.port, each));
	}

}
