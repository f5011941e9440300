package org.imrhelpcenter.journeys;

import java.util.List;

import com.microsoft.playwright.Page;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day at the Help Center in a browser: queues, giving and taking, who is away, what
 * will be late, and the keys for the experienced.
 */
class QueuesJourneyTests extends Journey {

	@Autowired
	private ReceptionDesk reception;

	@BeforeEach
	void receive() {
		this.jdbc.sql("truncate imr_case, staff_absence, queue_view cascade").update();
		for (String name : List.of("Oyelaran", "Gonzalez", "Nguyen")) {
			ArrivingApplication application = ArrivingApplication.at(this.clock.instant()).of("Wilhelmina", name);
			this.reception.receive("Nguyen".equals(name) ? application : application.urgent());
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void givesCasesAndSeesWhatWillBeLate(boolean scripts) {
		signIn(Role.ANALYST, scripts).close();
		try (Applicant sunhee = signIn(Role.SUPERVISOR, scripts)) {
			sunhee.open("/staff/forecast")
				.reads("Wednesday, November 25, 2026", "These 2 urgent clocks end on Wednesday; 2 have no owner.");
			sunhee.open("/staff?queue=UNASSIGNED").reads("Unassigned 3", "Take the next case");
			sunhee.page().locator("tr:has-text('Oyelaran') input[type=checkbox]").check();
			sunhee.page().locator("tr:has-text('Nguyen') input[type=checkbox]").check();
			sunhee.page().locator("#to").selectOption("Pat Analyst");
			sunhee.press("Give").reads("2 cases were given.", "Unassigned 1").on("/staff");
			sunhee.page().locator("#name").fill("Left over");
			sunhee.press("Keep").reads("The view is kept.", "Left over");
			sunhee.open("/staff/forecast").reads("These 2 urgent clocks end on Wednesday; one has no owner.");
			sunhee.open("/staff/absences").page().locator("#person").selectOption("Pat Analyst");
			sunhee.page().locator("#deputy").selectOption("Pat Supervisor");
			date(sunhee.page(), "from", "23");
			date(sunhee.page(), "until", "30");
			sunhee.press("Save").reads("Saved.", "Pat Supervisor stands in.");
			sunhee.open("/staff?queue=MINE").reads("Oyelaran", "Nguyen", "You stand in for 1 person");
			sunhee.open("/staff/workload").reads("Away through November 30, 2026", "Stands in for Pat Analyst");
			sunhee.open("/staff").press("Take the next case").reads("The case is yours now", "What to do next");
			sunhee.open("/staff/search").page().locator("#sought").fill("Gonsales");
			sunhee.press("Search").reads("These names look like it", "Gonzalez");
		}
	}

	@Test
	void goesByKeysUntilTheyAreSwitchedOff() {
		try (Applicant noor = signIn(Role.NURSE, true)) {
			Page page = noor.open("/staff").page();
			page.keyboard().press("?");
			assertThat(page.locator("dialog[data-keys]").isVisible()).isTrue();
			Chromium.check(page, "keys");
			page.keyboard().press("Escape");
			page.keyboard().press("j");
			page.keyboard().press("j");
			page.keyboard().press("k");
			page.keyboard().press("x");
			assertThat(page.locator(".cases__pick").first().isChecked()).isTrue();
			page.keyboard().press("g");
			page.waitForNavigation(() -> page.keyboard().press("f"));
			noor.on("/staff/forecast");
			page.waitForNavigation(() -> page.keyboard().press("/"));
			noor.on("/staff/search");
			page.keyboard().press("/");
			page.keyboard().type("? x");
			assertThat(page.locator("#sought").inputValue()).isEqualTo("? x");
			page.locator("[data-keys-open]").click();
			page.locator("label[for=keys-use]").click();
			page.locator("dialog[data-keys] button").click();
			noor.open("/staff");
			page.keyboard().press("?");
			page.keyboard().press("j");
			assertThat(page.locator("dialog[data-keys]").isVisible()).isFalse();
			assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
		}
	}

	@Test
	void foldsWhatStandsAboveTheListOnANarrowScreen() {
		try (Applicant noor = signIn(Role.NURSE, true)) {
			Page page = noor.page();
			page.setViewportSize(320, 800);
			noor.open("/staff?queue=UNASSIGNED");
			assertThat(page.locator(".filters").isVisible()).isFalse();
			assertThat(page.locator(".fold > summary").allInnerTexts()).containsExactly("Queues Unassigned 3",
					"Filters");
			Chromium.check(page, "folded");
			page.locator(".fold > summary").last().press("Enter");
			page.locator("#urgency").selectOption("URGENT");
			noor.press("Show");
			assertThat(page.locator(".fold > summary").last().innerText()).isEqualTo("Filters in use");
			page.setViewportSize(1280, 800);
			assertThat(page.locator("#urgency").isVisible()).isTrue();
			assertThat(page.locator(".fold > summary").last().isVisible()).isFalse();
		}
	}

	private static void date(Page page, String name, String day) {
		page.locator("[name='" + name + ".month']").selectOption("11");
		page.locator("[name='" + name + ".day']").fill(day);
		page.locator("[name='" + name + ".year']").fill("2026");
	}

}
