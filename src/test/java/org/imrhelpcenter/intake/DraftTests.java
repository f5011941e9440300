package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications on their way, over HTTP: nothing is lost, and nothing can be read by who
 * should not.
 */
@OverHttp
class DraftTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	@Autowired
	DraftRounds rounds;

	private Applicant applicant;

	@BeforeEach
	void someone() {
		this.applicant = new Applicant(this.port);
	}

	@Test
	void keepsNothingThatCanBeReadInTheDatabase() {
		this.applicant.upToSign();
		for (String table : List.of("draft", "draft_answer", "draft_token", "outbox_message")) {
			for (String row : this.jdbc.sql("select t::text from " + table + " t").query(String.class).list()) {
				assertThat(row).as(table)
					.doesNotContainIgnoringCase(Applicant.MARKER)
					.doesNotContain(this.applicant.token(), this.applicant.code())
					.doesNotContain(hex(Applicant.MARKER), hex(this.applicant.code()));
			}
		}
	}

	@Test
	void tellsWhenItSaved() {
		this.applicant.upTo("/apply/patient");
		assertThat(this.applicant.visitor.get("/apply/patient").body()).containsPattern("Saved at \\d+:\\d\\d [AP]M");
	}

	@Test
	void keepsAHalfTypedPage() {
		this.applicant.upTo("/apply/patient");
		this.applicant.send("/apply/patient", "firstName", "Half", "birthDate.month", "4", "birthDate.day", "44");
		Visitor tab = this.applicant.anotherWindow(this.port);
		assertThat(tab.get("/apply/patient").body()).contains("value=\"Half\"", "value=\"44\"");
		assertThat(Applicant.leadsTo(tab.get("/apply/contact"))).isEqualTo("/apply/patient?order");
	}

	@Test
	void savesAndLeavesEvenWithAHalfTypedPage() {
		this.applicant.upTo("/apply/patient");
		String code = this.applicant.code();
		HttpResponse<String> answer = this.applicant.send("/apply/patient", "firstName", "Half", "leave", "yes");
		assertThat(Applicant.leadsTo(answer)).isEqualTo("/apply/left");
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/patient"))).isEqualTo("/apply/return?ended");
		Visitor back = comeBack(code, "", "", "");
		assertThat(back.get("/apply/patient").body()).contains("value=\"Half\"");
	}

	@Test
	void showsTheCodeBeforeSomebodyLeavesWithoutOne() {
		this.applicant.upTo("/apply/patient");
		HttpResponse<String> answer = this.applicant.send("/apply/patient", "firstName", "Half", "leave", "yes");
		assertThat(Applicant.leadsTo(answer)).isEqualTo("/apply/return-code?leaving");
		this.applicant.visitor.get("/apply/return-code?leaving");
		assertThat(Applicant.leadsTo(this.applicant.visitor.post("/apply/leave", "code-noted", "yes")))
			.isEqualTo("/apply/left");
	}

	@Test
	void neverLetsABrowserKeepAPage() {
		this.applicant.upTo("/apply/patient");
		for (String path : List.of("/apply/patient", "/apply/return-code", "/apply/left", "/apply/return")) {
			assertThat(this.applicant.visitor.get(path).headers().firstValue("Cache-Control").orElse("")).as(path)
				.contains("no-store");
		}
	}

	@Test
	void tellsTwoWindowsOfEachOther() {
		this.applicant.upTo("/apply/plan");
		Visitor other = this.applicant.anotherWindow(this.port);
		other.get("/apply/who");
		assertThat(Applicant.leadsTo(other.post("/apply/who", "seen", "0", "who", "MINOR")))
			.isEqualTo("/apply/patient");
		HttpResponse<String> conflict = this.applicant.visitor.post("/apply/who", "seen", "0", "who",
				"PARENT_OR_GUARDIAN", "parentName", "Ana");
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("changed in another window",
				"answers__text\">I am the patient, I am under 18, and I apply by myself<", "value=\"Ana\"",
				"name=\"seen\" value=\"1\"");
		assertThat(Applicant.leadsTo(this.applicant.visitor.post("/apply/who", "seen", "1", "who", "PARENT_OR_GUARDIAN",
				"parentName", "Ana")))
			.isEqualTo("/apply/patient");
	}

	@Test
	void takesTheSameAnswersTwiceWithoutAWord() {
		this.applicant.upTo("/apply/plan");
		assertThat(Applicant.leadsTo(this.applicant.send("/apply/who", "who", "MEMBER"))).isEqualTo("/apply/patient");
	}

	@Test
	void opensOnAnotherDeviceWithCodeAndBirthDate() {
		this.applicant.upTo("/apply/plan");
		String code = this.applicant.code();
		Visitor device = comeBack(code.toLowerCase().replace("-", " "), "4", "9", "1958");
		assertThat(Applicant.leadsTo(device.get("/apply/go-on"))).isEqualTo("/apply/plan");
		assertThat(device.get("/apply/patient").body()).contains(Applicant.MARKER + "son");
	}

	@Test
	void staysClosedWithoutTheRightBirthDate() {
		this.applicant.upTo("/apply/plan");
		Visitor device = comeBack(this.applicant.code(), "4", "10", "1958");
		assertThat(device.cookie("application")).isEmpty();
		assertThat(comeBack("ACDE-ACDE-ACDE-ACDE", "4", "9", "1958").cookie("application")).isEmpty();
	}

	@Test
	void makesGuessersWaitLongerAndLonger() {
		this.applicant.upTo("/apply/plan");
		String code = this.applicant.code();
		Visitor device = new Visitor(this.port);
		device.get("/apply/return");
		HttpResponse<String> answer = guess(device, code);
		for (int i = 0; i < 20 && answer.statusCode() == 422; i++) {
			answer = guess(device, code);
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(answer.body()).contains("please wait");
		this.clock.forward(Duration.ofDays(1));
		this.applicant = new Applicant(this.port).upTo("/apply/plan");
		assertThat(comeBack(this.applicant.code(), "4", "9", "1958").cookie("application")).isPresent();
	}

	@Test
	void sendsTheCodeOnceToEachSafeAddress() {
		this.applicant.upTo("/apply/plan");
		assertThat(codes()).isEqualTo(1);
		this.applicant.visitor.post("/apply/contact", "seen", "0", "email", Applicant.MARKER + "@example.org");
		assertThat(codes()).as("the same address").isEqualTo(1);
		this.applicant.visitor.post("/apply/contact", "seen", "1", "email", "other@example.org", "unsafe", "EMAIL");
		assertThat(codes()).as("an address that is not safe").isEqualTo(1);
		this.applicant.visitor.post("/apply/contact", "seen", "2", "email", "other@example.org");
		assertThat(codes()).as("a new address").isEqualTo(2);
	}

	@Test
	void letsGoOfAQuietBrowserAndKeepsTheAnswers() {
		this.applicant.upTo("/apply/plan");
		String code = this.applicant.code();
		this.clock.forward(Duration.ofHours(3));
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/plan"))).isEqualTo("/apply/return?ended");
		assertThat(Applicant.leadsTo(comeBack(code, "4", "9", "1958").get("/apply/go-on"))).isEqualTo("/apply/plan");
	}

	@Test
	void keepsWhatAQuietBrowserHandsInAndShowsItNothing() {
		this.applicant.upTo("/apply/what-happened");
		String code = this.applicant.code();
		this.clock.forward(Duration.ofHours(3));
		assertThat(Applicant.leadsTo(this.applicant.send("/apply/what-happened", "story", "It took me all morning")))
			.isEqualTo("/apply/return?kept");
		assertThat(this.applicant.visitor.get("/apply/return?kept").body()).contains("What you just sent is saved");
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/what-happened")))
			.isEqualTo("/apply/return?ended");
		assertThat(comeBack(code, "4", "9", "1958").get("/apply/what-happened").body())
			.contains("It took me all morning");
	}

	@Test
	void takesNoSignatureFromAQuietBrowser() {
		this.applicant.upToSign();
		this.clock.forward(Duration.ofHours(3));
		assertThat(Applicant.leadsTo(this.applicant.sign())).isEqualTo("/apply/return?ended");
	}

	@Test
	void takesNothingFromABrowserThatWasLetGo() {
		this.applicant.upTo("/apply/what-happened");
		this.applicant.code();
		this.applicant.visitor.post("/apply/leave");
		assertThat(Applicant.leadsTo(this.applicant.send("/apply/what-happened", "story", "Somebody else")))
			.isEqualTo("/apply/return?ended");
	}

	@Test
	void expiresAfterSixtyDaysAndIsRemoved() {
		this.applicant.upTo("/apply/plan");
		String code = this.applicant.code();
		assertThat(this.applicant.visitor.get("/apply/return-code").body()).contains("Your answers are kept until");
		this.clock.forward(Duration.ofDays(59));
		this.rounds.tidy();
		Visitor inTime = comeBack(code, "4", "9", "1958");
		assertThat(inTime.cookie("application")).isPresent();
		this.clock.forward(Duration.ofMinutes(90).plusHours(23));
		assertThat(comeBack(code, "4", "9", "1958").cookie("application")).isEmpty();
		long drafts = count("draft");
		this.rounds.tidy();
		assertThat(count("draft")).isLessThan(drafts);
		assertThat(this.jdbc
			.sql("select count(*) from draft_answer a where not exists (select 1 from draft d where d.id = a.draft_id)")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void tellsWhoComesALittleTooLate() {
		this.applicant.upTo("/apply/plan");
		String code = this.applicant.code();
		this.clock.forward(Duration.ofDays(60).minusMinutes(30));
		Visitor visitor = comeBack(code, "4", "9", "1958");
		this.clock.forward(Duration.ofHours(1));
		assertThat(Applicant.leadsTo(visitor.get("/apply/plan"))).isEqualTo("/apply/return?expired");
		assertThat(visitor.get("/apply/return?expired").body()).contains("not changed for 60 days");
	}

	private Visitor comeBack(String code, String month, String day, String year) {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/apply/return");
		visitor.post("/apply/return", "code", code, "birthDate.month", month, "birthDate.day", day, "birthDate.year",
				year);
		return visitor;
	}

	private static HttpResponse<String> guess(Visitor device, String code) {
		return device.post("/apply/return", "code", code, "birthDate.month", "1", "birthDate.day", "1",
				"birthDate.year", "1970");
	}

	private long codes() {
		return this.jdbc
			.sql("select count(*) from outbox_message where template = 'return-code' and subject = "
					+ "(select 'draft/' || max(id) from draft)")
			.query(Long.class)
			.single();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static String hex(String text) {
		return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
	}

}
