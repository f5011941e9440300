package org.imrhelpcenter.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.imrhelpcenter.web.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who files an application in a browser of their own. Each page is looked at as
 * it comes: no accessibility violation at any width, nothing missing, nothing complained
 * about by the browser.
 */
final class Applicant implements AutoCloseable {

	/**
	 * Pages already looked at, so that each state is looked at once and not in each
	 * journey.
	 */
	private static final Set<String> SEEN = new HashSet<>();

	private final String site;

	private final BrowserContext context;

	private final List<String> complaints = new ArrayList<>();

	private final boolean scripts;

	private boolean everyRule = true;

	private Page page;

	Applicant(Browser browser, int port, boolean scripts) {
		this(browser, port, scripts, "en-US");
	}

	/** Somebody whose browser asks for pages in a language. */
	Applicant(Browser browser, int port, boolean scripts, String language) {
		this.site = "http://localhost:" + port;
		this.scripts = scripts;
		this.context = browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setLocale(language));
		this.page = tab();
	}

	/** Looks at the width of each page alone: its rules are kept in other languages. */
	Applicant atWidths() {
		this.everyRule = false;
		return this;
	}

	private Page tab() {
		Page tab = this.context.newPage();
		tab.onConsoleMessage((message) -> {
			boolean refused = message.text().matches(".*status of 4(09|22|29).*");
			if ("error".equals(message.type()) && !refused) {
				this.complaints.add(message.text());
			}
		});
		tab.onPageError(this.complaints::add);
		return tab;
	}

	Page page() {
		return this.page;
	}

	/** The same person opens one more tab, and goes on there. */
	Page another() {
		Page before = this.page;
		this.page = tab();
		return before;
	}

	void turnTo(Page tab) {
		this.page = tab;
	}

	Applicant open(String path) {
		this.page.navigate(this.site + path);
		return look();
	}

	/** Opens an address that there is nothing behind, or not any more. */
	Applicant gone(String path) {
		this.page.navigate(this.site + path);
		this.complaints.removeIf((complaint) -> complaint.contains("status of 404"));
		return look();
	}

	/** Follows a link to what there was, and is not any more. */
	Applicant refused(Locator what) {
		this.page.waitForNavigation(what::click);
		this.complaints.removeIf((complaint) -> complaint.contains("status of 404"));
		return look();
	}

	/** Starts an application from the front page. */
	Applicant start() {
		open("/");
		press(this.page.locator("main a[href='/apply']").first());
		press(this.page.locator("main form button[type=submit]").first());
		return on("/apply/urgency");
	}

	/** Answers the questions of a page, names and values in turn, and goes on. */
	Applicant answer(String... namesAndValues) {
		for (int i = 0; i < namesAndValues.length; i += 2) {
			give(namesAndValues[i], namesAndValues[i + 1]);
		}
		return go();
	}

	Applicant give(String name, String value) {
		Locator fields = this.page.locator("[name='" + name + "']");
		String type = String.valueOf(fields.first().evaluate("field => field.type"));
		if (type.equals("hidden")) {
			// With a single answer nothing is asked.
			assertThat(fields.inputValue()).isEqualTo(value);
		}
		else if (type.equals("radio") || type.equals("checkbox")) {
			Object id = this.page.locator("[name='" + name + "'][value='" + value + "']").evaluate("field => field.id");
			this.page.locator("label[for='" + id + "']").click();
		}
		else if (type.startsWith("select")) {
			pick(fields, name, value);
		}
		else {
			fields.fill(value);
		}
		return this;
	}

	/** Comes with the session of somebody who signed in already. */
	Applicant carries(Cookie session) {
		this.context.addCookies(List.of(session.setUrl(this.site)));
		return this;
	}

	/** With scripts a long list becomes a box to type in. */
	private void pick(Locator list, String name, String value) {
		if (list.isVisible()) {
			list.selectOption(value);
			return;
		}
		String label = String.valueOf(
				list.evaluate("(list, value) => [...list.options].find(option => option.value === value).text", value));
		Locator box = this.page.locator("#" + name);
		box.fill(label);
		box.press("ArrowDown");
		box.press("Enter");
	}

	Applicant give(String name, LocalDate date) {
		give(name + ".month", Integer.toString(date.getMonthValue()));
		give(name + ".day", Integer.toString(date.getDayOfMonth()));
		return give(name + ".year", Integer.toString(date.getYear()));
	}

	Applicant go() {
		return press(this.page.locator("main form button[type=submit]:not([name]):not([hidden])").first());
	}

	Applicant press(Locator what) {
		this.page.waitForNavigation(what::click);
		return look();
	}

	Applicant press(String text) {
		String exactly = ":text-is('" + text + "')";
		return press(this.page.locator("main a" + exactly + ", main button" + exactly + ", .keeping button" + exactly)
			.first());
	}

	/** Reads the same page in another language. */
	Applicant speak(String language) {
		String button = ".languages button[value='" + language + "']";
		return press(this.page.locator(button + ", .languages a[hreflang='" + language + "']").first());
	}

	Applicant isIn(String language) {
		assertThat(this.page.locator("html").getAttribute("lang")).isEqualTo(language);
		return this;
	}

	Applicant on(String path) {
		assertThat(path()).isEqualTo(path);
		return this;
	}

	String path() {
		return this.page.url().substring(this.site.length()).replaceAll("\\?.*", "");
	}

	Applicant reads(String... texts) {
		assertThat(this.page.locator("main").innerText().replaceAll("\\s+", " ")).contains(texts);
		return this;
	}

	/** One page is looked at once, not for each case. */
	private String kind() {
		String shown = this.page.locator("html").getAttribute("lang") + path() + " " + this.page.title() + " "
				+ this.page.locator("h1").allInnerTexts() + " " + this.page.locator(".usa-alert").count();
		return shown.replaceAll("IMR-[\\d-]+", "IMR").replaceAll("/letters/\\d+", "/letters");
	}

	private Applicant look() {
		assertThat(this.page.content()).as(this.page.url()).doesNotContain("??");
		// The look itself needs scripts; with or without them the page is the same.
		if (this.scripts && SEEN.add(kind())) {
			var size = this.page.viewportSize();
			String name = this.page.locator("html").getAttribute("lang") + path().replaceAll("\\W+", "-");
			if (this.everyRule) {
				Chromium.check(this.page, name);
			}
			else {
				Chromium.fits(this.page, name);
			}
			this.page.setViewportSize(size.width, size.height);
		}
		assertThat(this.complaints).isEmpty();
		return this;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
