package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;
import java.util.Locale;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.paper.Accessible;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms to be printed and filled in by hand.
 */
@OverHttp
class OnPaperTests {

	@LocalServerPort
	int port;

	@Autowired
	BlankForms forms;

	private Visitor visitor;

	@BeforeEach
	void somebody() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "application/en, IMR Application/Complaint Form, Medical release",
			"application/es, Formulario de solicitud de IMR o queja, Autorización médica",
			"assistant-form/en, Part A: The patient, Part B: The person who helps",
			"assistant-form/es, Parte A: El paciente, Parte B: La persona que ayuda" })
	void areAccessibleInEveryLanguage(String form, String first, String second) {
		byte[] pdf = this.visitor.download("/apply/on-paper/" + form).body();
		Accessible.verify(pdf);
		assertThat(form).endsWith(Accessible.language(pdf));
		assertThat(Accessible.text(pdf)).contains(first, second, "980 Ninth Street", "916-255-5241")
			.doesNotContain("??");
	}

	@Test
	void asksNoStatisticsOnPaperThatEverybodyReads() {
		assertThat(Accessible.text(this.visitor.download("/apply/on-paper/application/en").body()))
			.doesNotContainIgnoringCase("ethnicity");
	}

	@Test
	void saysPlainlyWhatPartAIsAbout() {
		assertThat(Accessible.text(this.visitor.download("/apply/on-paper/assistant-form/en").body())).contains(
				"about this case", "nothing else", "mental health", "HIV", "alcohol or drug treatment", "own will",
				"in writing");
	}

	@Test
	void areMadeOnce() {
		assertThat(this.forms.application(Locale.ENGLISH)).isSameAs(this.forms.application(Locale.ENGLISH));
	}

	@Test
	void areNotThereInALanguageThatTheSiteDoesNotSpeak() {
		assertThat(this.visitor.download("/apply/on-paper/application/xx").statusCode()).isEqualTo(404);
	}

	@Test
	void areLinkedFromTheFirstPageWithWhereToSendThem() {
		assertThat(this.visitor.get("/").body()).contains("/apply/on-paper");
		HttpResponse<String> page = this.visitor.get("/apply/on-paper");
		assertThat(page.body()).contains("/apply/on-paper/application/en", "/apply/on-paper/application/es",
				"/apply/on-paper/assistant-form/en", "980 Ninth Street", "916-255-5241");
	}

}
