package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.cases.ReturnCode;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/**
 * Members with a case and its code, for tests.
 */
@TestComponent
class Followers {

	private final ReceptionDesk desk;

	private final MovableClock clock;

	private final Environment environment;

	Followers(ReceptionDesk desk, MovableClock clock, Environment environment) {
		this.desk = desk;
		this.clock = clock;
		this.environment = environment;
	}

	/** A new case, whose code is known and whose member has a safe address. */
	Follower newcomer() {
		return newcomer("maria@example.org", true);
	}

	Follower newcomer(String email, boolean safe) {
		ReturnCode code = ReturnCode.random();
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()).code(code).email(email, safe));
		return new Follower(receipt.caseId(), receipt.number().text(), code.text());
	}

	/** A case that has no code. */
	Follower withoutCode() {
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		return new Follower(receipt.caseId(), receipt.number().text(), "");
	}

	/** Somebody before the door. */
	Visitor outside() {
		Visitor visitor = new Visitor(this.environment.getRequiredProperty("local.server.port", Integer.class));
		visitor.get("/track");
		return visitor;
	}

	/** Somebody who has opened the case. */
	Visitor inside(Follower follower) {
		Visitor visitor = outside();
		HttpResponse<String> answer = open(visitor, follower.number(), follower.code());
		if (!leadsTo(answer).equals("302 /track/case")) {
			throw new IllegalStateException("The case does not open: " + answer.statusCode());
		}
		return visitor;
	}

	static HttpResponse<String> open(Visitor visitor, String number, String code) {
		return open(visitor, number, code, "2", "3", "1980");
	}

	static HttpResponse<String> open(Visitor visitor, String number, String code, String month, String day,
			String year) {
		return visitor.post("/track", "number", number, "code", code, "birthDate.month", month, "birthDate.day", day,
				"birthDate.year", year);
	}

	/** Whether the visitor is one who follows a case. */
	static boolean follows(Visitor visitor) {
		return leadsTo(visitor.get("/track")).equals("302 /track/case");
	}

	/** Where an answer leads, without the site. */
	static String leadsTo(HttpResponse<String> answer) {
		return answer.statusCode() + " "
				+ answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
	}

	/** A member, born on February 3, 1980. */
	record Follower(long caseId, String number, String code) {
	}

}
