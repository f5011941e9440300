package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another language keeps the page and what was typed, and follows the member into what is
 * signed and written.
 */
@OverHttp
class LanguageTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Vault vault;

	@Autowired
	MovableClock clock;

	private Applicant applicant;

	@BeforeEach
	void someone() {
		this.applicant = new Applicant(this.port);
	}

	@Test
	void keepsWhatWasTypedAndGoesOnFromNoPageByItself() {
		this.applicant.upTo("/apply/patient");
		HttpResponse<String> spoken = this.applicant.send("/apply/patient", "firstName", "Half", "birthDate.day", "44",
				"speak", "es");
		assertThat(Applicant.leadsTo(spoken)).isEqualTo("/apply/patient");
		assertThat(this.applicant.visitor.get("/apply/patient").body())
			.contains("<html lang=\"es\"", "value=\"Half\"", "value=\"44\"", "Guardado: ")
			.doesNotContain("class=\"problems\"");
	}

	@Test
	void leavesAPageOpenThatNobodyWentOnFrom() {
		this.applicant.upTo("/apply/contact");
		this.applicant.send("/apply/contact", "city", "Eureka", "speak", "es");
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/go-on"))).isEqualTo("/apply/contact");
	}

	@Test
	void leavesAPageDoneThatWasDone() {
		this.applicant.upTo("/apply/plan");
		HttpResponse<String> spoken = this.applicant.visitor.post("/apply/who", "seen", "0", "review", "yes", "who",
				"MEMBER", "speak", "es");
		assertThat(Applicant.leadsTo(spoken)).isEqualTo("/apply/who?review");
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/go-on"))).isEqualTo("/apply/plan");
	}

	@Test
	void overwritesNoOtherWindowUnseen() {
		this.applicant.upTo("/apply/plan");
		Visitor other = this.applicant.anotherWindow(this.port);
		other.get("/apply/who");
		other.post("/apply/who", "seen", "0", "who", "MINOR");
		HttpResponse<String> conflict = this.applicant.visitor.post("/apply/who", "seen", "0", "who",
				"PARENT_OR_GUARDIAN", "parentName", "Ana", "speak", "es");
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("Esta página se cambió en otra ventana",
				"Yo soy el paciente, tengo menos de 18 años", "value=\"Ana\"");
	}

	@Test
	void goesOnInTheLanguageOfTheApplicationOnAnotherDevice() {
		this.applicant.upTo("/apply/plan");
		speak();
		String code = this.applicant.code();
		Visitor device = comeBack(new Visitor(this.port), code);
		assertThat(device.get("/apply/plan").body()).contains("<html lang=\"es\"");
	}

	@Test
	void goesOnInTheLanguageThatWasChosenOnThatDevice() {
		this.applicant.upTo("/apply/plan");
		speak();
		String code = this.applicant.code();
		Visitor device = new Visitor(this.port);
		device.get("/apply/return?speak=en");
		comeBack(device, code);
		assertThat(device.get("/apply/plan").body()).contains("<html lang=\"en\"");
		assertThat(language()).isEqualTo("en");
	}

	@Test
	void keepsWhatWasTypedToComeBack() {
		Visitor device = new Visitor(this.port);
		device.get("/apply/return?ended");
		HttpResponse<String> spoken = device.post("/apply/return?ended", "code", "ACDE-", "birthDate.month", "4",
				"birthDate.day", "9", "birthDate.year", "19", "speak", "es");
		assertThat(spoken.statusCode()).isEqualTo(200);
		assertThat(spoken.body())
			.contains("Regrese a su solicitud", "Ábrala de nuevo", "value=\"ACDE-\"", "value=\"19\"",
					"option value=\"4\" selected")
			.doesNotContain("class=\"problems\"");
	}

	@Test
	void keepsTheNameAndAsksAgainForTheTickUnderTheOtherText() {
		this.applicant.upToSign();
		this.applicant.visitor.get(Applicant.SIGN);
		HttpResponse<String> spoken = this.applicant.visitor.post(Applicant.SIGN, "name", "Rosa Delgado", "agree",
				"YES", "speak", "es");
		assertThat(spoken.statusCode()).isEqualTo(200);
		assertThat(spoken.body()).contains("Autorización médica", "value=\"Rosa Delgado\"")
			.doesNotContain("checked=\"checked\"");
	}

	@Test
	void signsTheTextThatWasShownAndIsAnsweredInItsLanguage() {
		this.applicant.upToSign();
		speak();
		assertThat(this.applicant.visitor.get(Applicant.SIGN).body()).contains("Permito que mi plan de salud");
		assertThat(Applicant.leadsTo(this.applicant.sign())).isEqualTo("/apply/confirmation");
		assertThat(this.applicant.visitor.get("/apply/confirmation").body()).contains("Ya tenemos su solicitud",
				"A más tardar el ", "Solicitud completa recibida el ");
		assertThat(newest("select language from imr_case order by id desc limit 1")).isEqualTo("es");
		assertThat(newest("select language from case_signature order by case_id desc limit 1")).isEqualTo("es");
		assertThat(letter("acknowledgement")).contains("Ya tenemos su solicitud", "Su número de caso es IMR-26-",
				"hora del Pacífico");
	}

	@Test
	void writesTheCodeInTheLanguageOfThePage() {
		this.applicant.upTo("/apply/contact");
		speak();
		this.applicant.send("/apply/contact", "email", "rosa@example.org");
		assertThat(letter("return-code")).contains("Su código para regresar", "Sus respuestas se guardan hasta el ");
	}

	@Test
	void saysWhatIsWrongInTheLanguageOfThePage() {
		this.applicant.upTo("/apply/patient");
		speak();
		HttpResponse<String> wrong = this.applicant.send("/apply/patient", "firstName", "Rosa", "birthDate.month",
				"abril", "birthDate.day", "31", "birthDate.year", "1958");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Hay un problema", "En abril no hay día 31.");
	}

	private void speak() {
		assertThat(this.applicant.visitor.get("/apply/go-on?speak=es").statusCode()).isEqualTo(302);
		this.applicant.visitor.open("/apply/go-on");
	}

	private Visitor comeBack(Visitor device, String code) {
		device.get("/apply/return");
		device.post("/apply/return", "code", code, "birthDate.month", "4", "birthDate.day", "9", "birthDate.year",
				"1958");
		return device;
	}

	private String language() {
		return newest("select language from draft order by id desc limit 1");
	}

	private String newest(String query) {
		return this.jdbc.sql(query).query(String.class).single();
	}

	private String letter(String template) {
		return this.jdbc.sql("""
				select subject, occasion, locale, sealed from outbox_message
				where template = ? order by id desc limit 1""").param(template).query((row, number) -> {
			assertThat(row.getString("locale")).isEqualTo("es");
			String place = String.join("|", "outbox", row.getString("subject"), template, row.getString("occasion"));
			return new String(this.vault.open(row.getBytes("sealed"), place), StandardCharsets.UTF_8);
		}).single();
	}

}
