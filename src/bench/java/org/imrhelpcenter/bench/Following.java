package org.imrhelpcenter.bench;

import java.time.Duration;
import java.util.Map;

import io.gatling.javaapi.core.ChainBuilder;

import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;

/**
 * Members who follow the cases that they filed: in by the door, once to their own
 * answers, and then they look and look again. Each time they read for five to fifteen
 * seconds, which is quick for a page of that length.
 */
final class Following {

	private static final Duration SHORTEST = Duration.ofSeconds(5);

	private static final Duration LONGEST = Duration.ofSeconds(15);

	private Following() {
	}

	/** One case for some time. */
	static ChainBuilder from(Part part, Duration time) {
		Browser browser = new Browser(part);
		return exec((session) -> {
			FiledCases.Filed filed = FiledCases.next();
			return session.set("number", filed.number()).set("code", filed.code());
		}).exec(browser.open(Kind.FOLLOW, "/track"))
			.exec(pause(Duration.ofSeconds(1), Duration.ofSeconds(3)))
			.exec(browser.handIn(Kind.FOLLOW, "/track",
					Map.of("number", "#{number}", "code", "#{code}", "birthDate.month", "4", "birthDate.day",
							Filing.BIRTH_DAY, "birthDate.year", "1958")))
			.exec(look(browser))
			.exec(browser.open(Kind.FOLLOW, "/track/case/application", regex("#{number}").exists()))
			.exec(pause(SHORTEST, LONGEST))
			.exec(during(time).on(look(browser)));
	}

	private static ChainBuilder look(Browser browser) {
		return exec(browser.open(Kind.FOLLOW, "/track/case", regex("#{number}").exists()))
			.exec(pause(SHORTEST, LONGEST));
	}

}
