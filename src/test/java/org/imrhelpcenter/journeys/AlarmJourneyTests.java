package org.imrhelpcenter.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import com.microsoft.playwright.options.Cookie;
import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseAlarms;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.documents.SampleFiles;
import org.imrhelpcenter.documents.ScanningNow;
import org.imrhelpcenter.documents.ScriptedClamd;
import org.imrhelpcenter.vault.Fingerprint;
import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Alarms: the malware scanner does not answer, and somebody guesses a code.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "imr.clamd.every=1h")
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class, HelpDesk.class, ScanningNow.class })
class AlarmJourneyTests {

	private static final ScriptedClamd CLAMD = new ScriptedClamd();

	private static final String AWAY = "The malware check does not answer since";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private HelpDesk desk;

	@Autowired
	private CaseAlarms alarms;

	@Autowired
	private Documents documents;

	@Autowired
	private ScanningNow scanning;

	@Autowired
	private StoppedClock clock;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void scanner(DynamicPropertyRegistry registry) {
		registry.add("imr.clamd.host", () -> "127.0.0.1");
		registry.add("imr.clamd.port", CLAMD::port);
	}

	@BeforeAll
	static void open() {
		chromium = new Chromium();
	}

	@AfterAll
	static void close() {
		chromium.close();
		CLAMD.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void areSeenLookedAfterAndGoneWhenTheScannerAnswers(boolean scripts) throws IOException {
		this.jdbc.sql("truncate imr_case cascade").update();
		Member maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
		CLAMD.goAway();
		this.documents.attach("case/" + maria.caseId(), "Letter.pdf", new ByteArrayInputStream(SampleFiles.pdf()),
				Viewer.member(null).actor());
		this.scanning.run();
		this.alarms.raise(List.of(Fingerprint.of(maria.number())), this.clock.instant());
		try (Applicant sunhee = signIn(Role.SUPERVISOR, scripts);
				Applicant amir = signIn(Role.ADMINISTRATOR, scripts)) {
			sunhee.open("/staff").reads(AWAY, "guess the return code of 1 case.");
			sunhee.press(sunhee.page().locator("main a[href='/staff/alarms']").first()).on("/staff/alarms");
			sunhee.reads(AWAY, maria.number(), "Maria Alvarez");
			sunhee.press(sunhee.page().locator("main form[action$='/inspection'] button").first());
			sunhee.on("/staff/alarms").reads("marked as looked at", "There is no alarm", AWAY);
			sunhee.open("/staff/cases/" + maria.number()).reads("Letter.pdf", "Waits for the malware check");
			amir.open("/staff").reads(AWAY);
			CLAMD.comeBack();
			this.scanning.run();
			sunhee.open("/staff/alarms");
			assertThat(sunhee.page().innerText("main")).doesNotContain(AWAY);
			sunhee.open("/staff");
			assertThat(sunhee.page().innerText("main")).doesNotContain(AWAY, "guess the return code");
			sunhee.open("/staff/cases/" + maria.number()).reads("Letter.pdf", "Checked");
			amir.open("/staff");
			assertThat(amir.page().innerText("main")).doesNotContain(AWAY);
		}
		finally {
			CLAMD.comeBack();
		}
	}

	private Applicant signIn(Role role, boolean scripts) {
		String session = Colleagues.signIn(this.jdbc, this.port, role).cookie("imr-session").orElseThrow().getValue();
		Applicant person = new Applicant(chromium.browser(), this.port, scripts);
		person.page()
			.context()
			.addCookies(List.of(new Cookie("imr-session", session).setUrl("http://localhost:" + this.port)));
		return person;
	}

}
