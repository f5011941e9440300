package org.imrhelpcenter.journeys;

import java.time.LocalDate;

import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filing in Spanish, and changing the language on the way.
 */
@InABrowser
class SpanishJourneyTests {

	@LocalServerPort
	private int port;

	private Applicant applicant(boolean scripts, String language) {
		return new Applicant(Chromium.shared(), this.port, scripts, language);
	}

	@Test
	void filesFromTheFirstPageToTheConfirmation() {
		try (Applicant rosa = applicant(true, "es-MX")) {
			rosa.start().isIn("es").go().reads("Hay un problema", "elija Sí o No");
			rosa.answer("urgent", "YES").answer("who", "MEMBER").reads("Usted nos dijo que es urgente");
			rosa.give("firstName", "Rosa").give("lastName", "Delgado Núñez");
			rosa.give("birthDate.month", "2").give("birthDate.day", "30").give("birthDate.year", "1958").go();
			rosa.reads("En febrero no hay día 30.");
			rosa.give("birthDate", LocalDate.of(1958, 4, 9)).go().on("/apply/return-code");
			rosa.reads("hasta el 22 de enero de 2027").press("Continuar");
			rosa.answer("email", "rosa@example.org").on("/apply/plan");
			rosa.give("plan", "Kaiser Foundation Health Plan").answer("mediCal", "YES");
			rosa.answer("deed", "DENIED", "reasons", "NOT_MEDICALLY_NECESSARY");
			rosa.answer("service", "Terapia del habla").answer("another", "NO").answer("story", "Dijeron que no.");
			rosa.on("/apply/appeal/1").give("filed", "YES").give("decided", "YES");
			rosa.give("decidedOn", LocalDate.of(2026, 5, 1)).go().on("/apply/state-hearing");
			rosa.reads("120 días después").answer("hearing", "NONE").on("/apply/why-late");
			rosa.reads("La carta del plan tiene fecha del 1 de mayo de 2026.").answer("why", "Estuve enferma.");
			rosa.on("/apply/documents")
				.go()
				.on("/apply/statistics")
				.go()
				.on("/apply/review")
				.reads("Sin respuesta:")
				.press("Seguir para firmar");
			rosa.answer("name", "Rosa Delgado Núñez", "agree", "YES").on("/apply/confirmation").isIn("es");
			rosa.reads("Ya tenemos su solicitud", "23 de noviembre de 2026, 10:15", "hora del Pacífico",
					"A más tardar el 25 de noviembre de 2026", "Guarde su código para regresar");
			rosa.speak("en").isIn("en").on("/apply/confirmation").reads("We have your application");
			String number = rosa.page().locator(".receipt__number").innerText().strip();
			String code = rosa.page().locator(".code").innerText().strip();
			rosa.speak("es").press("Ya terminé. Salir de esta página").on("/apply/left").isIn("es");
			follow(number, code);
		}
	}

	/** On another device, with a browser in English. */
	private void follow(String number, String code) {
		try (Applicant rosa = applicant(true, "en-US")) {
			rosa.open("/track").isIn("en").give("number", number).give("code", code).speak("es").speak("en").isIn("en");
			assertThat(typed(rosa, "#number")).isEqualTo(number);
			assertThat(typed(rosa, "#code")).isEqualTo(code);
		}
		try (Applicant rosa = applicant(true, "en-US")) {
			rosa.open("/track").isIn("en").give("number", number).give("code", code);
			rosa.give("birthDate", LocalDate.of(1958, 4, 9)).go().on("/track/case").isIn("es");
			rosa.reads("Su caso", "Usted está aquí", "A más tardar el 25 de noviembre de 2026",
					"Recibimos su solicitud.");
			rosa.speak("en").on("/track/case").isIn("en").reads("You are here");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void changesTheLanguageAndKeepsThePageAndWhatIsTyped(boolean scripts) {
		try (Applicant ana = applicant(scripts, "en-US")) {
			ana.open("/").speak("es").isIn("es").on("/").speak("en").isIn("en");
			ana.start().answer("urgent", "NO").answer("who", "MEMBER").on("/apply/patient");
			ana.give("firstName", "Ana").give("birthDate.month", "4").give("birthDate.day", "9");
			ana.speak("es").isIn("es").on("/apply/patient").reads("Sobre el paciente");
			assertThat(typed(ana, "#firstName")).isEqualTo("Ana");
			assertThat(typed(ana, "[name='birthDate.month']")).isEqualTo("4");
			assertThat(typed(ana, "[name='birthDate.day']")).isEqualTo("9");
			ana.give("birthDate.year", "1958").go().on("/apply/return-code").speak("en").isIn("en");
			ana.speak("es").open("/apply/contact").give("city", "Fresno").speak("en").isIn("en").on("/apply/contact");
			assertThat(typed(ana, "#city")).isEqualTo("Fresno");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keepsWhatIsTypedToComeBack(boolean scripts) {
		try (Applicant eva = applicant(scripts, "es")) {
			eva.open("/apply/return").isIn("es").give("code", "ACDE-F").give("birthDate", LocalDate.of(1958, 4, 9));
			eva.speak("en").isIn("en").on("/apply/return");
			assertThat(typed(eva, "#code")).isEqualTo("ACDE-F");
			assertThat(typed(eva, "[name='birthDate.year']")).isEqualTo("1958");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keepsWhatIsToldToTheCheckAndWhatItAnswers(boolean scripts) {
		try (Applicant lia = applicant(scripts, "en-US")) {
			lia.open("/check").give("urgent", "NO").give("filed", "YES").give("decided", "YES");
			lia.give("decidedOn", LocalDate.of(2026, 9, 1)).speak("es").isIn("es").on("/check");
			assertThat(lia.page().locator("[name='filed'][value='YES']").isChecked()).isTrue();
			assertThat(typed(lia, "[name='decidedOn.year']")).isEqualTo("2026");
			lia.go().reads("Último día para pedir una IMR", "1 de marzo de 2027");
			lia.speak("en").isIn("en").reads("Last day to ask for an IMR", "March 1, 2027");
			lia.speak("es").press("Cambiar mis respuestas").isIn("es");
			assertThat(typed(lia, "[name='decidedOn.day']")).isEqualTo("1");
			lia.open("/deadlines").isIn("es").speak("en").isIn("en").give("completedOn", LocalDate.of(2026, 11, 20));
			lia.go().speak("es").isIn("es").reads("La decisión vence el 4 de enero de 2027");
		}
	}

	/** Enter goes on; it never changes the language. */
	@Test
	void enterInAFieldGoesOn() {
		try (Applicant kim = applicant(true, "es")) {
			kim.start().answer("urgent", "NO").answer("who", "MEMBER").give("firstName", "Kim");
			kim.give("birthDate", LocalDate.of(1970, 6, 6));
			kim.page().waitForNavigation(() -> kim.page().locator("#firstName").press("Enter"));
			kim.on("/apply/return-code").isIn("es");
		}
	}

	private static String typed(Applicant who, String field) {
		return who.page().locator(field).inputValue();
	}

}
