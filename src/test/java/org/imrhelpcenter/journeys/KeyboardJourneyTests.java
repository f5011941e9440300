package org.imrhelpcenter.journeys;

import com.microsoft.playwright.Page;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filing with the keyboard alone.
 */
@InABrowser
class KeyboardJourneyTests {

	private static final String GO_ON = "main form button[type=submit]:not([name])";

	@LocalServerPort
	private int port;

	@Test
	void goesOnWithTabSpaceArrowsAndEnter() {
		try (Chromium chromium = new Chromium(); Applicant kim = new Applicant(chromium.browser(), this.port, true)) {
			kim.open("/");
			press(kim, "main a[href='/apply']", "Enter");
			press(kim, "main form button[type=submit]", "Enter");
			reach(kim, "[name=urgent]").keyboard().press("Space");
			kim.page().keyboard().press("ArrowDown");
			assertThat(kim.page().locator("[name=urgent][value=NO]").isChecked()).isTrue();
			press(kim, GO_ON, "Enter");
			kim.on("/apply/who");
			reach(kim, "[name=who]").keyboard().press("Space");
			press(kim, GO_ON, "Enter");
			kim.on("/apply/patient");
			press(kim, "#firstName", "Enter");
			kim.on("/apply/patient").reads("There are 2 problems");
			reach(kim, "#firstName").keyboard().type("Kim");
			reach(kim, "[name='birthDate.month']").keyboard().type("June");
			reach(kim, "[name='birthDate.day']").keyboard().type("6");
			reach(kim, "[name='birthDate.year']").keyboard().type("1970");
			enter(kim);
			kim.on("/apply/return-code");
			press(kim, "main .buttons a", "Enter");
			reach(kim.on("/apply/contact"), "#city").keyboard().type("Eureka");
			enter(kim);
			kim.on("/apply/plan");
		}
	}

	private static void press(Applicant who, String what, String key) {
		Page page = reach(who, what);
		page.waitForNavigation(() -> page.keyboard().press(key));
	}

	private static void enter(Applicant who) {
		Page page = who.page();
		page.waitForNavigation(() -> page.keyboard().press("Enter"));
	}

	/** Goes from field to field until the one that is wanted has the focus. */
	private static Page reach(Applicant who, String what) {
		Page page = who.page();
		for (int steps = 0; steps < 80; steps++) {
			if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", what))) {
				return page;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("The keyboard does not reach " + what);
	}

}
