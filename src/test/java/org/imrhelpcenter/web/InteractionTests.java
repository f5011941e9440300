package org.imrhelpcenter.web;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the scripts add, and that nothing is missing without them. */
@OnTheWebAlone
class InteractionTests {

	@LocalServerPort
	private int port;

	@Test
	void findsAPlanByPartsOfItsNameOrItsOtherName() {
		try (Page page = open("/kitchen")) {
			Locator box = page.locator("#plan");
			box.fill("foundation kai");
			assertThat(page.locator(".suggest__list li")).hasCount(1);
			Chromium.check(page, "suggest");
			box.press("ArrowDown");
			box.press("Enter");
			assertThat(box).hasValue("Kaiser Permanente");
			assertThat(page.locator("select[name=plan]")).hasValue("1");
			box.fill("nowhere");
			assertThat(page.locator(".suggest [role=status]")).hasText("Nothing found");
			assertThat(page.locator("select[name=plan]")).hasValue("");
			box.fill("l.a. care");
			page.locator("#story").click();
			assertThat(page.locator("select[name=plan]")).hasValue("3");
		}
	}

	@Test
	void whatWasWrongIsReachedByItsLinkAndKeepsWhatWasTyped() {
		try (Page page = open("/kitchen")) {
			page.locator("#email").fill("rosa@example.org and more");
			page.locator("[name='birthDate.day']").fill("31");
			send(page);
			assertThat(page.locator(".problems")).isFocused();
			assertThat(page).hasTitle("Problem: About the patient – IMR Help Center");
			assertThat(page.locator("#email")).hasValue("rosa@example.org and more");
			page.locator(".problems a", new Page.LocatorOptions().setHasText("month")).click();
			assertThat(page.locator("[name='birthDate.month']")).isFocused();
			page.locator(".problems a").last().click();
			assertThat(page.locator("#agreed")).isFocused();
		}
	}

	@Test
	void everyPageWorksWithoutScripts() {
		Browser.NewContextOptions without = new Browser.NewContextOptions().setJavaScriptEnabled(false);
		try (Page page = Chromium.shared().newContext(without).newPage()) {
			page.navigate(at("/kitchen"));
			page.locator("#plan").selectOption("2");
			page.locator("#firstName").fill("Rosa");
			assertThat(page.locator("[data-print]")).isHidden();
			send(page);
			assertThat(page.locator("#plan")).hasValue("2");
			assertThat(page.locator("#firstName")).hasValue("Rosa");
			assertThat(page.locator(".problems")).isVisible();
		}
	}

	@Test
	void saysHowMuchRoomIsLeft() {
		try (Page page = open("/kitchen")) {
			page.locator("#story").fill("x".repeat(195));
			assertThat(page.locator("#story-count")).hasText("5 characters left");
			page.locator("#story").fill("x".repeat(203));
			assertThat(page.locator("#story-count")).hasText("3 characters too many");
		}
	}

	@Test
	void aSecondPressIsNotASecondRequest() {
		try (Page page = open("/kitchen")) {
			List<String> sent = new ArrayList<>();
			page.onRequest((request) -> {
				if ("POST".equals(request.method())) {
					sent.add(request.url());
				}
			});
			page.waitForNavigation(() -> page.evaluate(
					"() => { const b = document.querySelector('.buttons button'); b.click(); b.click(); b.click(); }"));
			assertThat(sent).hasSize(1);
		}
	}

	@Test
	void asksBeforeTheSessionEndsAndCoversThePageAfterwards() {
		try (Page page = Chromium.shared().newPage()) {
			page.clock().install();
			page.navigate(at("/kitchen/staff"));
			assertThat(page.locator("dialog[data-idle-minutes]")).isHidden();
			page.clock().runFor("27:30");
			assertThat(page.locator("dialog[data-idle-minutes]")).isHidden();
			page.clock().runFor("01:00");
			assertThat(page.locator("dialog[data-idle-minutes]")).isVisible();
			Chromium.check(page, "idle");
			page.locator("dialog[data-idle-minutes] button").first().click();
			assertThat(page.locator("dialog[data-idle-minutes]")).isHidden();
			page.clock().runFor("29:00");
			assertThat(page.locator("dialog[data-idle-minutes]")).isVisible();
			page.clock().runFor("01:10");
			assertThat(page.locator("[data-idle-gone]")).isVisible();
			assertThat(page.locator("dialog[data-idle-minutes] button").first()).isHidden();
		}
	}

	@Test
	void theFirstVisitIsLightAndAsksNobodyElse() {
		try (Page page = Chromium.shared().newPage()) {
			List<Response> answers = new ArrayList<>();
			List<String> complaints = new ArrayList<>();
			page.onResponse(answers::add);
			page.onConsoleMessage((message) -> complaints.add(message.text()));
			page.navigate(at("/"));
			page.waitForLoadState(LoadState.NETWORKIDLE);
			List<Response> all = List.copyOf(answers);
			int weight = all.stream().mapToInt((answer) -> answer.request().sizes().responseBodySize).sum();
			assertThat(weight).isBetween(5_000, 150_000);
			assertThat(all).allMatch((answer) -> answer.url().startsWith(at("/")) && answer.ok());
			assertThat(complaints).isEmpty();
			assertThat(page.context().cookies()).extracting((cookie) -> cookie.name)
				.doesNotContain("JSESSIONID", "SESSION");
		}
	}

	private Page open(String path) {
		Page page = Chromium.shared().newPage();
		page.navigate(at(path));
		return page;
	}

	private void send(Page page) {
		page.waitForNavigation(() -> page.locator("main .buttons button").first().click());
	}

	private String at(String path) {
		return "http://localhost:" + this.port + path;
	}

}
