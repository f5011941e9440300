package org.imrhelpcenter.bench;

import java.time.Duration;

import io.gatling.javaapi.core.ChainBuilder;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/**
 * Programs of other sites that ask the check and the calculator.
 */
final class Asking {

	private static final String CHECK = """
			{ "receivedAt": "2026-11-23T22:15:00-08:00", "kindOfDispute": "MEDICAL_NECESSITY", "urgent": false,
			  "coverage": "LICENSED_PLAN", "mediCal": true,
			  "appeal": { "filedOn": "2026-04-02", "decided": true, "decidedOn": "2026-05-23" },
			  "stateHearing": "NONE" }""";

	private static final String CALCULATOR = "/api/v1/deadlines?completedOn=2026-11-20&recordsReceivedOn=2026-12-10";

	private Asking() {
	}

	/** Both questions in turn for some time, each once in half a second. */
	static ChainBuilder from(Part part, Duration time) {
		Browser browser = new Browser(part);
		return during(time).on(exec(browser.sent(Kind.API,
				http("POST check").post("/api/v1/eligibility-checks")
					.header("Content-Type", "application/json")
					.header("Accept", "application/json")
					.body(StringBody(CHECK))
					.check(status().is(200), jsonPath("$.fileBy").is("2026-11-23"))))
			.exec(pause(Duration.ofMillis(250)))
			.exec(browser.sent(Kind.API,
					http("GET calculator").get(CALCULATOR)
						.header("Accept", "application/json")
						.check(status().is(200), jsonPath("$.decisionDueOn").is("2027-01-04"))))
			.exec(pause(Duration.ofMillis(250))));
	}

}
