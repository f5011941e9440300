package org.imrhelpcenter.review;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.paper.Accessible;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.review.CasePageTests.text;

/**
 * Addresses that the staff changes, as they were told.
 */
@Workbench
class AddressTests {

	private static final String OLD = "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"%s}";

	@Autowired
	CaseDesk desk;

	@Autowired
	Letters letters;

	@Autowired
	CaseRecords records;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private final Map<String, String> fields = new LinkedHashMap<>();

	@BeforeEach
	void receiveACase() {
		this.desk.at("2026-11-02T09:00:00");
		receive("", "");
		this.desk.at("2026-11-10T10:00:00");
		this.fields.putAll(Map.of("whose", "MEMBER", "street", "7 New Street", "city", "Sacramento", "state", "CA",
				"postalCode", "95814", "letters", "YES", "source", "CALL", "with", "MEMBER", "reasons", "She moved."));
		this.fields.putAll(
				Map.of("on.month", "11", "on.day", "9", "on.year", "2026", "proof", "KNOWN_FACTS", "name", "Maria"));
	}

	@ParameterizedTest
	@EnumSource(names = { "INTAKE", "ANALYST", "SUPERVISOR" })
	void isChangedByThoseWhoAnswerThePhone(Role role) {
		assertThat(change(role).statusCode()).isEqualTo(302);
		assertThat(this.desk.acts()).containsExactly("ADDRESS MEMBER");
		assertThat(text(this.desk.page(role))).contains("Changed where the member is written to", "7 New Street",
				"Known from: Phone call", "With: The member", "Name: Maria", "On November 9, 2026",
				"Made sure who it was: They know the birth date", "She moved.", "12 Hidden Lane");
		assertThat(this.jdbc.sql("select detail from audit_line where deed = 'ACT_ADDRESS'").query(String.class).list())
			.containsOnly("MEMBER");
		assertThat(this.jdbc.sql("select a::text || c::text from case_act a, case_contact_change c")
			.query(String.class)
			.list()).noneMatch((row) -> row.contains("New Street") || row.contains("Hidden") || row.contains("moved"));
	}

	@ParameterizedTest
	@EnumSource(names = { "INTAKE", "ANALYST", "SUPERVISOR" }, mode = EnumSource.Mode.EXCLUDE)
	void isNotForOthers(Role role) {
		assertThat(change(role).statusCode()).isIn(403, 404);
		assertThat(this.desk.page(Role.NURSE)).doesNotContain(this.desk.path("/address"));
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void losesNothingWhenSomebodyElseActedFirst() {
		HttpResponse<String> late = this.desk.actTooLate(Role.INTAKE, "address", sent());
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Somebody else acted first", "value=\"95814\"", "7 New Street", "She moved.");
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void needsToKnowWhoseWhatHowAndWhy() {
		this.fields.clear();
		HttpResponse<String> nothing = change(Role.INTAKE);
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(text(nothing.body())).contains("Choose whose address it is.", "Type a new address",
				"Choose how it became known.", "Enter the day.");
		this.fields.putAll(Map.of("whose", "MEMBER", "city", "Davis", "email", "nonsense", "source", "LETTER", "proof",
				"OTHER", "reasons", "Kept words."));
		HttpResponse<String> half = change(Role.INTAKE);
		assertThat(half.statusCode()).isEqualTo(422);
		assertThat(text(half.body())).contains("Enter the street or PO box, and the town.", "Say if it is safe.",
				"Choose with whom.", "Describe in the note how you made sure.", "Kept words.");
		assertThat(half.body()).contains("value=\"Davis\"", "value=\"nonsense\"");
		this.fields.put("whose", "999999");
		assertThat(change(Role.INTAKE).statusCode()).isEqualTo(422);
		assertThat(this.desk.acts()).isEmpty();
	}

	@Test
	void isTakenFromThePostOfficeWithoutAskingAnybody() {
		this.fields.put("source", "POST_OFFICE");
		this.fields.keySet().removeAll(List.of("with", "proof", "name"));
		assertThat(change(Role.INTAKE).statusCode()).isEqualTo(302);
	}

	@Test
	void neverTakesAWarningBackUnasked() {
		this.desk.at("2026-11-02T09:00:00");
		receive(",\"unsafe\":[\"LETTERS\"],\"elsewhere\":\"Call my sister.\"", "");
		this.desk.at("2026-11-10T10:00:00");
		assertThat(text(this.desk.as(Role.INTAKE).get(this.desk.path("/address")).body()))
			.contains("The member said that letters are not safe.", "Call my sister.");
		assertThat(text(change(Role.INTAKE).body())).contains("Tick that you asked if it is safe now");
		this.fields.put("with", "PLAN");
		this.fields.put("asked", "YES");
		assertThat(text(change(Role.INTAKE).body())).contains("Only the member, or who acts for them, can say");
		this.fields.put("letters", "NO");
		this.fields.remove("asked");
		assertThat(change(Role.INTAKE).statusCode()).isEqualTo(302);
		assertThat(text(this.desk.as(Role.INTAKE).get(this.desk.path("/address")).body()))
			.contains("The member said that letters are not safe.", "Call my sister.", "7 New Street");
		this.fields.putAll(Map.of("letters", "YES", "with", "MEMBER", "asked", "YES"));
		assertThat(change(Role.INTAKE).statusCode()).isEqualTo(302);
		assertThat(text(this.desk.as(Role.INTAKE).get(this.desk.path("/address")).body()))
			.doesNotContain("The member said that letters are not safe.");
	}

	@Test
	void ofEmailIsToldToTheAddressBefore() {
		this.desk.at("2026-11-02T09:00:00");
		receive("", "maria@example.org");
		this.desk.at("2026-11-10T10:00:00");
		this.fields.keySet().removeAll(List.of("street", "city", "state", "postalCode", "letters"));
		this.fields.putAll(Map.of("email", "new@example.org", "emails", "YES"));
		assertThat(change(Role.SUPERVISOR).statusCode()).isEqualTo(302);
		assertThat(this.jdbc.sql("select email || ' ' || email_safe from imr_case where id = ?")
			.param(this.desk.id())
			.query(String.class)
			.single()).isEqualTo("new@example.org true");
		assertThat(
				this.jdbc.sql("select count(*) from outbox_message where subject = ? and template = 'contact-changed'")
					.param("case/" + this.desk.id())
					.query(Integer.class)
					.single())
			.isEqualTo(1);
		assertThat(text(this.desk.as(Role.INTAKE).get(this.desk.path("/address")).body())).contains("12 Hidden Lane");
	}

	@Test
	void thatIsTakenOutGetsNoMailAnyMore() {
		long letter = approved();
		this.fields.keySet().removeAll(List.of("street", "city", "state", "postalCode", "letters"));
		this.fields.put("remove", "MAILING_ADDRESS");
		assertThat(change(Role.INTAKE).statusCode()).isEqualTo(302);
		assertThat(state(letter)).isEqualTo("APPROVED OTHER");
		this.fields.remove("remove");
		this.fields.putAll(Map.of("street", "7 New Street", "city", "Davis", "letters", "YES"));
		assertThat(change(Role.INTAKE).statusCode()).isEqualTo(302);
		assertThat(state(letter)).isEqualTo("APPROVED MAIL");
	}

	@Test
	void ofReturnedMailIsChangedAndTheLetterGoesToTheNewOne() throws Exception {
		long letter = approved();
		this.desk.as(Role.INTAKE).post("/staff/letters/mailing", "letter", "" + letter, "confirmed", "yes");
		this.desk.as(Role.INTAKE).post(this.desk.path("/letters/" + letter) + "/return");
		String task = this.jdbc.sql("select id::text from case_task where case_id = ? and kind = 'MAIL_RETURNED'")
			.param(this.desk.id())
			.query(String.class)
			.single();
		assertThat(this.desk.as(Role.INTAKE).get("/staff/tasks/" + task).body())
			.contains(this.desk.path("/address") + "?whose=MEMBER");
		assertThat(this.desk.as(Role.NURSE).get("/staff/tasks/" + task).body())
			.doesNotContain(this.desk.path("/address"));
		assertThat(this.desk.as(Role.INTAKE).get(this.desk.path("/letters/" + letter)).body())
			.contains(this.desk.path("/address") + "?whose=MEMBER");
		assertThat(change(Role.INTAKE).statusCode()).isEqualTo(302);
		this.desk.as(Role.INTAKE).post(this.desk.path("/letters/" + letter) + "/again");
		this.desk.as(Role.INTAKE).get("/staff/letters");
		byte[] batch = this.desk.as(Role.INTAKE).fetch("/staff/letters/batch", "letter", "" + letter);
		assertThat(Accessible.text(batch)).contains("7 New Street", "Sacramento, CA, 95814")
			.doesNotContain("12 Hidden Lane");
	}

	private void receive(String more, String email) {
		ArrivingApplication application = this.desk.application().answered("CONTACT", "CASEWORK", OLD.formatted(more));
		this.desk.receive(email.isEmpty() ? application : application.email(email, true));
	}

	private HttpResponse<String> change(Role role) {
		return this.desk.act(role, "address", sent());
	}

	private String[] sent() {
		List<String> all = new ArrayList<>();
		this.fields.forEach((name, value) -> all.addAll(List.of(name, value)));
		return all.toArray(String[]::new);
	}

	private long approved() {
		this.transaction.executeWithoutResult(
				(status) -> this.letters.prepare(opened(), LetterKind.CLOSED, "once", LetterWords.none()));
		long letter = this.jdbc.sql("select id from letter where case_id = ? and kind = 'CLOSED'")
			.param(this.desk.id())
			.query(Long.class)
			.single();
		String page = this.desk.as(Role.INTAKE).get(this.desk.path("/letters/" + letter)).body();
		this.desk.as(Role.INTAKE)
			.post(this.desk.path("/letters/" + letter) + "/approval", "seen", CaseDesk.hidden(page, "seen"));
		return letter;
	}

	private String state(long letter) {
		return this.jdbc.sql("select state || ' ' || way from letter where id = ?")
			.param(letter)
			.query(String.class)
			.single();
	}

	private CaseSheet opened() {
		CaseSheet sheet = this.transaction.execute((status) -> this.records.sheet(this.desk.id()));
		assertThat(sheet).isNotNull();
		return sheet;
	}

}
