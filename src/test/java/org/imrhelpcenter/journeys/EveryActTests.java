package org.imrhelpcenter.journeys;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the workbench, found by the acts and the addresses there are, so that
 * none is forgotten: without barriers, as wide as the screen, with and without scripts.
 */
class EveryActTests extends CaseJourney {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping addresses;

	@ParameterizedTest
	@EnumSource(Act.class)
	void everyActHasAPageThatPostsAndSaysWhatIsWrong(Act act) {
		CaseStatus status = Arrays.stream(CaseStatus.values()).filter(act::isPossible).findFirst().orElseThrow();
		for (boolean scripts : List.of(true, false)) {
			receive(application());
			leadTo(act);
			this.jdbc.sql("update imr_case set status = ? where id = ?").params(status.name(), id()).update();
			Applicant person = signIn(whose(act), scripts).open(path(""));
			person.press(person.page().locator(".acts a[href='" + path("/" + act.path()) + "']"));
			person.on(path("/" + act.path()));
			assertThat(person.page().locator("main form button[type=submit]").count()).isPositive();
			person.go();
			assertThat(person.page().locator(".problems").count() == 1 || person.path().equals(path("")))
				.as("is done, or says what is missing")
				.isTrue();
		}
	}

	@ParameterizedTest
	@EnumSource(Act.class)
	void noActIsOfferedWhereTheProcessMakesItImpossible(Act act) {
		receive(application());
		Visitor visitor = Colleagues.signIn(this.jdbc, this.port, whose(act));
		for (CaseStatus status : CaseStatus.values()) {
			if (!act.isPossible(status)) {
				this.jdbc.sql("update imr_case set status = ? where id = ?").params(status.name(), id()).update();
				assertThat(visitor.get(path("")).body()).doesNotContain("href=\"" + path("/" + act.path()) + "\"");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void everyOtherPageIsReadableByWhoeverMayOpenIt(boolean scripts) {
		receive(application());
		List<String> pages = pages();
		assertThat(pages).contains("/staff", "/staff/forecast", "/staff/workload", "/staff/letters",
				"/staff/organizations", "/staff/absences", path("/letters/" + letter()), path("/messages"));
		for (Role role : List.of(Role.SUPERVISOR, Role.ADMINISTRATOR)) {
			Visitor visitor = Colleagues.signIn(this.jdbc, this.port, role);
			Applicant person = signIn(role, scripts);
			for (String page : pages) {
				var answer = visitor.get(page);
				boolean html = answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
				if (answer.statusCode() == 200 && html) {
					person.open(page);
					assertThat(person.page().locator("main h1").count()).as(page).isEqualTo(1);
				}
			}
		}
	}

	/** Where everybody finds the work, on the way from queue to queue. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void everyQueueIsReadable(boolean scripts) {
		receive(application().urgent());
		Applicant supervisor = signIn(Role.SUPERVISOR, scripts).open("/staff");
		List<String> queues = supervisor.page()
			.locator("main a[href*='queue=']")
			.all()
			.stream()
			.map((link) -> link.getAttribute("href"))
			.distinct()
			.toList();
		assertThat(queues).hasSizeGreaterThan(8);
		queues.forEach(supervisor::open);
	}

	private static Role whose(Act act) {
		return Arrays.stream(Role.values())
			.sorted(Comparator.comparing((each) -> each != Role.DIRECTOR))
			.filter((each) -> act.isFor(new Viewer(Viewer.Kind.STAFF, 1L, "", each, null)))
			.findFirst()
			.orElseThrow();
	}

	/** Some acts are offered only once others were done. */
	private void leadTo(Act act) {
		if (act == Act.ADOPTION || act == Act.DECISION_LETTER || act == Act.REVOCATION) {
			this.jdbc.sql("update imr_case set status = 'IN_REVIEW', track = 'IMR' where id = ?").param(id()).update();
			past(Role.ANALYST, "determination", "service", "1", "overturn", "1", "uphold", "0", "summary",
					"It is needed.", "reviewers", "Board certified");
		}
		if (act == Act.DECISION_LETTER || act == Act.REVOCATION) {
			past(Role.DIRECTOR, "adoption", "what", "ADOPTED");
		}
	}

	private long letter() {
		return this.jdbc.sql("select min(id) from letter where case_id = ?").param(id()).query(Long.class).single();
	}

	/** The addresses that a browser opens, with this case in the place of a case. */
	private List<String> pages() {
		return this.addresses.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((info) -> info.getPatternValues().stream())
			.filter((pattern) -> pattern.startsWith("/staff"))
			.map((pattern) -> pattern.replace("/staff/cases/{number}", path("")))
			.map((pattern) -> pattern.replaceFirst("/letters/\\{[^/]*}+", "/letters/" + letter()))
			.filter((path) -> !path.contains("{") && !path.equals("/staff/sign-in"))
			.sorted()
			.toList();
	}

}
