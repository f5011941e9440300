package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.IdentityProof;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.cases.ReturnCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * A new return code from staff, after they made sure who asks for it.
 */
@Workbench
class NewReturnCodeTests {

	private static final Pattern CODE = Pattern.compile("<p class=\"code\">([^<]+)</p>");

	private static final LocalDate BORN = LocalDate.of(1980, 2, 3);

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	ReturnCodes codes;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

	private final ReturnCode old = ReturnCode.random();

	private String number;

	@BeforeEach
	void receive() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.number = this.desk.receive(ArrivingApplication.at(this.clock.instant()).code(this.old)).number().text();
	}

	@ParameterizedTest
	@EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
	void comesFromEveryoneWhoWorksOnCases(Role role) {
		HttpResponse<String> answer = give(role, "CALLED_BACK", "");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(text(answer.body())).contains("The new return code", "shown only now", "old code no longer works");
		String code = code(answer);
		assertThat(opens(code)).isTrue();
		assertThat(opens(this.old.text())).isFalse();
		assertThat(text(as(role).get(path("")).body())).contains("Gave a new return code after a call back")
			.doesNotContain(code);
		assertThat(as(role).get(path("/return-code")).body()).doesNotContain(code);
	}

	@Test
	void isRefusedToAdministratorsAsIfThereWereNoCase() {
		HttpResponse<String> missing = as(Role.ADMINISTRATOR).get("/staff/cases/IMR-26-9999999-0/return-code");
		HttpResponse<String> refused = as(Role.ADMINISTRATOR).get(path("/return-code"));
		assertThat(refused.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
		as(Role.ADMINISTRATOR).get("/staff");
		assertThat(as(Role.ADMINISTRATOR).post(path("/return-code"), "proof", "PHOTO_ID", "version", "0").statusCode())
			.isEqualTo(404);
		assertThat(opens(this.old.text())).isTrue();
		assertThat(as(Role.NURSE).get("/staff/cases/IMR-26-9999999-0/return-code").statusCode()).isEqualTo(404);
	}

	@Test
	void needsToKnowHowItWasMadeSure() {
		HttpResponse<String> nothing = give(Role.NURSE, "", "");
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Say how you made sure who it is.");
		HttpResponse<String> madeUp = give(Role.NURSE, "A_FEELING", "");
		assertThat(madeUp.statusCode()).isEqualTo(422);
		HttpResponse<String> unsaid = give(Role.NURSE, "OTHER", "  ");
		assertThat(unsaid.statusCode()).isEqualTo(422);
		assertThat(text(unsaid.body())).contains("Describe in the note how you made sure.");
		HttpResponse<String> much = give(Role.NURSE, "OTHER", "word ".repeat(101));
		assertThat(much.statusCode()).isEqualTo(422);
		assertThat(much.body()).contains("word word");
		assertThat(opens(this.old.text())).isTrue();
	}

	@Test
	void keepsTheNoteForThoseWhoWorkOnTheCaseAndSealed() {
		give(Role.NURSE, "OTHER", "Her daughter, whom I know, was with her.");
		assertThat(text(as(Role.ANALYST).get(path("/return-code")).body())).contains("In another way",
				"Her daughter, whom I know, was with her.", "Pat Nurse");
		assertThat(this.jdbc.sql("select identity_check::text from identity_check").query(String.class).list())
			.noneMatch((row) -> row.contains("daughter"));
		assertThat(this.jdbc.sql("select detail from audit_line where deed = 'RETURN_CODE_REPLACED'")
			.query(String.class)
			.list()).contains("OTHER").noneMatch((detail) -> detail.contains("daughter"));
	}

	@Test
	void isMadeOnceHoweverOftenTheFormIsSent() {
		String version = version(as(Role.NURSE).get(path("/return-code")));
		String[] form = { "proof", "PHOTO_ID", "note", "Seen her card", "version", version };
		String first = code(as(Role.NURSE).post(path("/return-code"), form));
		as(Role.NURSE).get("/staff");
		HttpResponse<String> again = as(Role.NURSE).post(path("/return-code"), form);
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(text(again.body())).contains("No new code was made", "Seen her card").doesNotContain(first);
		assertThat(opens(first)).isTrue();
	}

	@Test
	void isNotMadeFromAPageThatIsNoLongerTrue() {
		String stale = version(as(Role.NURSE).get(path("/return-code")));
		as(Role.ANALYST).get("/staff");
		as(Role.ANALYST).post(path("/assignment"), "to", "me", "version", stale);
		as(Role.NURSE).get("/staff");
		assertThat(as(Role.NURSE).post(path("/return-code"), "proof", "PHOTO_ID", "version", stale).statusCode())
			.isEqualTo(409);
		assertThat(as(Role.NURSE).post(path("/return-code"), "proof", "PHOTO_ID", "version", "x").statusCode())
			.isEqualTo(409);
		assertThat(as(Role.NURSE).post(path("/return-code"), "proof", "PHOTO_ID").statusCode()).isEqualTo(409);
		assertThat(opens(this.old.text())).isTrue();
	}

	@Test
	void givesItsFirstCodeToACaseThatHasNone() {
		this.number = this.desk.receive(ArrivingApplication.at(this.clock.instant())).number().text();
		for (String typed : List.of("", "-", this.old.text())) {
			assertThat(this.codes.open(this.number, typed, BORN)).isEmpty();
		}
		assertThat(opens(code(give(Role.INTAKE, "KNOWN_FACTS", "")))).isTrue();
	}

	@ParameterizedTest
	@EnumSource(IdentityProof.class)
	void isToldInTheHistory(IdentityProof proof) {
		give(Role.NURSE, proof.name(), "As agreed");
		String page = text(as(Role.NURSE).get(path("")).body());
		assertThat(page).contains("Gave a new return code").doesNotContain("??", "Recorded: return code replaced");
	}

	private HttpResponse<String> give(Role role, String proof, String note) {
		String version = version(as(role).get(path("/return-code")));
		return as(role).post(path("/return-code"), "proof", proof, "note", note, "version", version);
	}

	private static String version(HttpResponse<String> page) {
		return page.body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
	}

	private static String code(HttpResponse<String> page) {
		Matcher found = CODE.matcher(page.body());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private boolean opens(String code) {
		return this.codes.open(this.number, code, BORN).isPresent();
	}

	private String path(String act) {
		return "/staff/cases/" + this.number + act;
	}

	private Visitor as(Role role) {
		return this.visitors.computeIfAbsent(role, (each) -> Workbench.People.signIn(this.jdbc, this.port, each));
	}

}
