package org.imrhelpcenter.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Locator;
import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.cases.ReturnCode;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One case that goes its way in the hands of people of each role, while the member
 * follows it.
 */
abstract class CaseJourney extends Journey {

	/** The letters of a case, on the page of staff and on the one of the member. */
	static final String LETTERS = "section[aria-labelledby='letters']";

	private static final String OWN = ".usa-checkbox:has-text('%s')";

	@Autowired
	ReceptionDesk reception;

	private final Map<Role, Applicant> office = new EnumMap<>(Role.class);

	private ReturnCode code = ReturnCode.random();

	private @Nullable Receipt receipt;

	/** Goes to a local time in California. Nobody stays signed in for so long. */
	void at(String local) {
		this.clock.putTo(local);
		this.office.values().forEach(Applicant::close);
		this.office.clear();
	}

	/**
	 * An application that meets every requirement, of somebody who gets letters by mail.
	 */
	ArrivingApplication application() {
		return ArrivingApplication.at(this.clock.instant())
			.answered("CONTACT", "CASEWORK", "{\"street\":\"12 Hidden Lane\",\"city\":\"Fresno\",\"state\":\"CA\"}");
	}

	void receive(ArrivingApplication application) {
		this.code = ReturnCode.random();
		this.receipt = this.reception.receive(application.code(this.code));
	}

	String number() {
		return Objects.requireNonNull(this.receipt).number().text();
	}

	long id() {
		return Objects.requireNonNull(this.receipt).caseId();
	}

	/** An address below the one of the case. */
	String path(String below) {
		return "/staff/cases/" + number() + below;
	}

	/** The person of a role, who stays signed in while the clock stands. */
	Applicant as(Role role) {
		return this.office.computeIfAbsent(role, (each) -> signIn(each, true));
	}

	/** Goes from the page of the case to the page of an act that it offers. */
	Applicant act(Role role, String path) {
		Applicant person = as(role).open(path(""));
		return person.press(person.page().locator(".acts a[href='" + path("/" + path) + "']")).on(path("/" + path));
	}

	/** An act that leads to where a journey begins, past the browser. */
	void past(Role role, String path, String... fields) {
		Visitor visitor = Colleagues.signIn(this.jdbc, this.port, role);
		visitor.get(path("/" + path));
		List<String> all = new ArrayList<>(List.of(fields));
		all.addAll(List.of("version", one("select version::text from imr_case where id = ?")));
		assertThat(visitor.post(path("/" + path), all.toArray(String[]::new)).statusCode()).isEqualTo(302);
	}

	/**
	 * Looks at each letter that waits, approves it, prints what goes on paper and mails
	 * it.
	 * @param letters the letters there must be, as the case lists them
	 */
	void send(Role role, String... letters) {
		Applicant person = as(role).open(path(""));
		List<String> drafts = drafts(person).all().stream().map((link) -> link.getAttribute("href")).toList();
		assertThat(drafts(person).allInnerTexts()).containsExactlyInAnyOrder(letters);
		for (String letter : drafts) {
			person.open(path("")).press(person.page().locator(LETTERS + " a[href='" + letter + "']")).on(letter);
			person.press(person.page().locator("form[action$='/approval'] button")).on(letter);
			handOver(person);
		}
		if (person.open("/staff/letters")
			.page()
			.locator("form[action$='/batch'] " + OWN.formatted(number()))
			.count() > 0) {
			mail(person);
		}
		person.open(path(""));
		assertThat(drafts(person).count()).isZero();
	}

	/** Whom no letter reaches safely hears of it in another way. */
	private static void handOver(Applicant person) {
		if (person.page().locator("main").innerText().contains("It has to be handed over in another way.")) {
			person.give("how", "Read out on the phone.")
				.press(person.page().locator("form[action$='/handover'] button"))
				.reads("The letter counts as handed over.");
		}
		else {
			person.reads("It waits in the print queue.");
		}
	}

	/** Other cases may have letters there, too: they stay. */
	private void mail(Applicant person) {
		printed(chooseOwn(person));
		chooseOwn(person).press(person.page().locator("button[formaction$='/mailing']").first())
			.on("/staff/letters/mailing")
			.reads(number())
			.press(person.page().locator("form[action$='/mailing'] button"))
			.on("/staff/letters");
		assertThat(person.page().locator("main").innerText()).doesNotContain(number());
	}

	private Applicant chooseOwn(Applicant person) {
		person.open("/staff/letters").reads(number());
		person.page()
			.locator("form[action$='/batch'] .usa-checkbox:has-text('" + number() + "') label")
			.all()
			.forEach((own) -> own.click());
		return person;
	}

	private static void printed(Applicant person) {
		var pdf = person.page()
			.waitForResponse("**/staff/letters/batch",
					() -> person.page().locator("form[action$='/batch'] button").first().click());
		assertThat(pdf.status()).isEqualTo(200);
		assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
	}

	private static Locator drafts(Applicant person) {
		return person.page().locator(LETTERS + " li:has(.flag:text-is('Draft')) a");
	}

	/** The member opens the page of the case. */
	Applicant member(String... texts) {
		return follow("en", true).reads(texts);
	}

	/** The member opens the page of the case in a language. */
	Applicant follow(String language, boolean scripts) {
		Applicant maria = somebody(scripts).open("/track");
		if (!language.equals("en")) {
			maria.speak(language);
		}
		return maria.give("number", number())
			.give("code", this.code.text())
			.give("birthDate", LocalDate.of(1980, 2, 3))
			.go()
			.on("/track/case")
			.isIn(language);
	}

	/** The member reads the latest letter of a kind on the page of the case. */
	void memberReads(Applicant maria, String letter, String... texts) {
		maria.press(maria.page().locator(LETTERS + " a:text-is('" + letter + "')").first());
		maria.reads(texts).open("/track/case");
	}

	String status() {
		return one("select status from imr_case where id = ?");
	}

	/** A clock, such as {@code 2026-11-09 open}. */
	String clock(String kind) {
		return one("select due_on || ' ' || coalesce(ended_by, 'open') from case_clock where case_id = ? and kind = '"
				+ kind + "'");
	}

	private String one(String sql) {
		return this.jdbc.sql(sql).param(id()).query(String.class).single();
	}

}
