package org.imrhelpcenter;

import java.net.http.HttpResponse;
import java.time.Clock;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.certifications.Certification;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration has an organization with two clients, papers and a certification.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.demo=true")
@WithDatabase
@Import({ ReceptionDesk.class, HelpDesk.class })
class SampleHelpTests {

	private static final Viewer NURSE = new Viewer(Viewer.Kind.STAFF, 1L, "Noor Whitfield", Role.NURSE, null);

	/** So that nothing else is filed at the same time. */
	@MockitoBean
	Demonstration demonstration;

	@Autowired
	SampleHelp help;

	@Autowired
	HelpDesk desk;

	@Autowired
	Documents documents;

	@Autowired
	Certifications certifications;

	@Autowired
	Clock clock;

	@Test
	void everybodySignsInForTheOrganizationAtItsDoor() {
		Visitor visitor = this.desk.visitor();
		assertThat(visitor.get("/assist").body()).doesNotContain("Valley Legal Aid");
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		Member ben = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Ben", "Okafor"));
		this.help.give(this.desk.sheet(maria), this.desk.sheet(ben));
		HttpResponse<String> door = visitor.get("/assist");
		assertThat(door.body()).contains("Sign in as Valley Legal Aid");
		looksRight("en-US");
		looksRight("es-MX");
		HttpResponse<String> in = visitor.post("/assist/printed", "code", hidden(door, "code"), "birthDate.month",
				hidden(door, "birthDate.month"), "birthDate.day", hidden(door, "birthDate.day"), "birthDate.year",
				hidden(door, "birthDate.year"));
		assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/assist/cases");
		assertThat(visitor.get("/assist/cases").body()).contains("Maria Alvarez", "Ben Okafor");
		assertThat(this.documents.of(this.desk.sheet(maria).subject())).extracting(DocumentSheet::name)
			.containsExactly("Letter from my plan.pdf", "Note by my doctor.pdf", "Study.pdf");
		assertThat(this.certifications.of(this.desk.sheet(maria))).extracting(Certification::answeredAt)
			.doesNotContainNull()
			.hasSize(1);
		assertThat(this.certifications.unseen(NURSE, 10)).hasSize(1);
	}

	private void looksRight(String language) {
		try (Chromium chromium = new Chromium();
				Page page = chromium.browser().newPage(new Browser.NewPageOptions().setLocale(language))) {
			page.navigate("http://localhost:" + this.desk.port() + "/assist");
			Chromium.check(page, language + "-assist-demonstration");
			page.waitForNavigation(() -> page.locator(".pretend button").click());
			assertThat(page.url()).endsWith("/assist/cases");
			assertThat(page.innerText("main")).contains("Maria Alvarez", "Ben Okafor");
		}
	}

	private static String hidden(HttpResponse<String> page, String name) {
		return page.body().replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
	}

}
