package org.imrhelpcenter.journeys;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filing an application, from the front page to the confirmation.
 */
@InABrowser
class FilingJourneyTests {

	private static final String KAISER = "Kaiser Foundation Health Plan";

	@LocalServerPort
	private int port;

	private Applicant applicant() {
		return new Applicant(Chromium.shared(), this.port, true);
	}

	@Test
	void filesAnApplicationAndIsToldWhatComesNext() {
		try (Applicant rosa = applicant()) {
			rosa.start().answer("urgent", "NO").on("/apply/who").answer("who", "MEMBER").on("/apply/patient");
			rosa.go().on("/apply/patient").reads("One name is enough", "Enter the date of birth");
			person(rosa, "Rosa", "Delgado");
			rosa.on("/apply/contact").answer("email", "rosa at example").reads("Email address");
			rosa.answer("email", "rosa@example.org").on("/apply/plan");
			plan(rosa, "YES");
			service(rosa, 1, "MRI of the lower back", "NOT_MEDICALLY_NECESSARY", "NO");
			rosa.on("/apply/what-happened").answer("story", "They said no. <b>I still hurt.</b>");
			decidedAppeal(rosa, LocalDate.of(2026, 5, 23));
			rosa.on("/apply/state-hearing").reads("September 20, 2026").answer("hearing", "NONE");
			rosa.on("/apply/documents").go().on("/apply/statistics").press("Skip this question").on("/apply/review");
			rosa.reads("Rosa Delgado", "April 12, 1961", KAISER, "<b>I still hurt.</b>", "November 23, 2026");
			rosa.press(rosa.page().locator("a[href='/apply/patient?review']"));
			rosa.answer("middleName", "Luz").on("/apply/review").reads("Rosa Luz Delgado");
			rosa.open("/apply/sign").go().on("/apply/sign").reads("There are 2 problems");
			sign(rosa, "Rosa Luz Delgado");
			rosa.reads("November 23, 2026, 10:15", "MRI of the lower back", "By November 30, 2026", "7 calendar days",
					"By January 7, 2027", "916-255-5241", "never originals", "September 20, 2026");
			assertThat(number(rosa)).matches("IMR-26-\\d{7}-\\d");
		}
	}

	@Test
	void filesWithoutScripts() {
		try (Applicant ines = new Applicant(Chromium.shared(), this.port, false)) {
			toAppeal(ines, "Ines", "Moreno", "NOT_MEDICALLY_NECESSARY");
			decidedAppeal(ines, LocalDate.of(2026, 10, 1));
			finish(ines, "Ines Moreno").reads("By November 30, 2026");
		}
	}

	@Test
	void filesForTwoServicesAtOnce() {
		try (Applicant ben = applicant()) {
			toPlan(ben, "Ben", "Okafor", "NO");
			plan(ben, "NO");
			service(ben, 1, "Knee brace", "NOT_MEDICALLY_NECESSARY", "YES");
			service(ben, 2, "Physical therapy", "NOT_A_COVERED_BENEFIT", "NO");
			ben.on("/apply/what-happened").answer("story", "Both were refused.");
			decidedAppeal(ben, LocalDate.of(2026, 10, 1));
			ben.on("/apply/appeal/2").reads("Physical therapy").answer("sameAsFirst", "YES");
			finish(ben, "Ben Okafor").reads("Knee brace", "Physical therapy");
		}
	}

	@Test
	void isAskedWhyWhenLateAndIsNotTurnedAway() {
		try (Applicant lou = applicant()) {
			toAppeal(lou, "Lou", "Hart", "NOT_MEDICALLY_NECESSARY");
			decidedAppeal(lou, LocalDate.of(2026, 2, 5));
			lou.on("/apply/why-late").answer("circumstances", "ILLNESS", "why", "I was in the hospital.");
			finish(lou, "Lou Hart").reads("By November 30, 2026");
		}
	}

	@Test
	void seesThePhoneNumberAndFilesUrgentlyWithoutAnAppeal() {
		try (Applicant uma = applicant()) {
			uma.start().give("urgent", "YES").reads("1-888-466-2219");
			uma.answer("grounds", "LOSS_OF_LIFE").answer("who", "MEMBER").reads("1-888-466-2219");
			person(uma, "Uma", "Reyes");
			uma.answer("dayPhone", "555 010 0199");
			plan(uma, "NO");
			service(uma, 1, "Inpatient care", "NOT_MEDICALLY_NECESSARY", "NO");
			uma.answer("story", "They want to send me home.");
			uma.on("/apply/appeal/1").answer("filed", "NO").on("/apply/why-now");
			uma.answer("why", "I am not safe at home.");
			finish(uma, "Uma Reyes").reads("By November 25, 2026", "By November 30, 2026", "1-888-466-2219");
		}
	}

	@Test
	void needsNoAppealWhenTheTreatmentIsCalledExperimental() {
		try (Applicant eli = applicant()) {
			toAppeal(eli, "Eli", "Stone", "EXPERIMENTAL");
			eli.answer("filed", "NO").on("/apply/documents");
			finish(eli, "Eli Stone");
		}
	}

	@Test
	void filesForAChildAsItsParent() {
		try (Applicant mia = applicant()) {
			mia.start().answer("urgent", "NO").answer("who", "PARENT_OR_GUARDIAN").on("/apply/who");
			mia.answer("parentName", "Mia Park", "relationship", "Mother").on("/apply/patient");
			mia.give("firstName", "Jun").give("lastName", "Park").give("birthDate", LocalDate.of(2019, 8, 2)).go();
			mia.on("/apply/return-code").press("Continue").answer("dayPhone", "555 010 0142");
			plan(mia, "NO");
			service(mia, 1, "Speech therapy", "NOT_MEDICALLY_NECESSARY", "NO");
			mia.answer("story", "He needs more hours.");
			decidedAppeal(mia, LocalDate.of(2026, 9, 1));
			finish(mia, "Mia Park").reads("Jun Park");
		}
	}

	@Test
	void filesWithALetterWhoseDateIsNotKnown() {
		try (Applicant ada = applicant()) {
			toAppeal(ada, "Ada", "Flores", "NOT_MEDICALLY_NECESSARY");
			ada.give("filed", "YES").give("decided", "YES").go().on("/apply/appeal/1").reads("There is a problem");
			ada.answer("dateNotKnown", "NOT_KNOWN").on("/apply/documents");
			finish(ada, "Ada Flores");
		}
	}

	@Test
	void filesWithOneNameAndNoAddress() {
		try (Applicant sukarno = applicant()) {
			sukarno.start().answer("urgent", "NO").answer("who", "MEMBER");
			sukarno.give("firstName", "Sukarno").give("birthDate", LocalDate.of(1950, 6, 6)).go();
			sukarno.press("Continue").on("/apply/contact").go().on("/apply/plan");
			sukarno.page().locator("#plan").fill("A plan from work");
			sukarno.go().on("/apply/plan").reads("There is a problem").answer("mediCal", "NOT_SURE");
			service(sukarno, 1, "Cataract surgery", "NONE_GIVEN", "NO");
			sukarno.answer("story", "No answer for months.");
			decidedAppeal(sukarno, LocalDate.of(2026, 10, 1));
			finish(sukarno, "X, witnessed by T. Lee").reads("Sukarno", "A plan from work");
		}
	}

	@Test
	void submitsOnceFromTwoTabs() {
		try (Applicant pat = applicant()) {
			toAppeal(pat, "Pat", "Quinn", "NOT_MEDICALLY_NECESSARY");
			decidedAppeal(pat, LocalDate.of(2026, 10, 1));
			pat.on("/apply/documents").go().on("/apply/statistics").go().on("/apply/review").open("/apply/sign");
			Page first = pat.another();
			pat.open("/apply/sign");
			sign(pat, "Pat Quinn");
			String number = number(pat);
			pat.turnTo(first);
			sign(pat, "Pat Quinn");
			assertThat(number(pat)).isEqualTo(number);
			pat.open("/apply/review").on("/apply/confirmation");
		}
	}

	private static String number(Applicant who) {
		return who.page().locator(".receipt__number").innerText().strip();
	}

	private static void person(Applicant who, String first, String last) {
		who.give("firstName", first).give("lastName", last).give("birthDate", LocalDate.of(1961, 4, 12)).go();
		who.on("/apply/return-code").press("Continue").on("/apply/contact");
	}

	private static void toPlan(Applicant who, String first, String last, String urgent) {
		who.start().answer("urgent", urgent).answer("who", "MEMBER");
		person(who, first, last);
		who.go().on("/apply/plan");
	}

	private static void toAppeal(Applicant who, String first, String last, String reason) {
		toPlan(who, first, last, "NO");
		plan(who, "NO");
		service(who, 1, "MRI of the lower back", reason, "NO");
		who.answer("story", "They said no.").on("/apply/appeal/1");
	}

	private static void plan(Applicant who, String mediCal) {
		who.give("plan", KAISER).answer("mediCal", mediCal).on("/apply/plan-decision/1");
	}

	private static void service(Applicant who, int number, String name, String reason, String another) {
		who.on("/apply/plan-decision/" + number).answer("deed", "DENIED", "reasons", reason);
		who.on("/apply/service/" + number).answer("service", name);
		who.on("/apply/another-service/" + number).answer("another", another);
	}

	private static void decidedAppeal(Applicant who, LocalDate decidedOn) {
		who.on("/apply/appeal/1").give("filed", "YES").give("filedOn", decidedOn.minusDays(30));
		who.give("decided", "YES").give("decidedOn", decidedOn).go();
	}

	private static Applicant finish(Applicant who, String signature) {
		who.on("/apply/documents")
			.go()
			.on("/apply/statistics")
			.go()
			.on("/apply/review")
			.press("Go on to sign")
			.on("/apply/sign");
		sign(who, signature);
		assertThat(number(who)).matches("IMR-26-\\d{7}-\\d");
		return who;
	}

	private static void sign(Applicant who, String signature) {
		who.answer("name", signature, "agree", "YES").on("/apply/confirmation");
	}

}
