package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * A plan that reverses its denial of all or some services.
 */
@Workbench
class PlanReversalTests {

	private static final String WORDS = "The plan wrote that it pays.";

	@Autowired
	CaseDesk desk;

	@BeforeEach
	void receiveACaseAboutTwoServices() {
		this.desk.at("2026-11-02T09:00:00");
		Appeal appeal = Appeal.decided(null, LocalDate.of(2026, 10, 1));
		this.desk.receive(this.desk.application()
			.service("MRI of the knee", KindOfDispute.MEDICAL_NECESSITY, appeal)
			.service("Physical therapy", KindOfDispute.MEDICAL_NECESSITY, appeal));
		this.desk.at("2026-11-04T10:00:00");
	}

	@Test
	void ofAPartLetsEveryClockRun() {
		assertThat(reverse(Role.ANALYST, "1").statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("PLAN_REVERSAL SOME");
		assertThat(this.desk.clock("DECISION_OVERALL")).endsWith("open");
		assertThat(this.desk.letters()).contains("PLAN_REVERSED MEMBER");
		assertThat(text(this.desk.page(Role.NURSE))).contains("reversed its denial of a part", "For: MRI of the knee",
				WORDS);
	}

	@Test
	void ofTheRestStopsTheDatesOfTheReviewOnItsDay() {
		reverse(Role.ANALYST, "1");
		String page = this.desk.as(Role.SUPERVISOR).get(this.desk.path("/plan-reversal")).body();
		assertThat(page).doesNotContain("name=\"services\" value=\"1\"").contains("name=\"services\" value=\"2\"");
		assertThat(reverse(Role.SUPERVISOR, "2").statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("PLAN_REVERSAL SOME", "PLAN_REVERSAL ALL");
		assertThat(this.desk.clock("DECISION_OVERALL")).endsWith("REVERSED_BY_PLAN");
		assertThat(this.desk.endedOn("DECISION_OVERALL")).isEqualTo("2026-11-03");
		assertThat(this.desk.clock("ACKNOWLEDGEMENT")).as("the member still hears that it arrived").endsWith("open");
		assertThat(this.desk.letters()).filteredOn((letter) -> letter.startsWith("PLAN_REVERSED MEMBER")).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource(names = { "ANALYST", "SUPERVISOR" }, mode = EnumSource.Mode.EXCLUDE)
	void isForNobodyElse(Role role) {
		assertThat(reverse(role, "1").statusCode()).isIn(403, 404);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void needsAServiceADayAndReasons() {
		HttpResponse<String> nothing = this.desk.act(Role.ANALYST, "plan-reversal", "words", "");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose at least one service.", "Enter the day.",
				"Say how we know, and what the plan will do.");
	}

	@Test
	void aServiceThatIsNotInDisputeIsRefused() {
		assertThat(reverse(Role.ANALYST, "3").statusCode()).isEqualTo(409);
		assertThat(reverse(Role.ANALYST, "nonsense").statusCode()).isEqualTo(409);
		reverse(Role.ANALYST, "1");
		assertThat(reverse(Role.ANALYST, "1").statusCode()).as("twice").isEqualTo(409);
		assertThat(this.desk.acts()).containsExactly("PLAN_REVERSAL SOME");
	}

	@Test
	void aStalePageOrAClosedCaseRecordsNothing() {
		HttpResponse<String> late = this.desk.actTooLate(Role.ANALYST, "plan-reversal", fields("1"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains(WORDS);
		this.desk.act(Role.ANALYST, "closing", "reason", "OTHER", "words", "Over.");
		assertThat(reverse(Role.ANALYST, "1").statusCode()).isEqualTo(409);
	}

	private HttpResponse<String> reverse(Role role, String service) {
		return this.desk.act(role, "plan-reversal", fields(service));
	}

	private static String[] fields(String service) {
		return new String[] { "services", service, "on.month", "11", "on.day", "3", "on.year", "2026", "words", WORDS };
	}

}
