package org.imrhelpcenter.journeys;

import com.microsoft.playwright.Page;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day at the workbench, until signing out.
 */
class CaseworkJourneyTests extends CaseJourney {

	@BeforeEach
	void receive() {
		receive(ArrivingApplication.at(this.clock.instant())
			.urgent()
			.of("Wilhelmina", "Oyelaran")
			.service("Heart surgery", KindOfDispute.MEDICAL_NECESSITY, Appeal.none())
			.answered("CONTACT", "CASEWORK", "{\"unsafe\":[\"CALLS\"],\"elsewhere\":\"Write to my sister\"}")
			.answered("STORY", "CASEWORK", "{\"story\":\"They said no.\"}"));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void findsTakesAndGivesBackACase(boolean scripts) {
		try (Applicant noor = signIn(Role.NURSE, scripts)) {
			noor.open("/staff").reads("Urgent", "Wilhelmina Oyelaran", "2 days left");
			noor.page().locator("#urgency").selectOption("URGENT");
			noor.page().locator("#due").selectOption("TWO_DAYS");
			noor.press("Show").on("/staff").reads("Wilhelmina Oyelaran");
			assertThat(noor.page().url()).contains("urgency=URGENT").contains("due=TWO_DAYS");
			noor.page().locator("#sought").fill("oyel");
			noor.press("Search").on("/staff/search").reads("Wilhelmina Oyelaran");
			noor.page().locator("#sought").fill(number().replace("-", " "));
			noor.press("Search").on("/staff/cases/" + number());
			noor.reads("What is NOT safe?", "Write to my sister", "1 needs a decision", "Due November 25, 2026",
					"Complete application received November 23, 2026; 7 calendar days; due November 30, 2026.",
					"They said no.");
			noor.press("Assign to me").reads("The case is yours now", "Took the case");
			noor.open("/staff?owner=mine").reads("Wilhelmina Oyelaran", "Screening");
			noor.press(noor.page().locator("table a:text-is('" + number() + "')"));
			noor.press("Give back to the queue").reads("Nobody owns it", "Gave the case back to the queue");
			noor.press(noor.page().locator(".bar__who button"));
			assertThat(noor.path()).isEqualTo("/staff/sign-in");
			noor.page().goBack();
			assertThat(noor.page().content()).doesNotContain("Oyelaran");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void decidesWhetherACaseIsUrgent(boolean scripts) {
		try (Applicant noor = signIn(Role.NURSE, scripts)) {
			noor.open("/staff/cases/" + number()).reads("no nurse has decided yet");
			noor.press(noor.page().locator(".acts a[href$='/urgency']"));
			noor.give("urgency", "STANDARD").give("note", "The papers show no threat.").press("See what changes");
			noor.reads("What becomes of the dates", "November 30, 2026", "January 7, 2027");
			if (scripts) {
				Chromium.check(noor.page(), "urgency-before-and-after");
			}
			noor.press("Decide: standard").on("/staff/cases/" + number());
			noor.reads("Your decision is kept", "Decided that the case is standard");
			assertThat(noor.page().innerText("main")).doesNotContain("no nurse has decided yet");
		}
	}

	@Test
	void goesWithTheKeyboardAlone() {
		try (Applicant noor = signIn(Role.NURSE, true)) {
			Page page = noor.open("/staff").page();
			page.keyboard().press("Tab");
			assertThat(focused(page)).isEqualTo("Skip to main content");
			page.keyboard().press("Enter");
			page.keyboard().press("Tab");
			assertThat(page.evaluate("document.activeElement.id")).isEqualTo("sought");
			page.keyboard().type(number());
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			noor.on("/staff/cases/" + number());
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			page.keyboard().press("Tab");
			assertThat(focused(page)).isEqualTo("Assign to me");
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			noor.reads("The case is yours now");
		}
	}

	@Test
	void saysWhoWasFasterAndWhatIsNotThere() {
		try (Applicant noor = signIn(Role.NURSE, true); Applicant andre = signIn(Role.ANALYST, true)) {
			noor.open("/staff/cases/" + number());
			andre.open("/staff/cases/" + number()).press("Assign to me");
			Page late = noor.page();
			late.waitForNavigation(() -> late.locator("button:text-is('Assign to me')").click());
			noor.reads("Somebody else was faster", "Pat Analyst owns the case now");
			Chromium.check(late, "case-changed");
			late.navigate(late.url().replaceAll("/staff/.*", "/staff/cases/IMR-26-9999999-0"));
			noor.reads("No such case");
			Chromium.check(late, "case-missing");
		}
	}

	@Test
	void letsAnAdministratorCheckTheRecord() {
		try (Applicant amir = signIn(Role.ADMINISTRATOR, true)) {
			amir.open("/staff").reads("Overview", "unverified reference data");
			amir.open("/staff/audit").press("Check the record now").reads("The record is whole");
			amir.open("/staff/texts").press(amir.page().locator(".views a[href*='module=web']"));
			amir.reads("Skip to main content Ir al contenido principal web.skip=");
		}
	}

	private static Object focused(Page page) {
		return page.evaluate("document.activeElement.innerText.trim()");
	}

}
