package org.imrhelpcenter.bench;

import java.time.Duration;
import java.util.Map;

import io.gatling.javaapi.core.ChainBuilder;

import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;

/**
 * Members who follow the cases that they filed: in by the door, and then they look and
 * look again.
 */
final class Following {

	private Following() {
	}

	/** One case for some time, with one to three seconds between two looks. */
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
			.exec(during(time)
				.on(exec(browser.open(Kind.FOLLOW, "/track/case", regex("#{number}").exists()))
					.exec(pause(Duration.ofSeconds(1), Duration.ofSeconds(3)))));
	}

}
