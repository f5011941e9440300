package org.imrhelpcenter.journeys;

import java.nio.file.Files;
import java.time.LocalDate;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public check, from the front page to the advice, and on into the application.
 */
@InABrowser
class CheckJourneyTests {

	@LocalServerPort
	private int port;

	private Applicant somebody() {
		return new Applicant(Chromium.shared(), this.port, true);
	}

	@Test
	void isToldToAskNowAndGoesOnIntoTheApplication() {
		try (Applicant rosa = somebody()) {
			rosa.open("/").press(rosa.page().locator("main a[href='/check']").first());
			rosa.on("/check");
			assertThat(rosa.page().locator(".questions__hearing").isVisible()).isFalse();
			assertThat(rosa.page().locator(".filed").isVisible()).isFalse();
			rosa.give("urgent", "NO").give("coverage", "LICENSED_PLAN").give("mediCal", "YES");
			rosa.give("reasons", "NOT_MEDICALLY_NECESSARY").give("filed", "YES");
			rosa.give("filedOn", LocalDate.of(2026, 4, 20)).give("decided", "YES");
			rosa.give("decidedOn", LocalDate.of(2026, 6, 30)).give("hearing", "NONE").go();
			rosa.on("/check")
				.reads("You can ask for an IMR now", "December 30, 2026", "37 days left",
						"The time to ask for a State Hearing ended", "October 28, 2026");
			assertThat(rosa.page().url()).doesNotContain("?");
			rosa.press("Change my answers").on("/check").reads("Show my answer");
			assertThat(rosa.page().locator("[name='decidedOn.day']").inputValue()).isEqualTo("30");
			rosa.give("decidedOn", LocalDate.of(2026, 8, 30)).go().reads("February 28, 2027", "December 28, 2026");
			rosa.press("Apply with these answers").on("/apply/urgency").reads("What you told us in the check");
			rosa.go().on("/apply/who").answer("who", "MEMBER");
			rosa.give("firstName", "Rosa").give("birthDate", LocalDate.of(1961, 4, 12)).go();
			rosa.press("Continue").on("/apply/contact").go().on("/apply/plan");
			rosa.answer("plan", "Kaiser Foundation Health Plan").on("/apply/plan-decision/1");
			rosa.answer("deed", "DENIED").on("/apply/service/1").answer("service", "MRI");
			rosa.answer("another", "NO").answer("story", "They said no.").on("/apply/appeal/1");
			rosa.go().on("/apply/state-hearing").go().on("/apply/documents");
			rosa.go()
				.on("/apply/statistics")
				.go()
				.on("/apply/review")
				.reads("A health plan from work", "August 30, 2026", "It is not medically");
		}
	}

	@Test
	void isToldUntilWhenThePlanHasTimeAndTakesTheDayAlong() throws Exception {
		try (Applicant wan = somebody()) {
			wan.open("/check").give("coverage", "LICENSED_PLAN").give("reasons", "NOT_AN_EMERGENCY");
			wan.give("filed", "YES").give("filedOn", LocalDate.of(2026, 11, 10)).give("decided", "NO").go();
			wan.reads("Your plan still has time to answer, until December 10, 2026", "17 days left");
			Download file = wan.page()
				.waitForDownload(() -> wan.page().locator("button:text-is('Add the dates to my calendar')").click());
			assertThat(file.suggestedFilename()).isEqualTo("imr-dates.ics");
			assertThat(Files.readString(file.path())).startsWith("BEGIN:VCALENDAR").contains("20261210");
			assertThat(wan.page().locator("main").innerText()).contains("Print this page");
			wan.press("Start over").on("/check");
			assertThat(wan.page().locator("input:checked").count()).isZero();
		}
	}

	@Test
	void isToldToAppealFirst() {
		try (Applicant al = somebody()) {
			al.open("/check").give("coverage", "LICENSED_PLAN").give("reasons", "NOT_MEDICALLY_NECESSARY");
			al.answer("filed", "NO").reads("First, file an appeal with your plan", "December 23, 2026");
			al.press("Apply with these answers").on("/apply/urgency");
		}
	}

	@Test
	void isToldThatItIsAComplaint() {
		try (Applicant bo = somebody()) {
			bo.open("/check").give("coverage", "LICENSED_PLAN").answer("reasons", "BILLING_OR_COPAY");
			bo.reads("We can look at this as a complaint");
		}
	}

	@Test
	void isToldWhoElseMayHelp() {
		try (Applicant cy = somebody()) {
			cy.open("/check").give("mediCal", "NO").answer("coverage", "WORKERS_COMPENSATION");
			cy.reads("Another office may be the right one", "Who may be able to help", "Free help from people");
		}
	}

	@Test
	void isToldToAskWhenLateOrUrgentOrNotSure() {
		try (Applicant di = somebody()) {
			di.open("/check").go().reads("Ask now. We find out the rest");
			di.press("Change my answers").give("coverage", "LICENSED_PLAN").give("mediCal", "NO");
			di.give("reasons", "EXPERIMENTAL").give("filed", "YES").give("decided", "YES");
			di.give("decidedOn", LocalDate.of(2026, 2, 5)).go().reads("You can still ask. Tell us why it is late");
			di.open("/check").give("urgent", "YES");
			assertThat(di.page().locator(".callbox").isVisible()).isTrue();
			di.give("coverage", "LICENSED_PLAN").give("reasons", "NOT_MEDICALLY_NECESSARY").answer("filed", "NO");
			di.reads("It is urgent: call us and ask now", "Call us now");
		}
	}

	@Test
	void isShownWhatCannotBeWhereItIs() {
		try (Applicant ed = somebody()) {
			ed.open("/check").give("filed", "YES").give("filedOn", LocalDate.of(2026, 11, 30)).go();
			ed.on("/check").reads("There is a problem", "The day of the appeal: This date is in the future.");
			ed.page().locator(".problems a").click();
			assertThat(ed.page().evaluate("document.activeElement.id")).isEqualTo("filedOn.year");
			ed.answer("filedOn.year", "2025").reads("Ask now. We find out the rest", "November 30, 2025");
		}
	}

	@Test
	void goesWithoutScripts() {
		try (Applicant flo = new Applicant(Chromium.shared(), this.port, false)) {
			flo.open("/check").give("coverage", "MEDICARE").give("mediCal", "YES").give("hearing", "NONE");
			flo.give("reasons", "EXPERIMENTAL").answer("filed", "NO").reads("You can ask for an IMR now");
			assertThat(flo.page().locator("[data-print]").isVisible()).isFalse();
			flo.press("Apply with these answers").on("/apply/urgency").answer("urgent", "NO").on("/apply/who");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isAskedAboutAStateHearingOnlyWithMediCal(boolean scripts) {
		try (Applicant gus = new Applicant(Chromium.shared(), this.port, scripts)) {
			gus.open("/check").give("coverage", "MEDICARE_AND_MEDI_CAL");
			assertThat(gus.page().locator(".questions__hearing").isVisible()).isTrue();
			gus.give("coverage", "SELF_INSURED");
			assertThat(gus.page().locator(".questions__hearing").isVisible()).isFalse();
			gus.give("mediCal", "NOT_SURE");
			assertThat(gus.page().locator(".questions__hearing").isVisible()).isTrue();
		}
	}

	@Test
	void goesWithTheKeyboardAlone() {
		try (Applicant kim = somebody()) {
			Page page = kim.open("/check").page();
			reach(page, "[name=urgent]").keyboard().press("Space");
			assertThat(page.locator("[name=urgent][value=YES]").isChecked()).isTrue();
			page.keyboard().press("ArrowDown");
			reach(page, "[name=coverage]").keyboard().press("Space");
			reach(page, "[name=reasons][value=NOT_MEDICALLY_NECESSARY]").keyboard().press("Space");
			reach(page, "[name=filed]").keyboard().press("Space");
			reach(page, "[name='filedOn.month']").keyboard().type("November");
			reach(page, "[name='filedOn.day']").keyboard().type("2");
			reach(page, "[name='filedOn.year']").keyboard().type("2026");
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			kim.on("/check").reads("Your plan still has time to answer, until December 2, 2026");
			reach(page, "main form[action='/apply'] button");
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			kim.on("/apply/urgency");
			assertThat(page.locator("[name=urgent][value=NO]").isChecked()).isTrue();
		}
	}

	@Test
	void computesTheDeadlinesOfACase() {
		try (Applicant lee = somebody()) {
			lee.open("/").press(lee.page().locator("footer a[href='/deadlines']")).on("/deadlines");
			lee.give("completedOn", LocalDate.of(2026, 11, 20)).give("recordsReceivedOn", LocalDate.of(2026, 12, 10));
			lee.go().on("/deadlines").reads("The decision is due on January 4, 2027", "42 days left");
			assertThat(lee.page().locator(".next__binding").innerText()).contains("Decision overall");
			lee.page().reload();
			lee.reads("The decision is due on January 4, 2027").answer("urgent", "YES").reads("November 27, 2026");
			lee.give("completedOn", LocalDate.of(1989, 1, 1)).go().reads("1990 or later");
		}
	}

	/** Goes from field to field until the one that is wanted has the focus. */
	private static Page reach(Page page, String what) {
		for (int steps = 0; steps < 80; steps++) {
			if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", what))) {
				return page;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("The keyboard does not reach " + what);
	}

}
