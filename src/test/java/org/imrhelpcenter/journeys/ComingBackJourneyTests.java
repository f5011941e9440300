package org.imrhelpcenter.journeys;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stopping, leaving and coming back: nothing is lost, and nothing stays behind.
 */
@InABrowser
class ComingBackJourneyTests {

	@LocalServerPort
	private int port;

	private Applicant applicant() {
		return new Applicant(Chromium.shared(), this.port, true);
	}

	/** Files up to the contact page, and gives the return code. */
	private String toContact(Applicant who) {
		who.start().answer("urgent", "NO").answer("who", "MEMBER");
		who.give("firstName", "Wanda").give("lastName", "Novak").give("birthDate", LocalDate.of(1948, 2, 29)).go();
		String code = who.on("/apply/return-code").page().locator(".code").innerText().strip();
		assertThat(code).matches("(?:[2-9A-Y]{4}-){3}[2-9A-Y]{4}");
		who.press("Continue").on("/apply/contact");
		return code;
	}

	@Test
	void goesOnAtAnotherDeviceWithCodeAndBirthDate() {
		try (Applicant home = applicant(); Applicant library = applicant()) {
			String code = toContact(home);
			home.answer("city", "Eureka").on("/apply/plan");
			library.open("/apply/return").give("code", code.toLowerCase().replace("-", " "));
			library.give("birthDate", LocalDate.of(1948, 3, 1)).go().on("/apply/return").reads("There is a problem");
			library.give("birthDate", LocalDate.of(1948, 2, 29)).go().on("/apply/plan");
			library.open("/apply/contact");
			assertThat(library.page().locator("#city").inputValue()).isEqualTo("Eureka");
		}
	}

	@Test
	void leavesNothingBehindAndKeepsAPageThatWasHalfTyped() {
		try (Applicant wanda = applicant()) {
			String code = toContact(wanda);
			wanda.give("street", "12 Hidden Lane").give("email", "not yet an addr");
			wanda.press("Save and leave").on("/apply/left").reads("Your answers are saved");
			for (int steps = 0; steps < 3; steps++) {
				wanda.page().goBack();
				assertThat(wanda.page().content()).doesNotContain("Hidden Lane", "Wanda", code);
			}
			wanda.open("/apply/contact").on("/apply/return");
			wanda.give("code", code).give("birthDate", LocalDate.of(1948, 2, 29)).go().on("/apply/contact");
			assertThat(wanda.page().locator("#street").inputValue()).isEqualTo("12 Hidden Lane");
			assertThat(wanda.page().locator("#email").inputValue()).isEqualTo("not yet an addr");
		}
	}

	@Test
	void isShownACodeBeforeLeavingEarly() {
		try (Applicant early = applicant()) {
			early.start().answer("urgent", "NO").on("/apply/who").press("Save and leave").on("/apply/return-code");
			String code = early.page().locator(".code").innerText().strip();
			early.press(early.page().locator("button[name='code-noted']")).on("/apply/left");
			early.open("/apply/return").answer("code", code).on("/apply/who");
		}
	}

	@Test
	void isToldWhenAnotherTabSavedOtherAnswers() {
		try (Applicant two = applicant()) {
			toContact(two);
			Page first = two.another();
			two.open("/apply/contact").answer("city", "Chico").on("/apply/plan");
			Page second = two.page();
			two.turnTo(first);
			two.page().locator("#city").fill("Fresno");
			two.page().waitForNavigation(() -> two.page().locator("#page button:not([name])").first().click());
			two.on("/apply/contact").reads("Chico");
			assertThat(two.page().locator("#city").inputValue()).isEqualTo("Fresno");
			second.reload();
			two.go().on("/apply/plan").open("/apply/contact");
			assertThat(two.page().locator("#city").inputValue()).isEqualTo("Fresno");
		}
	}

	@Test
	void isLedToTheFirstOpenPageWhenOneIsOpenedOutOfOrder() {
		try (Applicant jumper = applicant()) {
			jumper.start();
			jumper.open("/apply/sign").on("/apply/urgency").reads("first");
			jumper.open("/apply/review").on("/apply/urgency");
		}
	}

}
