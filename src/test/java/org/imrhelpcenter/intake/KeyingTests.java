package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications from mail, fax and phone, keyed in over HTTP on December 3, 2026.
 */
@OverHttp
class KeyingTests {

	private static final String KEYING = "/staff/intake";

	private static final String PASSWORD = "a long enough password";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	private final Map<String, String> typed = new LinkedHashMap<>();

	private Visitor clerk;

	@BeforeEach
	void anApplicationInTheMail() {
		this.clock.putTo("2026-12-03T09:00:00");
		this.clerk = signIn("INTAKE");
		say("entry", UUID.randomUUID().toString(), "paper.channel", "MAIL", "paper.language", "en", "paper.release",
				"SIGNED", "paper.signer", "Rosa Delgado", "paper.partB", "NOT_NEEDED", "patient.firstName", "Rosa",
				"patient.lastName", "Delgado", "plan.plan", "Kaiser Foundation Health Plan", "first.service.service",
				"MRI of the left knee", "first.decision.reasons", "NOT_MEDICALLY_NECESSARY", "first.appeal.filed",
				"YES", "first.appeal.decided", "YES", "story.story", "They said no.");
		day("paper.receivedOn", 2026, 11, 30);
		day("patient.birthDate", 1958, 4, 9);
		day("first.appeal.decidedOn", 2026, 5, 26);
	}

	@Test
	void countsFromTheDayOfReceiptAndNotOfEntry() {
		day("paper.postmarkedOn", 2026, 11, 25);
		String number = number(enter());
		assertThat(row(number)).containsEntry("received_on", LocalDate.of(2026, 11, 30).toString())
			.containsEntry("completed_on", "2026-11-30")
			.containsEntry("channel", "MAIL")
			.containsEntry("postmarked_on", "2026-11-25")
			.containsEntry("entered_on", "2026-12-03");
		String page = text(this.clerk.get("/staff/cases/" + number).body());
		assertThat(page)
			.contains("Met Filed within six months", "November 26, 2026", "Due December 7, 2026",
					"By Pat Intake on December 3, 2026", "Postmark November 25, 2026", "They said no.",
					"Signed by Rosa Delgado November 30, 2026")
			.doesNotContain("??");
	}

	@Test
	void showsTheReturnCodeOnceAndMakesOneCaseOfOneForm() {
		HttpResponse<String> first = enter();
		assertThat(first.body()).containsPattern("<p class=\"code\">[0-9A-Z]{4}(-[0-9A-Z]{4}){3}</p>");
		long cases = cases();
		HttpResponse<String> again = enter();
		assertThat(again.body()).contains("is a case already").doesNotContain("class=\"code\"");
		assertThat(cases()).isEqualTo(cases);
	}

	@Test
	void opensToTheMemberWithThatCode() {
		String body = enter().body();
		String code = body.replaceAll("(?s).*<p class=\"code\">([^<]+)</p>.*", "$1");
		Visitor rosa = new Visitor(this.port);
		rosa.get("/track");
		rosa.post("/track", "number", number(body), "code", code, "birthDate.month", "4", "birthDate.day", "9",
				"birthDate.year", "1958");
		assertThat(text(rosa.get("/track/case").body())).contains("By mail, on November 30, 2026",
				"Signed by Rosa Delgado on November 30, 2026");
	}

	@ParameterizedTest
	@CsvSource({ "plan.plan, The health plan", "story.story, The problem" })
	void isIncompleteWhenSomethingIsMissing(String field, String missing) {
		this.typed.put(field, "");
		HttpResponse<String> answer = enter();
		assertThat(text(answer.body())).contains("The application is incomplete. Missing: " + missing);
		assertThat(row(number(answer))).containsEntry("completed_on", "null")
			.containsEntry("received_on", "2026-11-30");
	}

	@Test
	void takesAnApplicationWithAlmostNothingOnIt() {
		this.typed.clear();
		say("paper.channel", "FAX", "paper.release", "MISSING", "paper.partB", "MISSING", "patient.lastName", "Lee");
		day("paper.receivedOn", 2026, 12, 3);
		day("patient.birthDate", 1990, 1, 31);
		String number = number(enter());
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Service that is not named",
				"Part B is missing", "The health plan", "The problem", "The signed medical release");
	}

	@Test
	void keepsWhoAgreedOnThePhoneWhenAndToWhomAndAwaitsTheSignature() {
		say("paper.channel", "PHONE", "paper.release", "READ_ALOUD", "paper.agreedAt", "2:30 pm");
		day("paper.receivedOn", 2026, 12, 2);
		day("paper.agreedOn", 2026, 12, 2);
		String number = number(enter());
		assertThat(row(number)).containsEntry("completed_on", "null");
		String page = text(this.clerk.get("/staff/cases/" + number).body());
		assertThat(page).contains(
				"Rosa Delgado agreed on the phone on December 2, 2026, 2:30 PM Pacific time, after Pat Intake",
				"The signed medical release Record what came");
		HttpResponse<String> receipt = this.clerk.post("/staff/cases/" + number + "/receipt", "item", "RELEASE", "by",
				"MEMBER", "receivedOn.month", "12", "receivedOn.day", "3", "receivedOn.year", "2026");
		assertThat(receipt.statusCode()).isEqualTo(302);
		assertThat(row(number)).containsEntry("completed_on", "2026-12-03");
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Due December 10, 2026")
			.doesNotContain("Record what came");
	}

	@Test
	void takesWhatCameLaterOnNoImpossibleDay() {
		say("paper.release", "MISSING");
		String number = number(enter());
		String at = "/staff/cases/" + number + "/receipt";
		assertThat(this.clerk
			.post(at, "item", "RELEASE", "by", "MEMBER", "receivedOn.month", "12", "receivedOn.day", "4",
					"receivedOn.year", "2026")
			.statusCode()).isEqualTo(422);
		assertThat(this.clerk
			.post(at, "item", "RELEASE", "by", "MEMBER", "receivedOn.month", "11", "receivedOn.day", "29",
					"receivedOn.year", "2026")
			.body()).contains("before the application itself was received");
		assertThat(this.clerk
			.post(at, "item", "RELEASE", "receivedOn.month", "12", "receivedOn.day", "2", "receivedOn.year", "2026")
			.body()).contains("Choose who signed the medical release.");
		assertThat(row(number)).containsEntry("completed_on", "null");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "paper.receivedOn.day | 31 | November has no day 31",
			"paper.channel | ONLINE | Choose how", "paper.channel | PHONE | A phone application has no signature yet",
			"paper.release | MARK | Enter the name of the witness", "paper.signer | '' | Enter the name of the one",
			"patient.birthDate.year | 1858 | 1900", "contact.dayPhone | call me | Enter the phone number with digits",
			"patient.lastName | '' | ", "first.decision.reasons | NONSENSE | choose" })
	void losesNothingThatWasTyped(String field, String value, String problem) {
		say("contact.elsewhere", "At my sister's", "story.wanted", "Pay for it", field, value);
		if (field.equals("patient.lastName")) {
			this.typed.remove("patient.firstName");
		}
		HttpResponse<String> answer = enter();
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("At my sister&#39;s", "Pay for it", "They said no.", "MRI of the left knee")
			.containsIgnoringCase((problem != null) ? problem : "name");
		assertThat(answer.body()).contains("value=\"" + this.typed.get("entry") + "\"");
	}

	@Test
	void takesNoDayToCome() {
		day("paper.receivedOn", 2026, 12, 4);
		assertThat(enter().statusCode()).isEqualTo(422);
		day("paper.receivedOn", 2026, 12, 3);
		day("paper.postmarkedOn", 2026, 12, 4);
		assertThat(enter().statusCode()).isEqualTo(422);
	}

	@Test
	void takesSeveralServices() {
		say("second.service.service", "Physical therapy", "second.decision.reasons", "EXPERIMENTAL");
		String number = number(enter());
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Service 1: MRI of the left knee",
				"Service 2: Physical therapy");
	}

	@ParameterizedTest
	@CsvSource({ "INTAKE, 200", "NURSE, 200", "ANALYST, 200", "ATTORNEY, 200", "SUPERVISOR, 200", "DIRECTOR, 200",
			"ADMINISTRATOR, 403" })
	void isForThoseWhoWorkOnCases(String role, int status) {
		this.clerk = signIn(role);
		assertThat(this.clerk.get(KEYING).statusCode()).isEqualTo(status);
		assertThat(enter().statusCode()).isEqualTo(status);
		assertThat(new Visitor(this.port).get(KEYING).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@CsvSource({ "MAIL, SIGNED, LEGAL_REPRESENTATIVE, Legal representative",
			"FAX, MISSING, LEGAL_REPRESENTATIVE, Legal representative",
			"PHONE, READ_ALOUD, PERSONAL_REPRESENTATIVE, Personal representative" })
	void showsWhoActsByAuthorityAsOnlineAndGivesNobodyACode(String channel, String release, String who,
			String capacity) {
		acts(who);
		say("paper.channel", channel, "paper.release", release, "paper.agreedAt", "2:30 pm");
		day("paper.agreedOn", 2026, 11, 30);
		HttpResponse<String> answer = enter();
		assertThat(text(answer.body())).contains("so there is no return code").doesNotContain("Return code for");
		String number = number(answer);
		assertThat(this.jdbc.sql("select return_code_hash is null from imr_case where number = ?")
			.param(number)
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(text(this.clerk.get("/staff/cases/" + number + "/authority").body())).containsIgnoringCase(capacity)
			.contains("Ann Delgado", "Daughter", "12 Oak Lane", "Not verified: sees only what they sent", "None yet")
			.doesNotContain("Part B is missing", "??");
		assertThat(row(number)).containsEntry("received_on", "2026-11-30");
		Visitor ann = new Visitor(this.port);
		ann.get("/assist");
		assertThat(ann.post("/assist", "email", "ann@example.org").statusCode()).isEqualTo(302);
		assertThat(ann.get("/assist/cases").statusCode()).isEqualTo(302);
	}

	@Test
	void takesWhoSignedForTheOneWhoActsWhenNoOtherNameIsThere() {
		acts("LEGAL_REPRESENTATIVE");
		say("authority.name", "", "paper.partB", "MISSING", "paper.signer", "Ann Delgado");
		String number = number(enter());
		assertThat(text(this.clerk.get("/staff/cases/" + number + "/authority").body())).contains("Ann Delgado",
				"Part B is missing");
		assertThat(text(this.clerk.get("/staff/cases/" + number).body())).contains("Part B is missing");
	}

	@Test
	void takesPartBThatCameLaterAndTheMarkGoes() {
		acts("LEGAL_REPRESENTATIVE");
		say("paper.partB", "MISSING");
		String number = number(enter());
		String at = "/staff/cases/" + number + "/receipt";
		assertThat(text(this.clerk.get(at).body())).contains("Part B of the assistant form, signed")
			.doesNotContain("who signed it? (optional) The member");
		HttpResponse<String> nameless = this.clerk.post(at, "item", "PART_B", "receivedOn.month", "12",
				"receivedOn.day", "2", "receivedOn.year", "2026");
		assertThat(nameless.statusCode()).isEqualTo(422);
		assertThat(nameless.body()).contains("Enter the name of the one who signed Part B.");
		assertThat(this.clerk
			.post(at, "item", "PART_B", "name", "Ann Delgado", "receivedOn.month", "12", "receivedOn.day", "2",
					"receivedOn.year", "2026")
			.statusCode()).isEqualTo(302);
		String page = text(this.clerk.get("/staff/cases/" + number).body());
		assertThat(page).contains("Received Part B", "Signed by Ann Delgado").doesNotContain("Part B is missing");
		assertThat(text(this.clerk.get("/staff/cases/" + number + "/authority").body()))
			.doesNotContain("Part B is missing");
		assertThat(this.jdbc.sql("""
				select part_b_signed_on from assistance
				where part_b_signature is not null and case_id = (select id from imr_case where number = ?)""")
			.param(number)
			.query(LocalDate.class)
			.single()).isEqualTo("2026-12-02");
		assertThat(row(number)).containsEntry("completed_on", "2026-11-30");
		assertThat(this.clerk.get(at).body()).contains("Nothing is missing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "authority.name | '' | Enter the name of the one who acts",
					"paper.partB | NOT_NEEDED | A representative signs Part B", "who.who | MEMBER | You told us about",
					"authority.email | nobody | email address" })
	void sendsBackWhatCannotBeOfSomebodyWhoActs(String field, String value, String problem) {
		acts("LEGAL_REPRESENTATIVE");
		say("paper.release", "MISSING", "paper.signer", "", field, value);
		HttpResponse<String> answer = enter();
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(problem, "12 Oak Lane", "Daughter");
	}

	private void acts(String who) {
		say("who.who", who, "authority.name", "Ann Delgado", "authority.relationship", "Daughter", "authority.address",
				"12 Oak Lane", "authority.email", "ann@example.org", "authority.kind", "POWER_OF_ATTORNEY",
				"paper.partB", "SIGNED");
		if (who.equals("PERSONAL_REPRESENTATIVE")) {
			day("survivor.diedOn", 2026, 11, 1);
		}
	}

	private void say(String... fields) {
		for (int i = 0; i < fields.length; i += 2) {
			this.typed.put(fields[i], fields[i + 1]);
		}
	}

	private void day(String field, int year, int month, int day) {
		say(field + ".month", "" + month, field + ".day", "" + day, field + ".year", "" + year);
	}

	private HttpResponse<String> enter() {
		List<String> fields = new ArrayList<>();
		this.typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
		return this.clerk.post(KEYING, fields.toArray(String[]::new));
	}

	private static String number(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(200);
		return number(answer.body());
	}

	private static String number(String page) {
		return page.replaceAll("(?s).*?(IMR-\\d\\d-\\d{7}-\\d).*", "$1");
	}

	private Map<String, String> row(String number) {
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

	private long cases() {
		return this.jdbc.sql("select count(*) from imr_case").query(Long.class).single();
	}

	private Visitor signIn(String role) {
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

	private static String text(String page) {
		return page.replaceAll("(?s)<script.*?</script>", "")
			.replaceAll("<[^>]*>", " ")
			.replace("&#39;", "'")
			.replaceAll("\\s+", " ")
			.replaceAll(" ([,:])", "$1");
	}

}
