package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;

import org.imrhelpcenter.CountedStatements;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseQueue;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * The queue, the search and the administrator's pages, over HTTP.
 */
@Workbench
class WorkbenchTests {

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CountedStatements statements;

	private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

	@BeforeEach
	void empty() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.jdbc.sql("truncate imr_case cascade").update();
		this.jdbc.sql("truncate audit_head cascade").update();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void opensToEachRoleWhatIsTheirs(Role role) {
		String number = receive("Maria", "Alvarez").number().text();
		boolean keeps = role == Role.ADMINISTRATOR;
		Visitor visitor = as(role);
		String start = text(visitor.get("/staff").body());
		assertThat(start.contains("Maria Alvarez")).isEqualTo(!keeps);
		assertThat(start.contains("unverified reference data")).isEqualTo(keeps);
		assertThat(visitor.get("/staff/search").statusCode()).isEqualTo(keeps ? 403 : 200);
		assertThat(visitor.get("/staff/cases/" + number).statusCode()).isEqualTo(keeps ? 404 : 200);
		assertThat(visitor.get("/staff/audit").statusCode()).isEqualTo(keeps ? 200 : 403);
		assertThat(visitor.get("/staff/outbox").statusCode()).isEqualTo(keeps ? 200 : 403);
		assertThat(visitor.get("/staff/people").statusCode()).isEqualTo(keeps ? 200 : 403);
		visitor.get("/staff");
		assertThat(visitor.post("/staff/audit").statusCode()).isEqualTo(keeps ? 200 : 403);
		assertThat(visitor.post("/staff/search", "sought", "alv").statusCode()).isEqualTo(keeps ? 403 : 200);
		assertThat(visitor.postWithoutToken("/staff/audit").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/staff", "/staff/search", "/staff/cases/IMR-26-0000001-1", "/staff/audit" })
	void asksStrangersToSignIn(String path) {
		HttpResponse<String> answer = new Visitor(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/staff/sign-in");
	}

	@Test
	void keepsFiltersInTheAddress() {
		for (int n = 0; n < CaseQueue.PAGE + 3; n++) {
			receive("Ana", "Number" + n);
		}
		String page = as(Role.NURSE).get("/staff?urgency=STANDARD&owner=nobody&plan=unlisted").body();
		assertThat(page).contains("urgency=STANDARD&amp;plan=unlisted&amp;owner=nobody&amp;after=")
			.contains("<option value=\"STANDARD\" selected=\"selected\">")
			.contains("<option value=\"nobody\" selected=\"selected\">");
		String next = page.replaceAll("(?s).*href=\"(/staff\\?[^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
		String second = as(Role.NURSE).get(next).body();
		assertThat(second).contains("Number" + (CaseQueue.PAGE + 2))
			.contains("before=")
			.doesNotContain(">Ana Number0<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "urgency=no", "status=%00", "kind=%3Cscript%3E", "plan=99999999999999999999", "owner=-1",
			"due=yesterday", "after=x", "after=0_2026-02-31_1", "before=9_9_9",
			"before=0_2026-01-01_1&after=1_2026-01-01_1", "urgency=URGENT&urgency=STANDARD" })
	void filtersNothingByWhatMeansNothing(String query) {
		receive("Maria", "Alvarez");
		assertThat(as(Role.NURSE).get("/staff?" + query).statusCode()).isEqualTo(200);
	}

	@Test
	void findsANameWithoutPuttingItInAnAddress() {
		receive("Maria", "Alvarez");
		as(Role.NURSE).get("/staff");
		HttpResponse<String> answer = as(Role.NURSE).post("/staff/search", "sought", "ALVA");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(text(answer.body())).contains("Maria Alvarez");
		assertThat(answer.body()).doesNotContainPattern("(?i)href=\"[^\"]*alva");
	}

	@Test
	void opensTheCaseOfANumber() {
		String number = receive("Maria", "Alvarez").number().text();
		as(Role.NURSE).get("/staff");
		HttpResponse<String> answer = as(Role.NURSE).post("/staff/search", "sought",
				" " + number.replace("-", " ").toLowerCase());
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/staff/cases/" + number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "x | Type at least 2 letters", "nobody at all | Nothing found",
					"26 0000001 0 | A digit may be wrong", "<script>alert(1)</script> | Nothing found",
					"x'; drop table imr_case; -- | Nothing found", "ab%00 | Nothing found" })
	void saysWhatASearchDidNotFind(String sought, String said) {
		as(Role.NURSE).get("/staff");
		HttpResponse<String> answer = as(Role.NURSE).post("/staff/search", "sought", sought);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(text(answer.body())).contains(said);
		assertThat(answer.body()).doesNotContain("<script>alert");
	}

	@Test
	void asksTheDatabaseAsOftenForManyCasesAsForOne() {
		receive("Maria", "Alvarez");
		as(Role.NURSE).get("/staff");
		long one = statementsOf("/staff");
		for (int n = 0; n < CaseQueue.PAGE; n++) {
			receive("Ana", "Number" + n);
		}
		assertThat(statementsOf("/staff")).isEqualTo(one).isLessThan(20);
	}

	@Test
	void readsACaseForItsPageInFewStatements() {
		String path = "/staff/cases/" + receive("Maria", "Alvarez").number().text();
		as(Role.NURSE).get(path);
		assertThat(statementsOf(path)).isLessThan(45);
	}

	@Test
	void saysThatTheRecordIsWhole() {
		receive("Maria", "Alvarez");
		assertThat(check()).contains("The record is whole").contains("every case has its record");
	}

	@Test
	void namesTheCaseInWhoseRecordALineWasChanged() {
		Receipt changed = receive("Maria", "Alvarez");
		Receipt whole = receive("Ana", "Smith");
		this.jdbc.sql("update audit_line set deed = 'CASE_OPENED' where subject = ?")
			.param("case/" + changed.caseId())
			.update();
		assertThat(check()).contains("The record was changed from outside")
			.contains("a line was changed, removed or added " + changed.number())
			.doesNotContain(whole.number().text());
	}

	@Test
	void namesTheCaseWhoseRecordIsGone() {
		Receipt gone = receive("Maria", "Alvarez");
		Receipt whole = receive("Ana", "Smith");
		this.jdbc.sql("delete from audit_line where subject = ?").param("case/" + gone.caseId()).update();
		this.jdbc.sql("delete from audit_head where subject = ?").param("case/" + gone.caseId()).update();
		assertThat(check()).contains("does not begin with the application's arrival " + gone.number())
			.doesNotContain(whole.number().text());
		// Going on after that does not make it look whole.
		as(Role.NURSE).get("/staff/cases/" + gone.number());
		assertThat(check()).contains("does not begin with the application's arrival " + gone.number());
	}

	private String check() {
		as(Role.ADMINISTRATOR).get("/staff/audit");
		return text(as(Role.ADMINISTRATOR).post("/staff/audit").body());
	}

	private long statementsOf(String path) {
		long before = this.statements.count();
		assertThat(as(Role.NURSE).get(path).statusCode()).isEqualTo(200);
		return this.statements.count() - before;
	}

	private Receipt receive(String first, String last) {
		return this.desk.receive(ArrivingApplication.at(this.clock.instant()).of(first, last));
	}

	private Visitor as(Role role) {
		return this.visitors.computeIfAbsent(role, (each) -> Workbench.People.signIn(this.jdbc, this.port, each));
	}

}
