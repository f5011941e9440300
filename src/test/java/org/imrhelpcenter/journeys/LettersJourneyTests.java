package org.imrhelpcenter.journeys;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A letter on its way: looked at, approved, printed, mailed, read on the page of the
 * case, come back and sent again.
 */
class LettersJourneyTests extends CaseJourney {

	@Autowired
	private Letters letters;

	@Autowired
	private CaseRecords records;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void prepare() {
		receive(application().mediCal(StateHearing.NONE));
		this.transaction
			.executeWithoutResult((status) -> this.letters.prepare(this.records.sheet(id()), LetterKind.NOT_ELIGIBLE,
					"once", LetterWords.none().with(Word.REASONS, "Your plan has not decided about your appeal yet.")));
	}

	@ParameterizedTest
	@CsvSource({ "en, true", "es, true", "en, false" })
	void goesItsWay(String language, boolean scripts) {
		String number = number();
		long letter = this.jdbc.sql("select id from letter where case_id = ? and kind = 'NOT_ELIGIBLE'")
			.param(id())
			.query(Long.class)
			.single();
		String at = "/staff/cases/" + number + "/letters/" + letter;
		try (Applicant ana = signIn(Role.ANALYST, scripts)) {
			ana.open("/staff/cases/" + number).reads("Look at it and send it.", "this letter has to go out by");
			ana.press(ana.page().locator("section[aria-labelledby='letters'] a[href='" + at + "']")).on(at);
			ana.reads("Your case goes on as a complaint", "Your plan has not decided about your appeal yet.");
			check(ana, "letter-draft-" + language, scripts);
			ana.give("note", "We call you on Friday.").press(ana.page().locator("form[action$='/note'] button")).on(at);
			ana.reads("A note for you", "We call you on Friday.");
			ana.press(ana.page().locator("form[action$='/approval'] button")).on(at);
			ana.reads("It waits in the print queue.");
			check(ana, "letter-approved-" + language, scripts);
			ana.open("/staff/letters").reads(number);
			check(ana, "letters-" + language, scripts);
			ana.press(ana.page().locator("button[formaction$='/mailing'][name='all']")).on("/staff/letters/mailing");
			ana.reads("Have all these letters been mailed?", number, "Maria Alvarez");
			check(ana, "letters-mailed-" + language, scripts);
			ana.press(ana.page().locator("form[action$='/mailing'] button")).on("/staff/letters");
			ana.open(at).reads("Mailed or faxed");
			read(number, letter, language, scripts);
			ana.press(ana.page().locator("form[action$='/return'] button")).on(at);
			ana.reads("It is noted that the letter came back.");
			ana.open("/staff/tasks").reads("A letter came back", number);
			ana.open(at).press(ana.page().locator("a[href*='/address?whose=MEMBER']")).on(address(number));
			check(ana, "address-" + language, scripts);
			ana.open(at).press(ana.page().locator("form[action$='/again'] button")).on(at);
			ana.reads("The letter waits in the print queue again.");
		}
	}

	private static String address(String number) {
		return "/staff/cases/" + number + "/address";
	}

	private void read(String number, long letter, String language, boolean scripts) {
		try (Applicant maria = follow(language, scripts)) {
			maria.press(maria.page().locator("a[href='/track/case/letters/" + letter + "']").first())
				.on("/track/case/letters/" + letter)
				.reads("Your case goes on as a complaint", "The last day to ask for a State Hearing is");
			assertThat(maria.page().locator(".letter-text .nowrap").first().innerText()).isEqualTo(number);
			assertThat(maria.page().locator("main").innerText().contains("Esta carta está en inglés."))
				.isEqualTo(language.equals("es"));
			check(maria, "letter-read-" + language, scripts);
		}
	}

	/** Whoever looks for barriers needs scripts. */
	private static void check(Applicant person, String name, boolean scripts) {
		if (scripts) {
			Chromium.check(person.page(), name);
		}
		else {
			Chromium.fits(person.page(), name);
		}
	}

}
