package org.imrhelpcenter.tracking;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.CountedStatements;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.cases.DemonstrationCases;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opening a case with number, code and birth date, over HTTP.
 */
@AtTheDoor
class DoorTests {

	/** A number as any other, of a case that does not exist. */
	private static final String NOWHERE = "IMR-26-0004821-4";

	@Autowired
	Followers followers;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	@Autowired
	CountedStatements statements;

	private Follower maria;

	private Visitor visitor;

	@BeforeEach
	void comeToTheDoor() {
		this.jdbc.sql("delete from counted_try").update();
		this.jdbc.sql("delete from spring_session").update();
		this.maria = this.followers.newcomer();
		this.visitor = this.followers.outside();
	}

	@Test
	void opensToWhoKnowsAllThree() {
		assertThat(Followers.leadsTo(Followers.open(this.visitor, this.maria.number(), this.maria.code())))
			.isEqualTo("302 /track/case");
		assertThat(Followers.follows(this.visitor)).isTrue();
		assertThat(this.jdbc.sql("select count(*) from counted_try where not forgiven").query(Long.class).single())
			.isZero();
	}

	/** Their codes follow from the code of this program, which everybody may read. */
	@Test
	void opensNoMadeUpCaseWhereTheSiteIsNoDemonstration() {
		for (String name : List.of("new", "plan", "decided", "hearing")) {
			this.jdbc.sql("update imr_case set return_code_hash = ? where number = ?")
				.params(DemonstrationCases.code(name).hash(), this.maria.number())
				.update();
			assertThat(Followers.open(this.visitor, this.maria.number(), DemonstrationCases.code(name).text())
				.statusCode()).as(name).isEqualTo(422);
		}
		assertThat(this.visitor.get("/track").body()).doesNotContain("This is a demonstration");
	}

	@Test
	void takesNumberAndCodeHoweverTheyAreTyped() {
		String number = this.maria.number().toLowerCase().replace("imr-", "").replace('-', ' ');
		String code = this.maria.code().toLowerCase().replace("-", " ");
		assertThat(Followers.leadsTo(Followers.open(this.visitor, number, code, "Feb", "03", "1980")))
			.isEqualTo("302 /track/case");
	}

	@Test
	void givesOneAnswerWhateverIsWrong() {
		Follower other = this.followers.newcomer();
		Follower keyedIn = this.followers.withoutCode();
		String number = this.maria.number();
		String code = this.maria.code();
		String forged = number.substring(0, number.length() - 1)
				+ (Character.getNumericValue(number.charAt(15)) + 1) % 10;
		List<String[]> wrong = List.of(new String[] { number, other.code(), "2", "3", "1980" },
				new String[] { number, "nothing like a code", "2", "3", "1980" },
				new String[] { number, code, "2", "4", "1980" }, new String[] { number, code, "1", "1", "1900" },
				new String[] { NOWHERE, code, "2", "3", "1980" }, new String[] { forged, code, "2", "3", "1980" },
				new String[] { "no number at all", code, "2", "3", "1980" },
				new String[] { "'; drop table imr_case", code, "2", "3", "1980" },
				new String[] { keyedIn.number(), code, "2", "3", "1980" },
				new String[] { keyedIn.number(), "-", "2", "3", "1980" },
				new String[] { other.number(), code, "2", "3", "1980" });
		List<String> bodies = new ArrayList<>();
		List<Long> counts = new ArrayList<>();
		List<List<String>> headers = new ArrayList<>();
		for (String[] typed : wrong) {
			long before = this.statements.count();
			HttpResponse<String> answer = Followers.open(this.visitor, typed[0], typed[1], typed[2], typed[3],
					typed[4]);
			counts.add(this.statements.count() - before);
			assertThat(answer.statusCode()).as(typed[0]).isEqualTo(422);
			bodies.add(withoutWhatWasTyped(answer.body()));
			headers.add(answer.headers().map().keySet().stream().sorted().toList());
		}
		assertThat(bodies.get(0)).contains("These three do not fit together").doesNotContain("??");
		assertThat(bodies).containsOnly(bodies.get(0));
		assertThat(counts).containsOnly(counts.get(0));
		assertThat(headers).containsOnly(headers.get(0));
		assertThat(sessions()).isZero();
	}

	@Test
	void keepsWhatWasTyped() {
		HttpResponse<String> answer = Followers.open(this.visitor, NOWHERE, "ABCD <i>", "2", "30", "1980");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("February has no day 30", "value=\"" + NOWHERE + "\"", "ABCD &lt;i&gt;",
				"value=\"1980\"");
	}

	@Test
	void asksForWhatIsMissing() {
		HttpResponse<String> answer = this.visitor.post("/track");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Enter your case number.", "Enter your return code.",
				"Enter the patient&#39;s date of birth.");
		assertThat(this.jdbc.sql("select count(*) from counted_try").query(Long.class).single()).isZero();
	}

	@Test
	void readsHostileInput() {
		for (String hostile : List.of("\u0000", "9".repeat(5000), "\ud800", "../../etc", "%00", "\r\nX: y")) {
			assertThat(Followers.open(this.visitor, hostile, hostile).statusCode()).isEqualTo(422);
			assertThat(Followers.open(this.visitor, this.maria.number(), "x", hostile, hostile, hostile).statusCode())
				.isEqualTo(422);
		}
	}

	@Test
	void makesGuessersWaitLongerAndLonger() {
		for (int i = 0; i < 6; i++) {
			assertThat(Followers.open(this.visitor, this.maria.number(), "wrong " + i).statusCode()).isEqualTo(422);
		}
		HttpResponse<String> waiting = Followers.open(this.visitor, this.maria.number(), this.maria.code());
		assertThat(waiting.statusCode()).isEqualTo(429);
		assertThat(waiting.headers().firstValue("Retry-After")).contains("2");
		assertThat(waiting.body()).contains("Too many tries", "please wait 2 seconds",
				"value=\"" + this.maria.number() + "\"");
		Follower other = this.followers.newcomer();
		assertThat(Followers.follows(this.followers.inside(other))).isTrue();
		this.clock.forward(Duration.ofSeconds(2));
		assertThat(Followers.leadsTo(Followers.open(this.visitor, this.maria.number(), this.maria.code())))
			.isEqualTo("302 /track/case");
	}

	@Test
	void makesNobodyWaitWhoIsRight() {
		for (int i = 0; i < 40; i++) {
			assertThat(Followers.follows(this.followers.inside(this.maria))).isTrue();
		}
	}

	@Test
	void countsTheTriesOfACaseTogetherHoweverItsNumberIsTyped() {
		String plain = this.maria.number().replaceAll("\\D", "");
		for (int i = 0; i < 3; i++) {
			Followers.open(this.visitor, this.maria.number(), "wrong");
			Followers.open(this.visitor, " imr " + plain, "wrong");
		}
		assertThat(Followers.open(this.visitor, plain, "wrong").statusCode()).isEqualTo(429);
	}

	@Test
	void takesNoSessionIdThatSomebodyPlanted() {
		Visitor first = this.followers.inside(this.maria);
		String planted = first.cookie("imr-session").orElseThrow().getValue();
		Follower ana = this.followers.newcomer();
		this.visitor.setCookie("imr-session", planted);
		this.visitor.get("/track/lost-code");
		assertThat(Followers.leadsTo(Followers.open(this.visitor, ana.number(), ana.code())))
			.isEqualTo("302 /track/case");
		assertThat(this.visitor.cookie("imr-session").orElseThrow().getValue()).isNotEqualTo(planted);
		assertThat(Followers.follows(first)).isFalse();
		Visitor guesser = this.followers.outside();
		guesser.setCookie("imr-session", "made-up");
		assertThat(Followers.follows(guesser)).isFalse();
	}

	@Test
	void keepsNothingButIdsInTheSession() {
		this.followers.inside(this.maria);
		assertThat(this.jdbc.sql("select attribute_name from spring_session_attributes").query(String.class).list())
			.containsExactlyInAnyOrder("case", "codeRound", "since");
		assertThat(this.jdbc.sql("select max_inactive_interval from spring_session").query(Integer.class).single())
			.isEqualTo(1800);
	}

	@Test
	void beginsNoSessionBeforeAllThreeWereRight() {
		Followers.open(this.visitor, this.maria.number(), ReturnCode.random().text());
		assertThat(sessions()).isZero();
		assertThat(this.visitor.cookie("imr-session")).isEmpty();
		Followers.open(this.visitor, this.maria.number(), this.maria.code());
		HttpCookie cookie = this.visitor.cookie("imr-session").orElseThrow();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getPath()).isEqualTo("/");
	}

	@Test
	void leadsEveryoneElseToTheDoorWhateverTheyAskFor() {
		for (String path : List.of("/track/case", "/track/nothing", "/track/case/" + this.maria.number())) {
			assertThat(Followers.leadsTo(this.visitor.get(path))).as(path).isEqualTo("302 /track");
		}
	}

	@Test
	void needsTheFormItself() {
		assertThat(this.visitor.postWithoutToken("/track", "number", this.maria.number()).statusCode()).isEqualTo(403);
	}

	private long sessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}

	private static String withoutWhatWasTyped(String body) {
		return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
			.replaceAll("(name=\"(?:number|code|birthDate.day|birthDate.year)\" value=)\"[^\"]*\"", "$1")
			.replace(" selected=\"selected\"", "");
	}

}
