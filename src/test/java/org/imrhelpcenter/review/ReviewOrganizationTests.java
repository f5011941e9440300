package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * A case goes to a review organization, comes there, or is declined and goes to another.
 */
@Workbench
class ReviewOrganizationTests {

	private static final String WHY = "The records came by courier to them.";

	@Autowired
	CaseDesk desk;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void receiveACaseWhoseRecordsAreAskedFor() {
		this.desk.receive();
		this.desk.stands("RECORDS_REQUESTED", "IMR");
		this.desk.as(Role.SUPERVISOR).get("/staff/organizations");
		for (String name : new String[] { "Maple Review", "Oak Review" }) {
			this.desk.as(Role.SUPERVISOR).post("/staff/organizations", "name", name);
		}
	}

	@Test
	void hasTheCaseOnceItAttestsAndTheCaseCameThere() {
		assertThat(assign("Maple Review", "YES").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("RECORDS_REQUESTED");
		assertThat(note("SENT", "2", WHY).statusCode()).isEqualTo(302);
		this.desk.at("2026-11-04T09:00:00");
		assertThat(note("RECEIVED", "3", "").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("IN_REVIEW");
		assertThat(text(this.desk.as(Role.ANALYST).get(this.desk.path("/review-organization")).body()))
			.contains("Maple Review", "Sent November 2, 2026", "Received there November 3, 2026");
		assertThat(this.desk.acts()).containsExactly("REVIEW_ORGANIZATION ASSIGNED", "REVIEW_ORGANIZATION SENT",
				"REVIEW_ORGANIZATION RECEIVED");
	}

	@Test
	void leavesNoCaseStuckThatOnlyQualifiedSoFar() {
		this.desk.stands("QUALIFIED", "IMR");
		assign("Maple Review", "YES");
		note("SENT", "2", WHY);
		note("RECEIVED", "2", "");
		assertThat(this.desk.status()).isEqualTo("IN_REVIEW");
	}

	@Test
	void getsNothingWithoutTheAttestation() {
		HttpResponse<String> answer = assign("Maple Review", "");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(text(answer.body())).contains("Without this attestation the case cannot be assigned.");
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void declinesAndTheCaseGoesToAnother() {
		assign("Maple Review", "YES");
		note("SENT", "2", WHY);
		note("RECEIVED", "2", "");
		assertThat(note("DECLINED", "2", "").statusCode()).isEqualTo(422);
		assertThat(note("DECLINED", "2", "A reviewer worked for the plan.").statusCode()).isEqualTo(302);
		assertThat(this.desk.status()).isEqualTo("RECORDS_REQUESTED");
		assertThat(assign("Oak Review", "YES").statusCode()).isEqualTo(302);
		note("SENT", "2", WHY);
		note("RECEIVED", "2", "");
		assertThat(this.desk.status()).isEqualTo("IN_REVIEW");
		assertThat(text(this.desk.page(Role.NURSE))).contains("A reviewer worked for the plan.");
	}

	@Test
	void isAdvisedAgainstBeforeTheRecordsAreComplete() {
		assign("Maple Review", "YES");
		assertThat(text(this.desk.as(Role.ANALYST).get(this.desk.path("/review-organization")).body()))
			.contains("The plan records are not complete yet.");
		assertThat(note("SENT", "2", "").statusCode()).isEqualTo(422);
		assertThat(note("SENT", "2", WHY).statusCode()).isEqualTo(302);
	}

	@Test
	void receivesNothingThatWasNotSentNorInTheFuture() {
		assertThat(note("RECEIVED", "2", "").statusCode()).isEqualTo(409);
		assign("Maple Review", "YES");
		assertThat(note("RECEIVED", "2", "").statusCode()).isEqualTo(409);
		assertThat(note("SENT", "3", WHY).statusCode()).isEqualTo(422);
		assertThat(note("SENT", "1", WHY).statusCode()).isEqualTo(422);
		assertThat(assign("Oak Review", "YES").statusCode()).isEqualTo(409);
		assertThat(note("NONSENSE", "2", WHY).statusCode()).isEqualTo(422);
		assertThat(this.desk.acts()).containsExactly("REVIEW_ORGANIZATION ASSIGNED");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANALYST")
	void isChosenByAnalysts(Role role) {
		assertThat(this.desk
			.act(role, "review-organization", "what", "ASSIGNED", "organization", id("Maple Review"), "noConflict",
					"YES")
			.statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SCREENING", "COMPLAINT", "DECIDED", "CLOSED" })
	void hasNoPartInCasesElsewhere(String status) {
		this.desk.stands(status, "IMR");
		assertThat(assign("Maple Review", "YES").statusCode()).isEqualTo(409);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void losesNothingThatWasTypedWhenSomebodyElseActedFirst() {
		Visitor analyst = this.desk.as(Role.ANALYST);
		String page = analyst.get(this.desk.path("/review-organization")).body();
		this.desk.act(Role.NURSE, "note", "text", "First.");
		analyst.get(this.desk.path("/review-organization"));
		HttpResponse<String> late = analyst.post(this.desk.path("/review-organization"), "what", "ASSIGNED",
				"organization", id("Oak Review"), "noConflict", "YES", "reasons", WHY, "version",
				CaseDesk.hidden(page, "version"), "shownAt", CaseDesk.hidden(page, "shownAt"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Wrote a note", WHY);
	}

	@Test
	void isKeptOnAListByThoseWhoLead() {
		Visitor supervisor = this.desk.as(Role.SUPERVISOR);
		assertThat(supervisor.post("/staff/organizations", "name", "Oak Review").statusCode()).isEqualTo(422);
		assertThat(supervisor.post("/staff/organizations", "name", " ").statusCode()).isEqualTo(422);
		supervisor.post("/staff/organizations/" + id("Oak Review"), "use", "NO");
		assertThat(this.desk.as(Role.ANALYST).get(this.desk.path("/review-organization")).body())
			.contains("Maple Review")
			.doesNotContain("Oak Review");
		supervisor.post("/staff/organizations/" + id("Oak Review"), "use", "YES");
		for (Role role : new Role[] { Role.ANALYST, Role.NURSE, Role.INTAKE, Role.ATTORNEY }) {
			Visitor other = this.desk.as(role);
			assertThat(other.get("/staff/organizations").statusCode()).isEqualTo(403);
			other.get("/staff");
			assertThat(other.post("/staff/organizations", "name", "Elm").statusCode()).isEqualTo(403);
			assertThat(other.post("/staff/organizations/" + id("Oak Review"), "use", "NO").statusCode()).isEqualTo(403);
		}
		assertThat(this.desk.as(Role.ADMINISTRATOR).get("/staff/organizations").statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> assign(String name, String noConflict) {
		return this.desk.act(Role.ANALYST, "review-organization", "what", "ASSIGNED", "organization", id(name),
				"noConflict", noConflict);
	}

	private HttpResponse<String> note(String what, String day, String reasons) {
		return this.desk.act(Role.ANALYST, "review-organization", "what", what, "on.month", "11", "on.day", day,
				"on.year", "2026", "reasons", reasons);
	}

	private String id(String name) {
		return this.jdbc.sql("select id::text from review_organization where name = ?")
			.param(name)
			.query(String.class)
			.single();
	}

}
