package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was told to the public check is filled in when an application starts, and never
 * costs an application that is open already.
 */
@OverHttp
class CarryOverTests {

	private static final String[] TOLD = { "urgent", "NO", "coverage", "SELF_INSURED", "mediCal", "YES", "reasons",
			"EXPERIMENTAL", "reasons", "OUT_OF_NETWORK", "filed", "YES", "filedOn.month", "3", "filedOn.day", "4",
			"filedOn.year", "2025", "decided", "YES", "decidedOn.month", "4", "decidedOn.day", "5", "decidedOn.year",
			"2025", "hearing", "WITHDRAWN" };

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private Applicant applicant;

	@BeforeEach
	void someone() {
		this.applicant = new Applicant(this.port);
		this.applicant.visitor.get("/apply");
	}

	@Test
	void fillsInEachPageAndAsksToGoOnFromIt() {
		assertThat(Applicant.leadsTo(start(TOLD))).isEqualTo("/apply/urgency?told");
		assertThat(this.applicant.visitor.get("/apply/urgency?told").body())
			.contains("What you told us in the check is filled in")
			.containsPattern(checked("NO"));
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/go-on"))).isEqualTo("/apply/urgency");
		send("/apply/urgency", "urgent", "NO");
		this.applicant.send("/apply/who", "who", "MEMBER");
		this.applicant.send("/apply/patient", "firstName", "Ana", "birthDate.month", "4", "birthDate.day", "9",
				"birthDate.year", "1958");
		this.applicant.send("/apply/contact");
		assertThat(this.applicant.visitor.get("/apply/plan").body()).containsPattern(checked("SELF_INSURED"))
			.containsPattern(checked("YES"));
		send("/apply/plan", "plan", "X", "coverage", "SELF_INSURED", "mediCal", "YES");
		assertThat(this.applicant.visitor.get("/apply/plan-decision/1").body()).containsPattern(checked("EXPERIMENTAL"))
			.containsPattern(checked("OUT_OF_NETWORK"));
		send("/apply/plan-decision/1", "deed", "DENIED", "reasons", "EXPERIMENTAL");
		this.applicant.send("/apply/service/1", "service", "MRI");
		this.applicant.send("/apply/another-service/1", "another", "NO");
		this.applicant.send("/apply/what-happened", "story", "It said no.");
		assertThat(this.applicant.visitor.get("/apply/appeal/1").body())
			.contains("name=\"filedOn.year\" value=\"2025\"", "name=\"decidedOn.day\" value=\"5\"");
		send("/apply/appeal/1", "filed", "YES", "decided", "YES", "decidedOn.month", "4", "decidedOn.day", "5",
				"decidedOn.year", "2025");
		assertThat(this.applicant.visitor.get("/apply/state-hearing").body()).containsPattern(checked("WITHDRAWN"));
	}

	@Test
	void keepsThePagesSealedAndNoneOfThemAnswered() {
		start(TOLD);
		assertThat(this.jdbc
			.sql("select count(*) from draft_answer where not complete and draft_id = (select max(id) from draft)")
			.query(Integer.class)
			.single()).isEqualTo(5);
		for (String row : this.jdbc
			.sql("select t::text from draft_answer t where draft_id = (select max(id) from draft)")
			.query(String.class)
			.list()) {
			assertThat(row).doesNotContain("SELF_INSURED", "WITHDRAWN", "2025-");
		}
	}

	@Test
	void startsWithoutAWordWhereNothingUsefulWasTold() {
		for (String[] told : List.of(new String[0], new String[] { "urgent", "\u0000", "coverage", "<b>", "reasons",
				"?", "filedOn.month", "99", "decidedOn.year", "3000", "hearing", "x".repeat(5000) })) {
			this.applicant = new Applicant(this.port);
			this.applicant.visitor.get("/apply");
			assertThat(Applicant.leadsTo(start(told))).isEqualTo("/apply/urgency");
			assertThat(this.applicant.visitor.get("/apply/urgency").body()).doesNotContain("checked",
					"What you told us in the check");
		}
	}

	@Test
	void startsWithoutAWordWhereWhatWasToldCannotBeRead() {
		assertThat(Applicant.leadsTo(start("filedOn", "x", "urgent", "YES"))).startsWith("/apply/urgency");
	}

	@Test
	void asksWhoHasAnApplicationOpenWhichOneToGoOnWith() {
		this.applicant.upTo("/apply/patient");
		String open = this.applicant.token();
		HttpResponse<String> answer = start(TOLD);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("You have an application open in this browser", "href=\"/apply/go-on\"",
				"href=\"/apply/return-code\"", "name=\"another\"", "name=\"hearing\" value=\"WITHDRAWN\"");
		assertThat(this.applicant.token()).isEqualTo(open);
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/go-on"))).isEqualTo("/apply/patient");
		List<String> another = new ArrayList<>(Arrays.asList(TOLD));
		another.addAll(List.of("another", "yes"));
		assertThat(Applicant.leadsTo(start(another.toArray(String[]::new)))).isEqualTo("/apply/urgency?told");
		assertThat(this.applicant.token()).isNotEqualTo(open);
	}

	private HttpResponse<String> start(String... told) {
		return this.applicant.visitor.post("/apply", told);
	}

	/** Sends a page that was filled in before: its first version was seen. */
	private void send(String path, String... fields) {
		List<String> all = new ArrayList<>(Arrays.asList(fields));
		all.addAll(List.of("seen", "0"));
		assertThat(this.applicant.send(path, all.toArray(String[]::new)).statusCode()).as(path).isEqualTo(302);
	}

	private static String checked(String value) {
		return "value=\"" + value + "\"[^>]* checked";
	}

}
