package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of a case, as each role sees it.
 */
@Workbench
class CasePageTests {

	private static final String MARKER = "a-statistic-that-nobody-else-gives";

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

	@BeforeEach
	void setUp() {
		this.clock.putTo("2026-11-20T10:15:00");
	}

	@Test
	void showsTheClocksOfAStandardCaseWithTheirArithmetic() {
		String page = text(open(Role.ANALYST, receive(standard())));
		assertThat(page).contains("Maria Alvarez")
			.contains("5 days left November 25, 2026 Acknowledgement")
			.contains("Qualification letter Due November 27, 2026 7 days left.")
			.contains("Complete application received November 20, 2026; 7 calendar days; due November 27, 2026.")
			.contains("Decision overall Due January 4, 2027 45 days left. The decision is due by this date")
			.contains("Complete application received November 20, 2026; 45 calendar days; due January 4, 2027.");
	}

	@Test
	void showsAllSevenFindingsWithTheirReasons() {
		this.clock.putTo("2026-11-23T22:15:00");
		String page = text(open(Role.ANALYST,
				receive(ArrivingApplication.at(this.clock.instant())
					.service("MRI of the left knee", KindOfDispute.MEDICAL_NECESSITY,
							Appeal.decided(null, LocalDate.of(2026, 5, 23))))));
		assertThat(page).contains("Service 1: MRI of the left knee").contains("7 are met");
		for (String requirement : new String[] { "The department oversees the plan", "Kind of dispute",
				"Appeal to the plan", "Filed within six months", "State Hearing", "Complete application",
				"Who signed" }) {
			assertThat(page).contains("Met " + requirement);
		}
		assertThat(page).containsPattern("Filed within six months [^.]*May 23, 2026[^.]*November 23, 2026");
	}

	@Test
	void showsAnUrgentCaseAndTheWaiverThatSomebodyHasToDecide() {
		String page = text(open(Role.NURSE,
				receive(ArrivingApplication.at(this.clock.instant())
					.urgent()
					.service("Heart surgery", KindOfDispute.MEDICAL_NECESSITY, Appeal.none()))));
		assertThat(page).contains("Urgent")
			.contains("Qualification letter Due November 22, 2026 2 days left.")
			.contains("Decision overall Due November 27, 2026 7 days left.")
			.contains("1 needs a decision")
			.contains("Needs a decision Appeal to the plan");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void neverShowsOptionalStatistics(Role role) {
		String number = receive(standard().answered("STATISTICS", "STATISTICS", "{\"other\":\"" + MARKER + "\"}"));
		// Not even where it would have been put among the answers by mistake.
		String mistaken = receive(standard().answered("STATISTICS", "CASEWORK", "{\"other\":\"" + MARKER + "\"}"));
		for (String path : new String[] { "/staff", "/staff/search", "/staff/cases/" + number,
				"/staff/cases/" + mistaken, "/staff/audit", "/staff/outbox" }) {
			assertThat(as(role).get(path).body()).as(path).doesNotContain(MARKER);
		}
	}

	@Test
	void warnsBeforeAnybodyWritesOrCalls() {
		String number = receive(standard().answered("CONTACT", "CASEWORK",
				"{\"unsafe\":[\"CALLS\",\"VOICE_MESSAGES\"],\"elsewhere\":\"Write to my sister <b>Ana</b>\"}"));
		String page = open(Role.ANALYST, number);
		assertThat(page).contains("care--warns").contains("Write to my sister &lt;b&gt;Ana&lt;/b&gt;");
		assertThat(page.indexOf("care--warns")).isLessThan(page.indexOf("id=\"findings\""));
		assertThat(text(open(Role.ANALYST, receive(standard())))).contains("no way that is not safe");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void showsTheTechnicalEvidenceOnlyToThoseWhoJudgeIt(Role role) {
		String page = text(open(role, receive(standard())));
		boolean judges = role == Role.ATTORNEY || role == Role.SUPERVISOR || role == Role.DIRECTOR;
		assertThat(page).contains("Signed by Maria Alvarez");
		assertThat(page.contains("203.0.113.77") && page.contains("Sample Browser 1.0")).isEqualTo(judges);
		assertThat(page.contains("Who opened this case")).isEqualTo(role == Role.SUPERVISOR || role == Role.DIRECTOR);
	}

	@Test
	void tellsItsHistoryInSentences() {
		String number = receive(standard());
		take(Role.NURSE, number, version(open(Role.NURSE, number)));
		String page = text(open(Role.SUPERVISOR, number));
		assertThat(page).contains(
				"Took the case Pat Nurse, Nurse November 20, 2026, 10:15 AM Pacific time Application received (Online) The member")
			.contains("Opened the case Pat Nurse, Nurse");
		assertThat(page).doesNotContain("??").doesNotContain("CASE_");
	}

	@Test
	void tellsThatSomebodyElseWasFasterAndLosesNothing() {
		String number = receive(standard());
		String seen = version(open(Role.NURSE, number));
		open(Role.ANALYST, number);
		assertThat(take(Role.ANALYST, number, seen).statusCode()).isEqualTo(302);
		HttpResponse<String> late = take(Role.NURSE, number, seen);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(text(late.body())).contains("Somebody else was faster")
			.contains("Pat Analyst owns the case now")
			.contains("Pat Analyst, Analyst: Took the case")
			.contains("Take over from Pat Analyst");
		assertThat(take(Role.NURSE, number, version(late.body())).statusCode()).isEqualTo(302);
		assertThat(text(open(Role.NURSE, number))).contains("Pat Nurse (you)");
	}

	@Test
	void letsNobodyReleaseTheCaseOfAnother() {
		String number = receive(standard());
		take(Role.ANALYST, number, version(open(Role.ANALYST, number)));
		String page = open(Role.NURSE, number);
		assertThat(page).doesNotContain("Give back to the queue");
		assertThat(
				as(Role.NURSE).post("/staff/cases/" + number + "/assignment", "to", "nobody", "version", version(page))
					.statusCode())
			.isEqualTo(403);
	}

	@Test
	void givesOneAnswerForCasesThatAreNotThereAndThoseOneMayNotSee() {
		String number = receive(standard());
		HttpResponse<String> unknown = as(Role.ADMINISTRATOR).get("/staff/cases/IMR-26-9999999-0");
		HttpResponse<String> hidden = as(Role.ADMINISTRATOR).get("/staff/cases/" + number);
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(hidden.statusCode()).isEqualTo(404);
		assertThat(text(hidden.body())).isEqualTo(text(unknown.body())).contains("No such case");
		assertThat(as(Role.NURSE).get("/staff/cases/nothing").statusCode()).isEqualTo(404);
		assertThat(as(Role.ADMINISTRATOR).post("/staff/cases/" + number + "/assignment", "to", "me", "version", "0")
			.statusCode()).isEqualTo(404);
	}

	private ArrivingApplication standard() {
		return ArrivingApplication.at(this.clock.instant());
	}

	private String receive(ArrivingApplication application) {
		return this.desk.receive(application).number().text();
	}

	private Visitor as(Role role) {
		return this.visitors.computeIfAbsent(role, (each) -> Workbench.People.signIn(this.jdbc, this.port, each));
	}

	private String open(Role role, String number) {
		HttpResponse<String> answer = as(role).get("/staff/cases/" + number);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private HttpResponse<String> take(Role role, String number, String version) {
		return as(role).post("/staff/cases/" + number + "/assignment", "to", "me", "version", version);
	}

	private static String version(String page) {
		Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	/** What a reader reads. */
	static String text(String page) {
		return page.replaceAll("(?s)<script.*?</script>", "")
			.replaceAll("<[^>]*>", " ")
			.replace("&#39;", "'")
			.replaceAll("\\s+", " ")
			.replaceAll(" ([,:])", "$1");
	}

}
