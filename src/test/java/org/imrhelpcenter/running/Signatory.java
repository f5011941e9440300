package org.imrhelpcenter.running;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.imrhelpcenter.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has answered everything, and has only to sign.
 */
final class Signatory {

	private static final Pattern NUMBER = Pattern.compile("receipt__number\">([^<]+)<");

	/** Every page that asks something, and what is answered. */
	private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

	static {
		PAGES.put("/apply/urgency", List.of("urgent", "NO"));
		PAGES.put("/apply/who", List.of("who", "MEMBER"));
		PAGES.put("/apply/patient", List.of("firstName", "Rosa", "lastName", "Delgado", "birthDate.month", "4",
				"birthDate.day", "9", "birthDate.year", "1958"));
		PAGES.put("/apply/contact", List.of("email", "rosa@example.org", "writeByEmail", "YES"));
		PAGES.put("/apply/plan",
				List.of("plan", "Kaiser Foundation Health Plan", "membershipNumber", "KP1234567", "mediCal", "NO"));
		PAGES.put("/apply/plan-decision/1", List.of("deed", "DENIED", "reasons", "NOT_MEDICALLY_NECESSARY"));
		PAGES.put("/apply/service/1", List.of("service", "MRI of the lower back", "diagnosis", "Back pain"));
		PAGES.put("/apply/another-service/1", List.of("another", "NO"));
		PAGES.put("/apply/what-happened", List.of("story", "The plan said no twice."));
		PAGES.put("/apply/appeal/1", List.of("filed", "YES", "decided", "YES", "dateNotKnown", "NOT_KNOWN"));
		PAGES.put("/apply/documents", List.of());
		PAGES.put("/apply/statistics", List.of());
	}

	private Visitor visitor;

	Signatory(int port) {
		this.visitor = upTo("/apply/sign", port);
	}

	/** Somebody who has answered all pages before this one. */
	static Visitor upTo(String page, int port) {
		Visitor visitor = new Visitor(port);
		visitor.get("/apply");
		assertThat(visitor.post("/apply").statusCode()).isEqualTo(302);
		PAGES.entrySet().stream().takeWhile((each) -> !each.getKey().equals(page)).forEach((each) -> {
			List<String> fields = new ArrayList<>(each.getValue());
			fields.addAll(List.of("seen", "-1"));
			assertThat(visitor.post(each.getKey(), fields.toArray(String[]::new)).statusCode()).as(each.getKey())
				.isEqualTo(302);
		});
		return visitor;
	}

	static int pages() {
		return PAGES.size();
	}

	/** Whether the signature was answered with the way to the confirmation. */
	boolean sign() {
		HttpResponse<String> answer = this.visitor.post("/apply/sign", "name", "Rosa Delgado", "agree", "YES");
		return answer.headers().firstValue("Location").filter((to) -> to.endsWith("/apply/confirmation")).isPresent();
	}

	/** The same browser finds the application again, where it runs now. */
	void goOnAt(int port) {
		String draft = this.visitor.cookie("application").orElseThrow().getValue();
		this.visitor = new Visitor(port);
		this.visitor.setCookie("application", draft);
		this.visitor.get("/apply");
	}

	/** The number that the confirmation shows. */
	String number() {
		Matcher number = NUMBER.matcher(this.visitor.get("/apply/confirmation").body());
		assertThat(number.find()).isTrue();
		return number.group(1);
	}

}
