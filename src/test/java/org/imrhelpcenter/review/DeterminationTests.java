package org.imrhelpcenter.review;

import java.net.http.HttpResponse;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * What the reviewers found is recorded by one person and adopted by another.
 */
@Workbench
class DeterminationTests {

	private static final String SUMMARY = "The scan is needed before surgery.";

	private static final String REVIEWERS = "Board certified in orthopedic surgery";

	@Autowired
	CaseDesk desk;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void receiveACaseInReview() {
		this.desk.at("2026-11-02T09:00:00");
		this.desk.receive(this.desk.application()
			.service("MRI of the left knee", KindOfDispute.MEDICAL_NECESSITY, Appeal.none())
			.service("Gene therapy", KindOfDispute.EXPERIMENTAL, Appeal.none()));
		this.desk.stands("IN_REVIEW", "IMR");
	}

	@AfterEach
	void nobodyIsDeputy() {
		this.jdbc.sql("delete from adoption_deputy").update();
	}

	@Test
	void isAdoptedOnceEveryServiceHasOneAndMeetsItsDate() {
		assertThat(record("1", "1", "0").statusCode()).isEqualTo(302);
		assertThat(adopt(Role.DIRECTOR, "ADOPTED", "").statusCode()).isEqualTo(409);
		assertThat(this.desk.page(Role.DIRECTOR)).doesNotContain("/adoption\"", "or a deputy adopts");
		assertThat(this.desk.page(Role.ANALYST)).contains("/determination\">Record what the reviewers found");
		assertThat(record("2", "2", "1").statusCode()).isEqualTo(302);
		assertThat(this.desk.page(Role.DIRECTOR)).contains("/adoption\">The director or a deputy adopts");
		assertThat(this.desk.page(Role.ANALYST)).contains("The director or a deputy adopts")
			.doesNotContain("/adoption\"");
		String page = text(this.desk.as(Role.DIRECTOR).get(this.desk.path("/adoption")).body());
		assertThat(page).contains("MRI of the left knee: Overturned", "Gene therapy: Overturned",
				"Votes for the member: 2, for the plan: 1", SUMMARY, REVIEWERS);
		assertThat(adopt(Role.DIRECTOR, "ADOPTED", "").statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("DETERMINATION RECORDED", "DETERMINATION RECORDED",
				"ADOPTION ADOPTED");
		assertThat(this.desk.page(Role.ANALYST)).contains("/decision-letter\">Prepare the letters about the decision");
		assertThat(this.desk.status()).isEqualTo("IN_REVIEW");
		assertThat(text(this.desk.page(Role.NURSE))).contains("Adopted the determination Pat Director");
	}

	@Test
	void meetsTheDateThatCountsFromTheRecords() {
		this.desk.act(Role.ANALYST, "plan-records", "what", "REQUESTED", "asked", "Denial letter");
		String item = this.jdbc.sql("select id::text from plan_record_item where case_id = ?")
			.param(this.desk.id())
			.query(String.class)
			.single();
		this.desk.act(Role.ANALYST, "plan-records", "what", "COMPLETE", "items", item, "receivedOn.month", "11",
				"receivedOn.day", "2", "receivedOn.year", "2026");
		record("1", "0", "1");
		record("2", "1", "2");
		adopt(Role.DIRECTOR, "ADOPTED", "");
		assertThat(this.desk.clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-12-02 DETERMINATION_ADOPTED");
		assertThat(this.desk.clock("DECISION_OVERALL")).isEqualTo("2026-12-17 open");
	}

	@ParameterizedTest
	@CsvSource({ "1, 2, UPHELD", "2, 1, OVERTURNED", "3, 0, OVERTURNED", "0, 3, UPHELD" })
	void ofAnExperimentalServiceFollowsTheMajorityOfThree(String overturn, String uphold, String outcome) {
		record("2", overturn, uphold);
		assertThat(outcome("2")).isEqualTo(outcome);
	}

	@Test
	void favorsTheMemberWhenTheReviewersAreEvenlySplit() {
		HttpResponse<String> two = record("2", "1", "1");
		assertThat(two.statusCode()).isEqualTo(422);
		assertThat(text(two.body())).contains("Say why there are fewer.", SUMMARY, REVIEWERS);
		this.desk.act(Role.ANALYST, "determination", "service", "2", "overturn", "1", "uphold", "1", "summary", SUMMARY,
				"reviewers", REVIEWERS, "reasons", "One reviewer fell ill.");
		assertThat(outcome("2")).isEqualTo("OVERTURNED");
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, 0", "1, 4, 0", "1, 2, 2", "1, -1, 2", "1, x, 1", "3, 1, 0", "0, 1, 0", "x, 1, 0" })
	void isNotRecordedWithImpossibleVotesOrServices(String service, String overturn, String uphold) {
		assertThat(record(service, overturn, uphold).statusCode()).isEqualTo(422);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void needsAReasonInPlainLanguageAndTheQualifications() {
		HttpResponse<String> bare = this.desk.act(Role.ANALYST, "determination", "service", "1", "overturn", "1");
		assertThat(bare.statusCode()).isEqualTo(422);
		assertThat(text(bare.body())).contains("Write why the reviewers decided so.",
				"Write what the reviewers are qualified in.");
	}

	@Test
	void asksAgainWhenTheQualificationsLookLikeANameAndNeverBlocks() {
		String[] named = { "service", "1", "overturn", "1", "summary", SUMMARY, "reviewers",
				"Jane Roe, M.D., orthopedic surgeon" };
		HttpResponse<String> asked = this.desk.act(Role.ANALYST, "determination", named);
		assertThat(asked.statusCode()).isEqualTo(422);
		assertThat(text(asked.body())).contains("This looks like somebody’s name.", "Jane Roe, M.D.", SUMMARY);
		assertThat(this.desk.acts()).isEmpty();
		assertThat(this.desk
			.act(Role.ANALYST, "determination", CaseDesk.and(named, "reasons", "That is the name of a method."))
			.statusCode()).isEqualTo(302);
	}

	@Test
	void whatTheReviewersAreIsFoundByNoSearch() {
		record("1", "1", "0");
		record("2", "2", "1");
		adopt(Role.DIRECTOR, "ADOPTED", "");
		for (Role role : Role.values()) {
			assertThat(this.desk.as(role).get("/staff/search?q=orthopedic").body()).as("" + role)
				.doesNotContain(REVIEWERS, this.desk.number());
		}
	}

	@Test
	void anAdoptionIsTakenBackByTheDirectorBeforeAnybodyWasTold() {
		records();
		record("1", "0", "1");
		record("2", "1", "2");
		assertThat(revoke(Role.DIRECTOR, "Why.").statusCode()).as("nothing is adopted").isEqualTo(409);
		adopt(Role.DIRECTOR, "ADOPTED", "");
		this.desk.act(Role.ANALYST, "decision-letter", "reasons", "");
		assertThat(this.desk.letters()).contains("DECISION MEMBER", "DECISION PLAN");
		assertThat(revoke(Role.DIRECTOR, " ").statusCode()).isEqualTo(422);
		assertThat(this.desk.page(Role.DIRECTOR)).contains("/revocation\"");
		assertThat(revoke(Role.DIRECTOR, "The wrong service was read.").statusCode()).isEqualTo(302);
		assertThat(this.desk.letters()).noneMatch((letter) -> letter.startsWith("DECISION"));
		assertThat(this.desk.clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-12-02 open");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Took the adoption of the determination back",
				"The wrong service was read.");
		assertThat(this.desk.page(Role.DIRECTOR)).doesNotContain("/revocation\"");
		assertThat(record("1", "1", "0").statusCode()).isEqualTo(302);
		assertThat(adopt(Role.DIRECTOR, "ADOPTED", "").statusCode()).isEqualTo(302);
		assertThat(outcome("1")).isEqualTo("OVERTURNED");
		assertThat(this.desk.clock("DECISION_AFTER_RECORDS")).isEqualTo("2026-12-02 DETERMINATION_ADOPTED");
		assertThat(this.desk.act(Role.ANALYST, "decision-letter", "reasons", "").statusCode()).isEqualTo(302);
	}

	@Test
	void anAdoptionStaysOnceTheMemberOrThePlanWasTold() {
		this.desk.receive(this.desk.application()
			.service("MRI of the left knee", KindOfDispute.MEDICAL_NECESSITY, Appeal.none())
			.answered("CONTACT", "CASEWORK", "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"}"));
		this.desk.stands("IN_REVIEW", "IMR");
		record("1", "0", "1");
		adopt(Role.DIRECTOR, "ADOPTED", "");
		this.desk.act(Role.ANALYST, "decision-letter", "reasons", "");
		this.desk.send("DECISION", "PLAN");
		assertThat(this.desk.status()).isEqualTo("IN_REVIEW");
		assertThat(this.desk.page(Role.DIRECTOR)).doesNotContain("/revocation\"");
		assertThat(revoke(Role.DIRECTOR, "Why.").statusCode()).isEqualTo(409);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIRECTOR")
	void anAdoptionIsTakenBackByNobodyElse(Role role) {
		record("1", "0", "1");
		record("2", "1", "2");
		adopt(Role.DIRECTOR, "ADOPTED", "");
		assertThat(revoke(role, "Why.").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).endsWith("ADOPTION ADOPTED");
	}

	@Test
	void anAdoptionIsNotTakenBackOnAStalePage() {
		record("1", "0", "1");
		record("2", "1", "2");
		adopt(Role.DIRECTOR, "ADOPTED", "");
		HttpResponse<String> late = this.desk.actTooLate(Role.DIRECTOR, "revocation", "reasons", "Typed words.");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else acted first", "Typed words.");
	}

	private HttpResponse<String> revoke(Role role, String reasons) {
		return this.desk.act(role, "revocation", "reasons", reasons);
	}

	private void records() {
		this.desk.act(Role.ANALYST, "plan-records", "what", "REQUESTED", "asked", "Denial letter");
		String item = this.jdbc.sql("select id::text from plan_record_item where case_id = ?")
			.param(this.desk.id())
			.query(String.class)
			.single();
		this.desk.act(Role.ANALYST, "plan-records", "what", "COMPLETE", "items", item, "receivedOn.month", "11",
				"receivedOn.day", "2", "receivedOn.year", "2026");
	}

	@Test
	void isGivenBackForAReasonAndRecordedAgain() {
		record("1", "1", "0");
		record("2", "2", "1");
		assertThat(adopt(Role.DIRECTOR, "RETURNED", "").statusCode()).isEqualTo(422);
		assertThat(adopt(Role.DIRECTOR, "RETURNED", "Say which guideline.").statusCode()).isEqualTo(302);
		assertThat(adopt(Role.DIRECTOR, "ADOPTED", "").statusCode()).isEqualTo(409);
		String page = this.desk.as(Role.ANALYST).get(this.desk.path("/determination?service=1")).body();
		assertThat(text(page)).contains("Given back: record it again");
		assertThat(page).contains(SUMMARY + "</textarea>");
		assertThat(text(this.desk.page(Role.ANALYST))).contains("Say which guideline.");
		record("1", "0", "1");
		record("2", "2", "1");
		assertThat(adopt(Role.DIRECTOR, "ADOPTED", "").statusCode()).isEqualTo(302);
		assertThat(outcome("1")).isEqualTo("UPHELD");
	}

	@Test
	void isNotChangedOnceItIsAdopted() {
		record("1", "1", "0");
		record("2", "2", "1");
		adopt(Role.DIRECTOR, "ADOPTED", "");
		assertThat(record("1", "0", "1").statusCode()).isEqualTo(409);
		assertThat(adopt(Role.DIRECTOR, "RETURNED", "No.").statusCode()).isEqualTo(409);
		assertThat(this.desk.page(Role.ANALYST)).doesNotContain("/determination\"");
		assertThat(outcome("1")).isEqualTo("OVERTURNED");
	}

	@Test
	void isAdoptedByADeputyOnlyWhileTheDirectorSaysSo() {
		record("1", "1", "0");
		record("2", "2", "1");
		assertThat(adopt(Role.SUPERVISOR, "ADOPTED", "").statusCode()).isEqualTo(403);
		assertThat(name(Role.SUPERVISOR, Role.SUPERVISOR, "YES").statusCode()).isEqualTo(403);
		assertThat(name(Role.DIRECTOR, Role.SUPERVISOR, "YES").statusCode()).isEqualTo(302);
		assertThat(name(Role.DIRECTOR, Role.ANALYST, "YES").statusCode()).isEqualTo(302);
		assertThat(adopt(Role.ANALYST, "ADOPTED", "").statusCode()).isEqualTo(403);
		assertThat(adopt(Role.ATTORNEY, "ADOPTED", "").statusCode()).isEqualTo(403);
		name(Role.DIRECTOR, Role.SUPERVISOR, "NO");
		assertThat(adopt(Role.SUPERVISOR, "ADOPTED", "").statusCode()).isEqualTo(403);
		name(Role.DIRECTOR, Role.SUPERVISOR, "YES");
		assertThat(adopt(Role.SUPERVISOR, "ADOPTED", "").statusCode()).isEqualTo(302);
	}

	@Test
	void isNeverAdoptedByWhoRecordedAPartOfIt() {
		record("1", "1", "0");
		record("2", "2", "1");
		this.desk.as(Role.DIRECTOR);
		this.jdbc.sql(
				"update determination set recorded_by = (select id from staff_member where email = ?) where case_id = ? and service = 2")
			.params("director@workbench.example", this.desk.id())
			.update();
		assertThat(this.desk.page(Role.DIRECTOR)).doesNotContain("/adoption\"");
		assertThat(adopt(Role.DIRECTOR, "ADOPTED", "").statusCode()).isEqualTo(409);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANALYST")
	void isRecordedByAnalysts(Role role) {
		assertThat(this.desk
			.act(role, "determination", "service", "1", "overturn", "1", "summary", SUMMARY, "reviewers", REVIEWERS)
			.statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "QUALIFIED", "RECORDS_REQUESTED", "COMPLAINT", "DECIDED", "CLOSED" })
	void isRecordedAndAdoptedInReviewAlone(String status) {
		record("1", "1", "0");
		record("2", "2", "1");
		this.desk.stands(status, "IMR");
		assertThat(record("1", "0", "1").statusCode()).isEqualTo(409);
		assertThat(adopt(Role.DIRECTOR, "ADOPTED", "").statusCode()).isEqualTo(409);
	}

	@Test
	void losesNothingThatWasTypedWhenSomebodyElseActedFirst() {
		Visitor analyst = this.desk.as(Role.ANALYST);
		String page = analyst.get(this.desk.path("/determination")).body();
		this.desk.act(Role.NURSE, "note", "text", "First.");
		analyst.get(this.desk.path("/determination"));
		HttpResponse<String> late = analyst.post(this.desk.path("/determination"), "service", "1", "overturn", "1",
				"summary", SUMMARY, "reviewers", REVIEWERS, "version", CaseDesk.hidden(page, "version"), "shownAt",
				CaseDesk.hidden(page, "shownAt"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Wrote a note", SUMMARY, REVIEWERS);
	}

	@Test
	void isKeptSealed() {
		record("1", "1", "0");
		assertThat(this.jdbc.sql("select encode(sealed, 'escape') from determination").query(String.class).list())
			.noneMatch((sealed) -> sealed.contains("surgery"));
	}

	private HttpResponse<String> record(String service, String overturn, String uphold) {
		return this.desk.act(Role.ANALYST, "determination", "service", service, "overturn", overturn, "uphold", uphold,
				"summary", SUMMARY, "reviewers", REVIEWERS);
	}

	private HttpResponse<String> adopt(Role role, String what, String reasons) {
		return this.desk.act(role, "adoption", "what", what, "reasons", reasons);
	}

	private HttpResponse<String> name(Role by, Role whom, String named) {
		this.desk.as(whom);
		String id = this.jdbc.sql("select id::text from staff_member where email = ?")
			.param(whom.name().toLowerCase() + "@workbench.example")
			.query(String.class)
			.single();
		this.desk.as(by).get("/staff/organizations");
		return this.desk.as(by).post("/staff/deputies/" + id, "named", named);
	}

	private String outcome(String service) {
		return this.jdbc.sql("""
				select outcome from determination where case_id = ? and service = ? and replaced_at is null
				and returned_at is null""")
			.params(this.desk.id(), Integer.parseInt(service))
			.query(String.class)
			.single();
	}

}
