package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.KindOfDispute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the member reads of the decision, before and after it is sent, in both languages.
 */
@Following
class DecidedPageTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@LocalServerPort
	int port;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private long id;

	@BeforeEach
	void receiveACaseWithTwoServices() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.id = this.desk
			.receive(ArrivingApplication.at(this.clock.instant())
				.service("MRI of the knee", KindOfDispute.MEDICAL_NECESSITY, Appeal.none())
				.service("Gene therapy", KindOfDispute.EXPERIMENTAL, Appeal.none()))
			.caseId();
	}

	@ParameterizedTest
	@CsvSource({ "en, 'The independent doctors are done, and the decision is made.'",
			"es, 'Los médicos independientes terminaron y la decisión está tomada.'" })
	void isNotToldBeforeTheLetterIsSent(String language, String said) {
		adopt("OVERTURNED", "UPHELD");
		become(CaseStatus.IN_REVIEW);
		String page = open(language);
		assertThat(page).contains(said);
		assertThat(page).doesNotContain("What was decided", "Lo que se decidió", "decision is for you", "a su favor");
	}

	@ParameterizedTest
	@CsvSource({
			"en, 'What was decided MRI of the knee The decision is for you. Your plan has to give you this care or pay for it. Gene therapy Your plan''s decision stands.', 'It gives you the care or pays for it, and shows us that it did. By November 25, 2026'",
			"es, 'Lo que se decidió MRI of the knee La decisión es a su favor. Su plan tiene que darle esta atención o pagarla. Gene therapy La decisión de su plan se mantiene.', 'Le da la atención o la paga, y nos muestra que lo hizo.'" })
	void isToldForEachServiceWithTheDateOfThePlan(String language, String decided, String awaited) {
		adopt("OVERTURNED", "UPHELD");
		become(CaseStatus.DECIDED);
		start(ClockKind.PLAN_CARRIES_OUT, 5);
		assertThat(open(language)).contains(decided).contains(awaited);
	}

	@Test
	void asksNothingOfAPlanWhoseDecisionStands() {
		adopt("UPHELD", "UPHELD");
		become(CaseStatus.DECIDED);
		assertThat(open("en")).contains("The independent doctors agree with your plan.")
			.contains("We check if anything is left to do, and then close your case.")
			.doesNotContain("From your health plan");
	}

	@Test
	void saysHonestlyThatThePlanIsLate() {
		adopt("OVERTURNED", "UPHELD");
		become(CaseStatus.DECIDED);
		start(ClockKind.PLAN_CARRIES_OUT, 5);
		this.clock.putTo("2026-11-30T09:00:00");
		assertThat(open("en")).contains("Your plan is late. This is still to be done.")
			.contains("By November 25, 2026 5 days late")
			.contains("you still do not have the care or the payment, call us");
	}

	@Test
	void staysOnThePageAfterTheCaseIsClosed() {
		adopt("OVERTURNED", "UPHELD");
		become(CaseStatus.CLOSED);
		assertThat(open("en")).doesNotContain("What was decided");
		this.jdbc.sql(
				"update case_clock set ended_by = 'DECISION_SENT', ended_on = ? where case_id = ? and kind = 'DECISION_OVERALL'")
			.params(TODAY, this.id)
			.update();
		assertThat(open("en")).contains("What was decided MRI of the knee The decision is for you.");
	}

	@ParameterizedTest
	@CsvSource({
			"en, 'We opened your case again on November 20, 2026. If you have not had our letter yet, call us and ask why.', 'No date is running right now. The dates of your case were over before we opened it again', 'We look at your case again from the beginning.'",
			"es, 'Abrimos su caso otra vez el 20 de noviembre de 2026. Si todavía no le llegó nuestra carta, llámenos y pregunte por qué.', 'Las fechas de su caso ya habían pasado cuando lo abrimos otra vez', 'Revisamos su caso otra vez desde el principio.'" })
	void promisesNoDecisionWhenAFinishedCaseIsOpenAgain(String language, String opened, String dates, String next) {
		adopt("OVERTURNED", "UPHELD");
		become(CaseStatus.SCREENING);
		this.jdbc.sql("update imr_case set reopened_on = ? where id = ?").params(TODAY, this.id).update();
		this.jdbc
			.sql("""
					update case_clock set ended_on = ?, ended_by = case kind when 'ACKNOWLEDGEMENT' then 'ACKNOWLEDGEMENT_SENT'
					  when 'DECISION_OVERALL' then 'DECISION_SENT' else 'QUALIFICATION_ANSWER_SENT' end
					where case_id = ?""")
			.params(TODAY, this.id)
			.update();
		String page = open(language);
		assertThat(page).contains(opened, dates, next).doesNotContain("What was decided", "Lo que se decidió", "??");
		assertThat(page.substring(0, page.indexOf(dates))).as("what is promised, before the dates that are over")
			.doesNotContain("We send you", "Le enviamos la decisión");
	}

	@ParameterizedTest
	@EnumSource(CaseStatus.class)
	void everyStatusIsToldInBothLanguages(CaseStatus status) {
		become(status);
		for (String language : List.of("en", "es")) {
			assertThat(open(language)).doesNotContain("??");
		}
		adopt("OVERTURNED", "UPHELD");
		for (String language : List.of("en", "es")) {
			assertThat(open(language)).doesNotContain("??");
		}
	}

	@ParameterizedTest
	@CsvSource({ "en, 'We took 2 more days. The first date was November 27, 2026.'",
			"es, 'La primera fecha era el 27 de noviembre de 2026.'" })
	void keepsTheFirstDateInSightWhenADateGetsMoreTime(String language, String said) {
		this.jdbc.sql("""
				update case_clock set extension_days = 2, extended_by = 'Pat Supervisor', extended_on = ?
				where case_id = ? and kind = 'QUALIFICATION_LETTER'""").params(TODAY, this.id).update();
		assertThat(open(language)).contains(said).doesNotContain("Pat Supervisor");
	}

	private void become(CaseStatus status) {
		this.jdbc.sql("update imr_case set status = ?, track = 'IMR' where id = ?")
			.params(status.name(), this.id)
			.update();
	}

	private void adopt(String... outcomes) {
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, 'adopter@example.org', 'Pat Director', 'DIRECTOR', '', 0, false, false, false, '2026-11-01'
				where not exists (select from staff_member where email = 'adopter@example.org')""").update();
		for (int service = 1; service <= outcomes.length; service++) {
			this.jdbc.sql("""
					insert into determination (case_id, service, outcome, overturn, uphold, recorded_at, recorded_by,
					  adopted_at, adopted_by, sealed)
					select ?, ?, ?, 1, 0, '2026-11-20', id, '2026-11-20', id, '' from staff_member
					where email = 'adopter@example.org'""").params(this.id, service, outcomes[service - 1]).update();
		}
	}

	private void start(ClockKind kind, int days) {
		this.jdbc.sql("""
				insert into case_clock (case_id, kind, version, urgency, started_on, length_amount, length_unit, due_on)
				values (?, ?, 0, 'STANDARD', ?, ?, 'CALENDAR_DAYS', ?)""")
			.params(this.id, kind.name(), TODAY, days, TODAY.plusDays(days))
			.update();
	}

	private String open(String language) {
		HttpResponse<String> answer = new Visitor(this.port).open("/test/case/" + this.id + "?speak=" + language);
		assertThat(answer.statusCode()).isEqualTo(200);
		return text(answer.body());
	}

	/** What a reader reads. */
	private static String text(String page) {
		return page.replaceAll("(?s)<script.*?</script>", "")
			.replaceAll("<[^>]*>", " ")
			.replace("&#39;", "'")
			.replaceAll("\\s+", " ")
			.replaceAll(" ([,:.])", "$1");
	}

}
