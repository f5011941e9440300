package org.imrhelpcenter.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.cases.ReturnCode;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.web.Chromium;
import org.imrhelpcenter.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody else than the member fills in the application.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import(StoppedClock.InPlace.class)
class HelpingJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private StoppedClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Texts texts;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void beforeMidnightOfTheLastTimelyDay() {
		this.clock.putTo("2026-11-23T23:50:00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "es-MX" })
	void sendsItUnsignedInTime(String language) {
		try (Applicant tom = applicant(language)) {
			helps(tom, "Rosa", "Delgado", "tom@example.org");
			tom.on("/apply/sign").go().on("/apply/confirmation").reads("Rosa Delgado");
			assertThat(tom.page().locator(".code").count()).isZero();
			assertThat(lastCase("received_on::text || ' ' || coalesce(completed_on::text, 'open')"))
				.isEqualTo("2026-11-23 open");
			assertThat(this.jdbc.sql("select template from outbox_message where subject = 'case/' || ? order by 1")
				.param(lastCase("id::text"))
				.query(String.class)
				.list()).containsExactly("acknowledgement", "sign-request");
			assertThat(mailToSign()).contains("(TDD 1-877-688-9891)").doesNotContain(lastCase("number"));
		}
		this.clock.putTo("2026-11-25T09:00:00");
		try (Applicant rosa = applicant(language)) {
			follow(rosa).press(rosa.page().locator("main a[href='/track/case/signature']").first());
			rosa.on("/track/case/signature").reads("Tom Lee", "MRI of the lower back").go().on("/track/case/signature");
			rosa.answer("partA", "YES", "name", "Rosa Delgado", "agree", "YES").on("/track/case");
			assertThat(rosa.page().locator("main a[href='/track/case/signature']").count()).isZero();
			rosa.open("/track/case/signature").on("/track/case");
			assertThat(lastCase("received_on::text || ' ' || completed_on")).isEqualTo("2026-11-23 2026-11-25");
			assertThat(this.jdbc.sql("select due_on::text from case_clock where case_id = ? and kind = ?")
				.params(Long.valueOf(lastCase("id::text")), "QUALIFICATION_LETTER")
				.query(String.class)
				.single()).isEqualTo("2026-12-02");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "es-MX" })
	void handsTheDeviceOverAndTheMemberSignsWithAMark(String language) {
		try (Applicant tom = applicant(language)) {
			helps(tom, "Rosa", "Delgado", "tom@example.org");
			tom.on("/apply/sign").press(say(language, "intake.signHelper.here.go")).on("/apply/hand-over");
			tom.reads(say(language, "intake.handOver.title", "Rosa Delgado"),
					say(language, "intake.handOver.read", "Tom Lee"), "MRI of the lower back",
					say(language, "intake.partA.3"), say(language, "intake.partA.intro"));
			tom.go().on("/apply/hand-over").reads(say(language, "web.summary.some", 2));
			tom.answer("partA", "YES", "name", "Rosa Delgado", "witness", "Ann Cole", "agree", "YES");
			tom.on("/apply/confirmation").reads(say(language, "intake.confirmation.code.title"));
			assertThat(lastCase("completed_on::text")).isEqualTo("2026-11-23");
			assertThat(this.jdbc.sql("select document from case_signature where case_id = ? order by 1")
				.param(Long.valueOf(lastCase("id::text")))
				.query(String.class)
				.list()).containsExactly("MEDICAL_RELEASE", "PART_A");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "es-MX" })
	void signsByAuthorityAndKeepsTheDay(String language) {
		try (Applicant ann = applicant(language)) {
			begin(ann).answer("who", "LEGAL_REPRESENTATIVE").on("/apply/authority").go().on("/apply/authority");
			ann.give("name", "Ann Cole").give("why", "He had a stroke.").give("kind", "POWER_OF_ATTORNEY");
			ann.answer("email", "ann@example.org", "proof", "MAIL");
			patient(ann, "Walt", "Cole").go();
			rest(ann).on("/apply/sign").reads("Walt Cole").go().on("/apply/sign");
			ann.answer("partB", "YES", "name", "Ann Cole", "agree", "YES").on("/apply/confirmation");
			assertThat(ann.page().locator(".code").count()).isZero();
			assertThat(lastCase("completed_on::text || ' ' || (return_code_hash is null)::text"))
				.isEqualTo("2026-11-23 true");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "es-MX" })
	void signsForAMemberWhoHasDied(String language) {
		try (Applicant ida = applicant(language)) {
			begin(ida).answer("who", "PERSONAL_REPRESENTATIVE").on("/apply/survivor");
			ida.give("diedOn", LocalDate.of(2026, 10, 2)).answer("name", "Ida Stone", "phone", "555 010 0142");
			patient(ida, "Eli", "Stone");
			rest(ida).answer("partB", "YES", "name", "Ida Stone", "agree", "YES").on("/apply/confirmation");
			assertThat(lastCase("completed_on::text")).isEqualTo("2026-11-23");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "es-MX" })
	void signsForAChildAsItsParent(String language) {
		try (Applicant mia = applicant(language)) {
			begin(mia).answer("who", "PARENT_OR_GUARDIAN").on("/apply/who");
			mia.reads(say(language, "intake.who.parentName.missing"));
			mia.answer("parentName", "Mia Park", "relationship", "Mother");
			patient(mia, "Jun", "Park", LocalDate.of(2019, 8, 2)).answer("dayPhone", "555 010 0142");
			rest(mia).answer("name", "Mia Park", "agree", "YES").on("/apply/confirmation").reads("Jun Park");
			assertThat(lastCase("completed_on::text || ' ' || code_until")).isEqualTo("2026-11-23 2037-08-02");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "es-MX" })
	void signsAloneAsAMinor(String language) {
		try (Applicant kim = applicant(language)) {
			begin(kim).answer("who", "MINOR");
			patient(kim, "Kim", "Ito", LocalDate.of(2011, 3, 4)).go();
			rest(kim).answer("name", "Kim Ito", "agree", "YES").on("/apply/confirmation").reads("Kim Ito");
			assertThat(lastCase("completed_on::text || ' ' || coalesce(code_until::text, 'always')"))
				.isEqualTo("2026-11-23 always");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-US", "es-MX" })
	void namesSomebodyWhoMayAct(String language) {
		try (Applicant rosa = applicant(language)) {
			begin(rosa).answer("who", "MEMBER", "names", "YES").on("/apply/helper");
			rosa.answer("name", "Tom Lee", "email", "not an address")
				.on("/apply/helper")
				.reads(say(language, "intake.contact.email.wrong"));
			rosa.give("until", LocalDate.of(2026, 11, 23)).answer("email", "tom@example.org");
			rosa.on("/apply/helper").reads(say(language, "intake.helper.until.past"));
			rosa.give("until", LocalDate.of(2027, 6, 30)).go();
			patient(rosa, "Rosa", "Delgado").go();
			rest(rosa).reads(say(language, "intake.partA.title", "Tom Lee"),
					say(language, "intake.partA.until", LocalDate.of(2027, 6, 30)));
			rosa.answer("partA", "YES", "name", "Rosa Delgado", "agree", "YES").on("/apply/confirmation");
			rosa.reads(say(language, "intake.confirmation.code.title"));
		}
	}

	/** What the member is asked by e-mail, which lets nobody in by itself. */
	private String mailToSign() {
		String subject = "case/" + lastCase("id::text");
		this.transaction.executeWithoutResult((status) -> this.outbox.giveUp(subject, List.of("rosa@example.org")));
		long message = this.jdbc
			.sql("select id from outbox_message where subject = ? and template = 'sign-request' and state = 'FAILED'")
			.param(subject)
			.query(Long.class)
			.single();
		return this.outbox.givenUp(message).orElseThrow().body();
	}

	/**
	 * The code that was sent to the member stands in a sealed message: here is another.
	 */
	private Applicant follow(Applicant who) {
		ReturnCode code = ReturnCode.random();
		this.jdbc.sql("update imr_case set return_code_hash = ? where id = ?")
			.params(code.hash(), Long.valueOf(lastCase("id::text")))
			.update();
		who.open("/track").give("number", lastCase("number")).give("code", code.text());
		return who.give("birthDate", LocalDate.of(1961, 4, 12)).go().on("/track/case");
	}

	private String say(String language, String key, Object... filling) {
		return this.texts.say(Locale.forLanguageTag(language.substring(0, 2)), key, filling);
	}

	private Applicant applicant(String language) {
		return new Applicant(Chromium.shared(), this.port, true, language);
	}

	private static Applicant begin(Applicant who) {
		return who.start().answer("urgent", "NO").on("/apply/who");
	}

	private static void helps(Applicant who, String first, String last, String email) {
		begin(who).answer("who", "ASSISTANT").on("/apply/helper");
		who.answer("name", "Tom Lee", "relationship", "Neighbor", "email", email);
		patient(who, first, last).answer("email", "rosa@example.org");
		rest(who);
	}

	private static Applicant patient(Applicant who, String first, String last) {
		return patient(who, first, last, LocalDate.of(1961, 4, 12));
	}

	private static Applicant patient(Applicant who, String first, String last, LocalDate born) {
		who.on("/apply/patient").give("firstName", first).give("lastName", last);
		who.give("birthDate", born).go().on("/apply/return-code");
		return who.press(who.page().locator("main a.usa-button--big").first());
	}

	private static Applicant rest(Applicant who) {
		who.on("/apply/plan").give("plan", "Kaiser Foundation Health Plan").answer("mediCal", "NO");
		who.answer("deed", "DENIED", "reasons", "NOT_MEDICALLY_NECESSARY");
		who.answer("service", "MRI of the lower back").answer("another", "NO").answer("story", "They said no.");
		who.on("/apply/appeal/1").give("filed", "YES").give("decided", "YES");
		who.give("decidedOn", LocalDate.of(2026, 5, 23))
			.go()
			.on("/apply/documents")
			.go()
			.on("/apply/statistics")
			.go()
			.on("/apply/review");
		return who.press(who.page().locator("main a[href='/apply/sign']").first()).on("/apply/sign");
	}

	private String lastCase(String columns) {
		return this.jdbc.sql("select " + columns + " from imr_case order by imr_case.id desc limit 1")
			.query(String.class)
			.single();
	}

}
