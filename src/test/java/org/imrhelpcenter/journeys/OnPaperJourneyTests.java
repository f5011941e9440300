package org.imrhelpcenter.journeys;

import org.imrhelpcenter.web.Chromium;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody who would rather apply on paper.
 */
@InABrowser
class OnPaperJourneyTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(value = { "en | Print, mail or fax | Part B", "es | Imprimir y enviar por correo o fax | Parte B" },
			delimiter = '|')
	void findsTheFormsAndWhereToSendThem(String language, String link, String part) {
		try (Applicant rosa = new Applicant(Chromium.shared(), this.port, true, language)) {
			rosa.open("/").press(link).on("/apply/on-paper").isIn(language);
			rosa.reads(part, "English", "Español", "980 Ninth Street", "916-255-5241");
		}
	}

}
