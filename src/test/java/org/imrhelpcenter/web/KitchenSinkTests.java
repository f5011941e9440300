package org.imrhelpcenter.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/** Every field, part and layout of the site on one page, in a real browser. */
@OnTheWebAlone
class KitchenSinkTests {

	@LocalServerPort
	private int port;

	@Test
	void theFrontPageIsAccessibleAtEveryWidth() {
		look("/", "front");
	}

	@Test
	void everyFieldIsAccessibleAtEveryWidth() {
		look("/kitchen", "kitchen");
	}

	@Test
	void theStaffLayoutIsAccessibleAtEveryWidth() {
		look("/kitchen/staff", "staff");
	}

	@Test
	void aMissingPageIsAccessibleAtEveryWidth() {
		look("/nowhere", "missing");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anotherLanguageKeepsWhatIsTyped(boolean scripts) {
		try (BrowserContext person = Chromium.shared()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts)); Page page = person.newPage()) {
			page.navigate("http://localhost:" + this.port + "/kitchen");
			page.locator("#firstName").fill("Rosa");
			page.locator("[name='birthDate.month']").selectOption("4");
			page.locator("#story").fill("It said no.");
			page.waitForNavigation(() -> page.locator(".languages button").click());
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
			assertThat(page.locator("h1").first().innerText()).isEqualTo("Sobre el paciente");
			assertThat(page.locator("#firstName").inputValue()).isEqualTo("Rosa");
			assertThat(page.locator("[name='birthDate.month']").inputValue()).isEqualTo("4");
			assertThat(page.locator("#story").inputValue()).isEqualTo("It said no.");
			assertThat(page.locator(".problems").count()).isZero();
			if (scripts) {
				Chromium.check(page, "kitchen-es");
			}
		}
	}

	@Test
	void whatIsWrongIsSaidAccessiblyAtEveryWidth() {
		try (Page page = Chromium.shared().newPage()) {
			page.navigate("http://localhost:" + this.port + "/kitchen");
			page.locator("[name='birthDate.month']").selectOption("2");
			page.locator("[name='birthDate.day']").fill("30");
			page.locator("[name='birthDate.year']").fill("1958");
			page.waitForNavigation(() -> page.locator(".buttons button").first().click());
			assertThat(page.locator(".problems").textContent()).contains("February has no day 30");
			Chromium.check(page, "kitchen-problems");
		}
	}

	private void look(String path, String name) {
		try (Page page = Chromium.shared().newPage()) {
			page.navigate("http://localhost:" + this.port + path);
			Chromium.check(page, name);
		}
	}

	/** The site with this module alone. */
	@EnableAutoConfiguration(excludeName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
			"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
			"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
			"org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration" })
	@ComponentScan
	static class House {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-11-23T18:42:00Z"), Messages.PACIFIC);
		}

		@Bean
		SecurityFilterChain security(HttpSecurity http, AccessDeniedHandler refusals) throws Exception {
			return http
				.csrf((csrf) -> csrf.ignoringRequestMatchers("/api/**")
					.csrfTokenRepository(new CookieCsrfTokenRepository()))
				.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(
						"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")))
				.exceptionHandling((refused) -> refused.accessDeniedHandler(refusals))
				.build();
		}

	}

	enum Kind {

		DENIED, CHANGED, DELAYED

	}

	enum Badge {

		NURSE

	}

	record PatientPage(
			@Answered(message = "{kitchen.firstName.missing}") @Text(max = 40,
					about = "{kitchen.firstName}") String firstName,
			@Text(max = 20, about = "{kitchen.email}") String email, @Text(max = 20) String phone,
			@Answered @RealDate(past = true, about = "{kitchen.birthDate}") DateParts birthDate,
			@Answered @OneOf(Kind.class) String kind, @Answered @OneOf(Kind.class) List<String> reasons,
			@Answered @OneOf(YesNo.class) String urgent, @Answered @Text(max = 10) String plan,
			@Answered @Text(max = 200, lines = true) String story, @Answered @OneOf(YesNo.class) String agreed) {
	}

	@Controller
	static class Pages {

		@ModelAttribute
		void offer(Model model) {
			model.addAttribute("kinds", Kind.values());
			model.addAttribute("plans",
					List.of(new Option("1", "Kaiser Permanente", "Kaiser Foundation Health Plan"),
							new Option("2", "Blue Shield of California"), new Option("3", "L.A. Care"),
							new Option("4", "Health Net of California"), new Option("5", "Inland Empire Health Plan")));
			model.addAttribute("savedAt", Instant.parse("2026-11-23T18:42:00Z"));
			model.addAttribute("leave", "page");
			model.addAttribute("speak", "page");
			model.addAttribute("day", LocalDate.of(2026, 11, 30));
		}

		@GetMapping("/kitchen")
		String show(Model model) {
			model.addAttribute("form", Form.empty());
			return "web/kitchen";
		}

		@PostMapping(path = "/kitchen", params = "speak")
		ModelAndView speak(@ModelAttribute("page") PatientPage page, Model model) {
			model.addAttribute("form", Form.of(page));
			return new ModelAndView("web/kitchen", model.asMap());
		}

		@PostMapping("/kitchen")
		ModelAndView take(@Valid @ModelAttribute("page") PatientPage page, BindingResult problems, Model model) {
			model.addAttribute("form", Form.of(page, problems));
			return new ModelAndView("web/kitchen", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}

		@GetMapping({ "/kitchen/fail", "/api/kitchen/fail" })
		void fail(@RequestParam(required = false) Integer status, HttpServletResponse response) throws IOException {
			if (status == null) {
				throw new IllegalStateException("a secret");
			}
			response.sendError(status);
		}

		@PostMapping("/staff/presence")
		@ResponseStatus(HttpStatus.NO_CONTENT)
		void stay() {
		}

		@PostMapping("/api/kitchen")
		@ResponseBody
		String read(@RequestBody(required = false) String body) {
			return "read";
		}

		@GetMapping("/kitchen/staff")
		String staff(Model model) {
			model.addAttribute("signedInName", "Ana Whitfield");
			model.addAttribute("signedInRole", Badge.NURSE);
			model.addAttribute("navigation", List.of(new Link("/kitchen/staff", "kitchen.title", true),
					new Link("/kitchen", "kitchen.answers", false)));
			return "web/kitchen-staff";
		}

	}

}
