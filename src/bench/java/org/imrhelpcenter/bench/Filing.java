package org.imrhelpcenter.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.gatling.javaapi.core.ChainBuilder;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.flushHttpCache;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;

/**
 * Members who file an application: every page is opened and handed in as a browser does
 * it.
 */
final class Filing {

	static final String BIRTH_DAY = "9";

	private static final Duration SHORTEST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofSeconds(3);

	private static final String STORY = "My doctor asked for this scan in the spring, and the plan said no twice. "
			+ "The first letter said that an older scan is enough. It is not: the pain moved to the other side and "
			+ "woke me up at night. My doctor called them and they did not change their mind. ";

	private final Browser browser;

	private final boolean unhurried;

	private Filing(Browser browser, boolean unhurried) {
		this.browser = browser;
		this.unhurried = unhurried;
	}

	/** A whole application with one to three seconds on each page. */
	static ChainBuilder unhurried(Part part) {
		return new Filing(new Browser(part), true).whole();
	}

	/** A whole application without a pause. */
	static ChainBuilder hurried(Part part) {
		return new Filing(new Browser(part), false).whole();
	}

	/** Everything but the signature, handed in without looking. */
	static ChainBuilder upToSignature(Part part) {
		Browser browser = new Browser(part);
		ChainBuilder chain = exec(flushCookieJar()).exec(browser.open("/apply")).exec(begin(browser));
		for (Map.Entry<String, Map<String, String>> page : pages().entrySet()) {
			chain = chain.exec(browser.handIn(page.getKey(), page.getValue()));
		}
		return chain;
	}

	private ChainBuilder whole() {
		ChainBuilder chain = exec(flushCookieJar(), flushHttpCache()).exec(this.browser.open("/"))
			.exec(this.browser.openAssets())
			.exec(think())
			.exec(this.browser.open("/apply"))
			.exec(think())
			.exec(begin(this.browser));
		for (Map.Entry<String, Map<String, String>> page : pages().entrySet()) {
			chain = chain.exec(this.browser.open(page.getKey()))
				.exec(think())
				.exec(this.browser.handIn(page.getKey(), page.getValue()));
			if (page.getKey().equals("/apply/patient")) {
				chain = chain.exec(this.browser.open("/apply/return-code")).exec(think());
			}
		}
		return chain.exec(this.browser.open("/apply/review"))
			.exec(think())
			.exec(this.browser.open("/apply/sign"))
			.exec(think())
			.exec(this.browser.sign())
			.exec(this.browser.open("/apply/confirmation", regex("receipt__number\">([^<]+)<").saveAs("number"),
					regex("<p class=\"code\">([^<]+)</p>").saveAs("code")))
			.exec((session) -> {
				FiledCases.add(session.getString("number"), session.getString("code"));
				return session;
			})
			.exec(think());
	}

	private static ChainBuilder begin(Browser browser) {
		return browser.handIn("/apply", Map.of(), headerRegex("Set-Cookie", "application=([^;]+)").saveAs("draft"));
	}

	private ChainBuilder think() {
		return this.unhurried ? pause(SHORTEST, LONGEST) : exec((session) -> session);
	}

	/** The pages that ask something, in their order, and what is answered. */
	private static Map<String, Map<String, String>> pages() {
		LocalDate decided = LocalDate.now().minusMonths(2);
		LocalDate filed = decided.minusDays(20);
		Map<String, Map<String, String>> pages = new LinkedHashMap<>();
		pages.put("/apply/urgency", Map.of("urgent", "NO"));
		pages.put("/apply/who", Map.of("who", "MEMBER"));
		pages.put("/apply/patient", Map.of("firstName", "Rosa", "lastName", "Delgado", "birthDate.month", "4",
				"birthDate.day", BIRTH_DAY, "birthDate.year", "1958"));
		pages.put("/apply/contact", Map.of("street", "12 Example Street", "city", "Fresno", "state", "CA", "postalCode",
				"93701", "dayPhone", "559 555 0100", "email", "rosa@example.org", "writeByEmail", "YES"));
		pages.put("/apply/plan",
				Map.of("plan", "Kaiser Foundation Health Plan", "membershipNumber", "KP1234567", "mediCal", "YES"));
		pages.put("/apply/plan-decision/1", Map.of("deed", "DENIED", "reasons", "NOT_MEDICALLY_NECESSARY", "words",
				"The requested imaging does not meet the criteria."));
		pages.put("/apply/service/1", Map.of("service", "MRI of the lower back", "diagnosis", "Lumbar radiculopathy"));
		pages.put("/apply/another-service/1", Map.of("another", "NO"));
		pages.put("/apply/what-happened", Map.of("story", STORY + STORY));
		pages.put("/apply/appeal/1", appeal(filed, decided));
		pages.put("/apply/state-hearing", Map.of("hearing", "NONE"));
		pages.put("/apply/documents", Map.of());
		pages.put("/apply/statistics", Map.of());
		return pages;
	}

	private static Map<String, String> appeal(LocalDate filed, LocalDate decided) {
		Map<String, String> answers = new LinkedHashMap<>(Map.of("filed", "YES", "decided", "YES"));
		List.of(Map.entry("filedOn", filed), Map.entry("decidedOn", decided)).forEach((date) -> {
			answers.put(date.getKey() + ".month", Integer.toString(date.getValue().getMonthValue()));
			answers.put(date.getKey() + ".day", Integer.toString(date.getValue().getDayOfMonth()));
			answers.put(date.getKey() + ".year", Integer.toString(date.getValue().getYear()));
		});
		return answers;
	}

}
