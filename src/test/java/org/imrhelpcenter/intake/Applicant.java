package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who fills in the application over HTTP. Every word that is typed holds the
 * marker, so that it can be looked for where it must not be.
 */
final class Applicant {

	static final String MARKER = "Zebrafinch";

	static final String SIGN = "/apply/sign";

	final Visitor visitor;

	private final Map<String, String[]> answers = new LinkedHashMap<>();

	Applicant(int port) {
		this.visitor = new Visitor(port);
		say("/apply/urgency", "urgent", "NO");
		say("/apply/who", "who", "MEMBER");
		say("/apply/patient", "firstName", MARKER, "lastName", MARKER + "son", "birthDate.month", "4", "birthDate.day",
				"9", "birthDate.year", "1958");
		say("/apply/contact", "email", MARKER + "@example.org", "city", MARKER + "ville");
		say("/apply/plan", "plan", "Kaiser Foundation Health Plan", "membershipNumber", MARKER + "1", "mediCal", "NO");
		say("/apply/plan-decision/1", "deed", "DENIED", "reasons", "NOT_MEDICALLY_NECESSARY", "words", MARKER);
		say("/apply/service/1", "service", "MRI " + MARKER, "diagnosis", MARKER);
		say("/apply/another-service/1", "another", "NO");
		say("/apply/what-happened", "story", "It said no. " + MARKER);
		say("/apply/appeal/1", "filed", "YES", "decided", "YES", "dateNotKnown", "NOT_KNOWN");
		say("/apply/documents");
		say("/apply/statistics");
	}

	/** Changes what will be answered on a page. */
	Applicant say(String path, String... fields) {
		this.answers.put(path, fields);
		return this;
	}

	/** Starts an application in this browser. */
	Applicant start() {
		this.visitor.get("/apply");
		assertThat(this.visitor.post("/apply").statusCode()).isEqualTo(302);
		return this;
	}

	/** Answers all pages before this one. */
	Applicant upTo(String path) {
		start();
		for (Map.Entry<String, String[]> page : this.answers.entrySet()) {
			if (page.getKey().equals(path)) {
				break;
			}
			assertThat(send(page.getKey(), page.getValue()).statusCode()).as(page.getKey()).isEqualTo(302);
		}
		return this;
	}

	/** Answers everything but the signature. */
	Applicant upToSign() {
		return upTo(SIGN);
	}

	/** Sends a page as if it had never been saved before. */
	HttpResponse<String> send(String path, String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		if (!all.contains("seen")) {
			all.addAll(List.of("seen", "-1"));
		}
		return this.visitor.post(path, all.toArray(String[]::new));
	}

	HttpResponse<String> sign() {
		return this.visitor.post(SIGN, "name", MARKER + " " + MARKER + "son", "agree", "YES");
	}

	/** The same draft in one more window with its own cookies. */
	Visitor anotherWindow(int port) {
		Visitor window = new Visitor(port);
		window.setCookie("application", token());
		window.get("/apply");
		return window;
	}

	String token() {
		return this.visitor.cookie("application").orElseThrow().getValue();
	}

	/** The return code, as the page shows it. */
	String code() {
		String page = this.visitor.get("/apply/return-code").body();
		return page.replaceAll("(?s).*<p class=\"code\">([^<]+)</p>.*", "$1");
	}

	static String leadsTo(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
	}

}
