package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.rules.CaseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page of a case offers its member: only what can still have an effect.
 */
@Following
class OffersTests {

	private static final List<String> ALL = List.of("signature", "urgency", "assistants", "certification", "documents",
			"archive", "messages", "contact", "withdrawal");

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private long id;

	@BeforeEach
	void receiveAnUnsignedCase() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.id = this.desk.receive(ArrivingApplication.at(this.clock.instant()).unsigned()).caseId();
	}

	@ParameterizedTest
	@EnumSource(CaseStatus.class)
	void offersOnlyWhatCanStillHaveAnEffect(CaseStatus status) {
		become(status);
		List<String> expected = switch (status) {
			case DECIDED, OUTCOME_SENT, CARRIED_OUT, CLOSED, WITHDRAWN ->
				List.of("assistants", "documents", "archive", "messages", "contact");
			default -> ALL;
		};
		assertThat(offered()).containsExactlyElementsOf(expected);
	}

	@ParameterizedTest
	@EnumSource(names = { "CLOSED", "WITHDRAWN" })
	void onlyLetsLookWhereTheCaseIsOver(CaseStatus status) {
		become(status);
		assertThat(open("en")).contains("See who it was, and end it.", "See what became of each.")
			.doesNotContain("Name somebody", "Send us documents");
		assertThat(open("es")).contains("Vea quién era, y termínelo.").doesNotContain("Nombre a alguien");
	}

	@Test
	void asksForNoDoctorOnceTheDecisionIsMade() {
		become(CaseStatus.IN_REVIEW);
		this.jdbc
			.sql("""
					insert into staff_member (version, email, name, role, password_hash, session_round,
					  must_change_password, disabled, demonstration, added_at)
					values (0, 'offers@example.org', 'Pat Director', 'DIRECTOR', '', 0, false, false, false, '2026-11-01')""")
			.update();
		this.jdbc.sql("""
				insert into determination (case_id, service, outcome, overturn, uphold, recorded_at, recorded_by,
				  adopted_at, adopted_by, sealed)
				select ?, 1, 'UPHELD', 0, 1, '2026-11-20', id, '2026-11-20', id, '' from staff_member
				where email = 'offers@example.org'""").param(this.id).update();
		assertThat(offered()).doesNotContain("certification", "urgency", "signature");
	}

	@Test
	void asksForNoDoctorWhereThePlanGrantsIt() {
		become(CaseStatus.RECORDS_REQUESTED);
		this.jdbc.sql("""
				insert into case_clock (case_id, kind, version, urgency, started_on, length_amount, length_unit, due_on,
				  ended_by, ended_on)
				values (?, 'DECISION_OVERALL', 0, 'STANDARD', '2026-11-20', 45, 'CALENDAR_DAYS', '2027-01-04', ?,
				  '2026-11-20')""").params(this.id, CaseEvent.REVERSED_BY_PLAN.name()).update();
		assertThat(offered()).doesNotContain("certification", "urgency", "signature");
	}

	private Stream<String> hrefs() {
		String page = open("en");
		return ALL.stream().filter((act) -> page.contains("class=\"usa-link\" href=\"/track/case/" + act + "\""));
	}

	private List<String> offered() {
		return hrefs().toList();
	}

	private void become(CaseStatus status) {
		this.jdbc.sql("update imr_case set status = ?, track = 'IMR' where id = ?")
			.params(status.name(), this.id)
			.update();
	}

	private String open(String language) {
		HttpResponse<String> answer = new Visitor(this.port).open("/test/case/" + this.id + "?speak=" + language);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

}
