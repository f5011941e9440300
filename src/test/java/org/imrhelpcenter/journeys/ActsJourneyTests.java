package org.imrhelpcenter.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.outbox.NewMessage;
import org.imrhelpcenter.outbox.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that a member does from the page of the case, and how staff see it.
 */
class ActsJourneyTests extends CaseJourney {

	@Autowired
	private Cases cases;

	@Autowired
	private CaseMessages messages;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void receive() {
		receive(ArrivingApplication.at(this.clock.instant().minus(Duration.ofDays(20)))
			.email("maria@example.org", true)
			.answered("CONTACT", "CASEWORK", "{\"email\":\"maria@example.org\",\"street\":\"12 Hidden Lane\"}"));
	}

	@ParameterizedTest
	@CsvSource({ "en, true", "en, false", "es, true", "es, false" })
	void saysThatItIsUrgentWritesChangesAndWithdraws(String language, boolean scripts) {
		try (Applicant maria = follow(language, scripts)) {
			turn(maria, "urgency").go().on("/track/case/urgency").isIn(language);
			assertThat(maria.page().locator(".problems a").count()).isEqualTo(1);
			maria.give("grounds", "SEVERE_PAIN").give("why", "The pump stops on Friday.").go().on("/track/case");
			assertThat(maria.page().locator(".acts a[href='/track/case/urgency']").count()).isZero();
			assertThat(maria.page().locator(".flag--urgent").isVisible()).isTrue();
			turn(maria, "messages").give("text", "Is a doctor reading it now?").go().on("/track/case/messages");
			maria.reads("Is a doctor reading it now?");
			answer("Not yet. We wait for your plan.");
			maria.open("/track/case").press(maria.page().locator(".usa-alert a[href='/track/case/messages']"));
			maria.reads("Not yet. We wait for your plan.").isIn(language);
			maria.open("/track/case");
			turn(maria, "contact").give("email", "no address").go().on("/track/case/contact");
			maria.give("email", "second@example.org").give("unsafe", "LETTERS").go().on("/track/case").isIn(language);
			assertThat(maria.page().content()).doesNotContain("second@example.org", "Hidden Lane");
			turn(maria, "withdrawal").go().on("/track/case/withdrawal");
			maria.give("sure", "YES").go().on("/track/case").isIn(language);
			assertThat(maria.page().locator("h2#again").isVisible()).isTrue();
			maria.open("/track/case/withdrawal").open("/track/case/urgency");
			assertThat(maria.page().locator("main form").count()).isZero();
		}
	}

	@Test
	void keepsWhatIsTypedInAnotherLanguage() {
		try (Applicant maria = follow("en", true)) {
			turn(maria, "messages").give("text", "Half a sen");
			maria.speak("es").isIn("es").on("/track/case/messages");
			assertThat(maria.page().locator("[name=text]").inputValue()).isEqualTo("Half a sen");
			maria.open("/track/case");
			turn(maria, "contact").give("dayPhone", "916-555-0177").speak("en").isIn("en");
			assertThat(maria.page().locator("[name=dayPhone]").inputValue()).isEqualTo("916-555-0177");
		}
	}

	@Test
	void isSeenByStaff() {
		try (Applicant maria = follow("en", false)) {
			turn(maria, "urgency").give("grounds", "SEVERE_PAIN").give("why", "The pump stops on Friday.").go();
			turn(maria, "messages").give("text", "Is a doctor reading it now?").go();
			maria.open("/track/case");
			turn(maria, "contact").give("street", "9 Open Road").go();
		}
		String number = number();
		this.transaction.executeWithoutResult((status) -> {
			String subject = "case/" + id();
			this.outbox.put(new NewMessage(subject, "answer-notice", "again", "maria@example.org", Locale.ENGLISH,
					"We have your application", "Hello,\n\nwe have it."));
			this.outbox.giveUp(subject, List.of("maria@example.org"));
		});
		long task = this.jdbc.sql("select max(id) from case_task where case_id = ?")
			.param(id())
			.query(Long.class)
			.single();
		try (Applicant noor = signIn(Role.NURSE, true).open("/staff")) {
			noor.reads("Called urgent: a nurse decides", number, "to be done.");
			noor.open("/staff/cases/" + number)
				.reads("Called urgent, and no nurse has decided yet", "The pump stops on Friday.",
						"The member waits for an answer", "Is a doctor reading it now?", "12 Hidden Lane");
			noor.open("/staff/messages").reads(number);
			noor.open("/staff/cases/" + number + "/messages").give("text", "Not yet.").go();
			noor.reads("The answer is on the page of the case.", "Not yet.");
			noor.open("/staff/tasks").reads("Write a letter", number);
			noor.open("/staff/tasks/" + task).reads("we have it.", "9 Open Road");
			noor.press(noor.page().locator("button[name=how][value=otherwise]"));
			noor.reads("Write what you did.");
			noor.give("note", "Mailed today.")
				.press(noor.page().locator("button[name=how][value=mailed]"))
				.on("/staff/tasks")
				.reads("The task is marked as done.");
		}
	}

	private void answer(String text) {
		Viewer nurse = new Viewer(Viewer.Kind.STAFF, nurse(), "Pat Nurse", Role.NURSE, null);
		CaseSheet sheet = this.cases.of(nurse, number());
		var thread = this.messages.of(sheet);
		this.messages.answer(nurse, number(), text, thread.get(thread.size() - 1).id());
	}

	private long nurse() {
		signIn(Role.NURSE, false);
		return this.jdbc.sql("select id from staff_member where email = 'nurse@workbench.example'")
			.query(Long.class)
			.single();
	}

	private static Applicant turn(Applicant maria, String act) {
		if (!maria.path().equals("/track/case")) {
			maria.open("/track/case");
		}
		return maria.press(maria.page().locator(".acts a[href='/track/case/" + act + "']")).on("/track/case/" + act);
	}

}
