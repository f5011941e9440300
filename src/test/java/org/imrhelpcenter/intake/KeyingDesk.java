package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody keys in Rosa Delgado's application over HTTP on December 3, 2026.
 */
@OverHttp
abstract class KeyingDesk {

	static final String KEYING = "/staff/intake";

	private static final String PASSWORD = "a long enough password";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	final Map<String, String> typed = new LinkedHashMap<>();

	Visitor clerk;

	@BeforeEach
	void anApplicationInTheMail() {
		this.clock.putTo("2026-12-03T09:00:00");
		this.clerk = signIn("INTAKE");
		say("entry", UUID.randomUUID().toString(), "paper.channel", "MAIL", "paper.language", "en", "paper.release",
				"SIGNED", "paper.signer", "Rosa Delgado", "paper.partB", "NOT_NEEDED", "patient.firstName", "Rosa",
				"patient.lastName", "Delgado", "plan.plan", "Kaiser Foundation Health Plan",
				"services[0].service.service", "MRI of the left knee", "services[0].decision.reasons",
				"NOT_MEDICALLY_NECESSARY", "services[0].appeal.filed", "YES", "services[0].appeal.decided", "YES",
				"story.story", "They said no.");
		day("paper.receivedOn", 2026, 11, 30);
		day("patient.birthDate", 1958, 4, 9);
		day("services[0].appeal.decidedOn", 2026, 5, 26);
	}

	void say(String... fields) {
		for (int i = 0; i < fields.length; i += 2) {
			this.typed.put(fields[i], fields[i + 1]);
		}
	}

	void day(String field, int year, int month, int day) {
		say(field + ".month", "" + month, field + ".day", "" + day, field + ".year", "" + year);
	}

	HttpResponse<String> enter() {
		List<String> fields = new ArrayList<>();
		this.typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
		return this.clerk.post(KEYING, fields.toArray(String[]::new));
	}

	static String number(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(200);
		return number(answer.body());
	}

	static String number(String page) {
		return page.replaceAll("(?s).*?(IMR-\\d\\d-\\d{7}-\\d).*", "$1");
	}

	Map<String, String> row(String number) {
		return this.jdbc.sql("""
				select received_on, completed_on, channel, postmarked_on,
				  (entered_at at time zone 'America/Los_Angeles')::date entered_on
				from imr_case join keyed_entry on case_id = id where number = ?""").param(number).query((row, n) -> {
			Map<String, String> found = new LinkedHashMap<>();
			for (String column : List.of("received_on", "completed_on", "channel", "postmarked_on", "entered_on")) {
				found.put(column, String.valueOf(row.getString(column)));
			}
			return found;
		}).single();
	}

	long cases() {
		return this.jdbc.sql("select count(*) from imr_case").query(Long.class).single();
	}

	Visitor signIn(String role) {
		String email = role.toLowerCase() + "@keying.example";
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, :email, :name, :role, :hash, 0, false, false, false, now()
				where not exists (select from staff_member where email = :email)""")
			.param("email", email)
			.param("name", "Pat " + role.charAt(0) + role.substring(1).toLowerCase())
			.param("role", role)
			.param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
			.update();
		Visitor visitor = new Visitor(this.port);
		visitor.get("/staff/sign-in");
		visitor.post("/staff/sign-in", "email", email, "password", PASSWORD);
		visitor.get(KEYING);
		return visitor;
	}

	static String text(String page) {
		return page.replaceAll("(?s)<script.*?</script>", "")
			.replaceAll("<[^>]*>", " ")
			.replace("&#39;", "'")
			.replaceAll("\\s+", " ")
			.replaceAll(" ([,:])", "$1");
	}

}
