package org.imrhelpcenter.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.imrhelpcenter.web.Chromium;
import org.imrhelpcenter.web.PseudoLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole public side in languages that nobody speaks, of which there is nothing but
 * message files: every word comes from them, and no page is wider than the screen when
 * words are 40% longer, or when they run from right to left.
 */
@InABrowser
@Import(PseudoLanguage.class)
class PseudoLanguageTests {

	private static final String TYPED = "Zebrafinch";

	/** Words that stay as they are in every language, and those that Java knows. */
	private static final String KEPT = "(?i)" + TYPED + "|IMR|Kaiser|Foundation|Health|Plan|AM|PM|Pacific|time|English|"
			+ "Español|January|February|March|April|May|June|July|August|September|October|November|December";

	/**
	 * Every word that can be seen or heard, without what the member typed or was given.
	 */
	private static final String WORDS = """
			() => {
			  const said = [document.title];
			  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			  while (walk.nextNode()) {
			    const parent = walk.currentNode.parentElement;
			    if (!parent.closest('script, .code, .receipt__number, .agency__name, #plan option, #plan-list option')) {
			      said.push(walk.currentNode.textContent);
			    }
			  }
			  for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'label', 'data-suggest', 'data-some', 'data-left', 'data-over']) {
			    document.querySelectorAll(`[${name}]`).forEach(one => said.push(one.getAttribute(name)));
			  }
			  return said.flatMap(text => text.match(/[A-Za-z\\u00c0-\\u1eff]+/g) ?? []);
			}
			""";

	@LocalServerPort
	private int port;

	@Test
	void everyWordComesFromTheFilesAndLongerOnesFit() {
		walk(PseudoLanguage.LONG);
	}

	@Test
	void everyPageFitsFromRightToLeft() {
		walk(PseudoLanguage.FROM_THE_RIGHT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-XA", "ar-XB" })
	void whatWentWrongIsSaidInEveryLanguage(String tag) {
		try (Page page = Chromium.shared().newPage(new Browser.NewPageOptions().setLocale(tag))) {
			page.navigate("http://localhost:" + this.port + "/nowhere");
			said(page, Locale.forLanguageTag(tag));
			Chromium.fits(page, tag + "-nowhere");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en-XA", "ar-XB" })
	void theCheckAndTheCalculatorAnswerInEveryLanguage(String tag) {
		Locale language = Locale.forLanguageTag(tag);
		try (Applicant who = new Applicant(Chromium.shared(), this.port, true, tag)) {
			said(who.atWidths().open("/check"), language);
			said(who.go(), language);
			said(who.press(who.page().locator("button[name='change']")), language);
			who.give("urgent", "YES").give("coverage", "MEDICARE").give("mediCal", "YES");
			who.give("reasons", "NOT_MEDICALLY_NECESSARY").give("filed", "YES").give("decided", "YES");
			said(who.give("filedOn", LocalDate.of(2026, 5, 9)).give("decidedOn", LocalDate.of(2026, 5, 1)).go(),
					language);
			said(who.give("filedOn", LocalDate.of(2026, 4, 1)).go(), language);
			said(who.open("/deadlines"), language);
			said(who.give("completedOn", LocalDate.of(2026, 11, 20)).go(), language);
		}
	}

	private void walk(Locale language) {
		String tag = language.toLanguageTag();
		try (Applicant who = new Applicant(Chromium.shared(), this.port, true, tag)) {
			said(who.atWidths().open("/").isIn(tag), language);
			said(who.open("/apply/return?ended"), language);
			said(who.go().on("/apply/return"), language);
			said(who.open("/apply/on-paper"), language);
			said(who.start(), language);
			said(who.go().on("/apply/urgency"), language);
			said(who.answer("urgent", "YES"), language);
			said(who.answer("who", "MEMBER"), language);
			who.give("firstName", TYPED).give("birthDate", LocalDate.of(2012, 4, 9));
			said(who.go().on("/apply/return-code"), language);
			said(who.press(who.page().locator("main .buttons a")), language);
			said(who.on("/apply/contact").answer("city", TYPED), language);
			who.give("plan", "Kaiser Foundation Health Plan").give("coverage", "MEDICARE");
			said(who.answer("mediCal", "YES"), language);
			said(who.answer("deed", "DENIED", "reasons", "NOT_MEDICALLY_NECESSARY"), language);
			said(who.answer("service", TYPED), language);
			said(who.answer("another", "YES").on("/apply/plan-decision/2"), language);
			said(who.answer("deed", "CHANGED", "reasons", "OUT_OF_NETWORK"), language);
			said(who.answer("service", TYPED).answer("another", "NO"), language);
			said(who.answer("story", TYPED).on("/apply/appeal/1"), language);
			who.give("filed", "YES").give("decided", "YES").give("decidedOn", LocalDate.of(2026, 5, 1));
			said(who.go().on("/apply/appeal/2"), language);
			said(who.answer("sameAsFirst", "NO", "filed", "NO").on("/apply/state-hearing"), language);
			said(who.answer("hearing", "NONE").on("/apply/why-late"), language);
			said(who.answer("why", TYPED).on("/apply/why-now"), language);
			said(who.answer("why", TYPED).on("/apply/documents"), language);
			said(who.go().on("/apply/statistics"), language);
			said(who.go().on("/apply/review"), language);
			said(who.press(who.page().locator("main .buttons a").first()).on("/apply/sign"), language);
			said(who.answer("name", TYPED, "agree", "YES").on("/apply/confirmation"), language);
			String number = who.page().locator(".receipt__number").innerText().strip();
			String code = who.page().locator(".code").innerText().strip();
			said(who.press(who.page().locator("main form button").first()).on("/apply/left"), language);
			said(who.open("/track/lost-code"), language);
			said(who.open("/track"), language);
			said(who.go(), language);
			who.give("number", number).give("code", code).give("birthDate", LocalDate.of(2012, 4, 9));
			said(who.go().on("/track/case"), language);
		}
	}

	private static void said(Applicant who, Locale language) {
		said(who.page(), language);
	}

	private static void said(Page page, Locale language) {
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.toLanguageTag());
		List<?> words = (List<?>) page.evaluate(WORDS);
		assertThat(words).as(page.url())
			.filteredOn((word) -> word.toString().matches("[A-Za-z]{2,}") && !word.toString().matches(KEPT))
			.isEmpty();
	}

}
