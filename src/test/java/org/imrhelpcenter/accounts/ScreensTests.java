package org.imrhelpcenter.accounts;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The pages of accounts in a browser: at every width, with the keyboard, without scripts.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.demo=true")
@WithDatabase
@Import({ People.class, People.FastHashes.class })
class ScreensTests {

	private static final String ADMINISTRATOR = "administrator@demo.example";

	@LocalServerPort
	int port;

	@Autowired
	Staff staff;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void demonstrate() {
		this.staff.demonstrate();
		this.jdbc.sql("delete from counted_try").update();
	}

	@Test
	void signIn() {
		try (Page page = visit("/staff/sign-in?out")) {
			Chromium.check(page, "sign-in");
			submit(page, "main form");
			Chromium.check(page, "sign-in-missing");
			signIn(page, ADMINISTRATOR, "wrong password");
			assertThat(page.locator("#email")).hasValue(ADMINISTRATOR);
			assertThat(page.locator("#password")).hasValue("");
			Chromium.check(page, "sign-in-refused");
			for (int i = 0; i < 6; i++) {
				signIn(page, ADMINISTRATOR, "wrong password");
			}
			assertThat(page.locator("main [role=alert]")).containsText("Too many tries");
			Chromium.check(page, "sign-in-wait");
		}
	}

	@Test
	void signInWithTheKeyboardAlone() {
		try (Page page = visit("/staff/people")) {
			page.locator("#email").focus();
			page.keyboard().type(ADMINISTRATOR);
			page.keyboard().press("Tab");
			page.keyboard().type(DemonstrationStaff.PASSWORD);
			page.waitForNavigation(() -> page.keyboard().press("Enter"));
			assertThat(page).hasURL("http://localhost:" + this.port + "/staff/people");
		}
	}

	@Test
	void people() {
		Staff.NewPassword nurse = this.people.join(Role.NURSE);
		this.staff.disable(People.ADMINISTRATOR, this.people.join(Role.ATTORNEY).person().id());
		try (Page page = visit("/staff/people")) {
			signIn(page, ADMINISTRATOR, DemonstrationStaff.PASSWORD);
			Chromium.check(page, "people");
			page.navigate(at("/staff/people/new"));
			Chromium.check(page, "person-new");
			submit(page, "main form");
			Chromium.check(page, "person-new-missing");
			page.locator("#name").fill("Ana Whitlock");
			page.locator("#email").fill("ana.whitlock@example.org");
			page.locator("#role").selectOption("INTAKE");
			submit(page, "main form");
			assertThat(page.locator("h1")).hasText("Ana Whitlock has an account now");
			Chromium.check(page, "new-password");
			page.navigate(at("/staff/people/" + nurse.person().id()));
			Chromium.check(page, "person");
			submit(page, "form[action$=disablement]");
			assertThat(page.locator(".usa-alert--success")).isVisible();
			Chromium.check(page, "person-disabled");
			page.locator("#name").fill("");
			submit(page, "#page");
			Chromium.check(page, "person-missing");
			page.locator(".bar__who a, .bar__nav a").last().focus();
			page.navigate(at("/staff/password"));
			Chromium.check(page, "password-fixed");
		}
	}

	@Test
	void ownPasswordWithoutScripts() {
		Staff.NewPassword joined = this.people.join(Role.ANALYST);
		Browser.NewContextOptions without = new Browser.NewContextOptions().setJavaScriptEnabled(false);
		try (Page page = Chromium.shared().newContext(without).newPage()) {
			page.navigate(at("/staff"));
			signIn(page, joined.person().email(), joined.password());
			assertThat(page.locator("h1")).hasText("Choose your own password");
			choose(page, "short");
			assertThat(page.locator(".problems")).containsText("too short");
			choose(page, "a long password of mine");
			page.navigate(at("/staff/password"));
			page.locator("#current").fill("a long password of mine");
			choose(page, "another password of mine");
			assertThat(page.locator(".usa-alert--success")).isVisible();
			submit(page, ".bar__who form");
			assertThat(page.locator("main")).containsText("You are signed out.");
		}
	}

	@Test
	void ownPassword() {
		Staff.NewPassword joined = this.people.join(Role.ANALYST);
		try (Page page = visit("/staff")) {
			signIn(page, joined.person().email(), joined.password());
			Chromium.check(page, "password-due");
			choose(page, "short");
			Chromium.check(page, "password-due-wrong");
			choose(page, "a long password of mine");
			page.navigate(at("/staff/password?done"));
			Chromium.check(page, "password");
			page.navigate(at("/staff/people"));
			assertThat(page.locator("h1")).isVisible();
			Chromium.check(page, "not-for-this-role");
		}
	}

	private Page visit(String path) {
		Page page = Chromium.shared().newContext().newPage();
		page.navigate(at(path));
		return page;
	}

	private static void signIn(Page page, String email, String password) {
		page.locator("#email").fill(email);
		page.locator("#password").fill(password);
		submit(page, "main form");
	}

	private static void choose(Page page, String password) {
		page.locator("#wanted").fill(password);
		page.locator("#again").fill(password);
		submit(page, "main form");
	}

	private static void submit(Page page, String form) {
		Locator button = page.locator(form).locator("button[type=submit]").first();
		page.waitForNavigation(button::click);
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
