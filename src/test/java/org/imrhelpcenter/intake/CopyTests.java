package org.imrhelpcenter.intake;

import java.net.http.HttpResponse;

import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.paper.Accessible;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application on paper, for whoever filed it.
 */
@OverHttp
class CopyTests {

	private static final String COPY = "/apply/confirmation/copy";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private Applicant applicant;

	@BeforeEach
	void someoneWhoFiled() {
		this.applicant = new Applicant(this.port).say("/apply/statistics", "raceOrEthnicity",
				"BLACK_OR_AFRICAN_AMERICAN", "other", "Statisticfinch");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void isAccessibleInEveryLanguage(String language) {
		this.applicant.upToSign().sign();
		this.applicant.visitor.setCookie("language", language);
		byte[] pdf = this.applicant.visitor.download(COPY).body();
		Accessible.verify(pdf);
		assertThat(Accessible.language(pdf)).isEqualTo(language);
		assertThat(Accessible.text(pdf)).contains("MRI " + Applicant.MARKER)
			.contains(language.equals("en") ? "Application for Independent Medical Review"
					: "Solicitud de revisión médica independiente")
			.doesNotContain("??");
	}

	@Test
	void holdsTheSignatureWithTheTextThatWasSigned() {
		this.applicant.upToSign().sign();
		String hash = this.jdbc.sql("select encode(text_sha256, 'hex') from case_signature order by id desc limit 1")
			.query(String.class)
			.single();
		assertThat(text()).contains("Signed by " + Applicant.MARKER, "It is free for me.")
			.satisfies((text) -> assertThat(text.replace(" ", "")).contains(hash));
	}

	@Test
	void holdsNeitherStatisticsNorHowToReachTheMember() {
		this.applicant.upToSign().sign();
		assertThat(text()).doesNotContain("Statisticfinch", "@example.org", Applicant.MARKER + "ville");
	}

	@Test
	void saysWhereALetterCouldNotBePrinted() {
		this.applicant.say("/apply/what-happened", "story", "My name is \u738B\u5C0F\u660E and I am ill \uD83D\uDE37.")
			.upToSign()
			.sign();
		byte[] pdf = this.applicant.visitor.download(COPY).body();
		Accessible.verify(pdf);
		assertThat(Accessible.text(pdf)).contains("My name is □□□ and I am ill □.")
			.contains("□ stands for a letter that this paper cannot show.");
	}

	@Test
	void isHandedOverAsAFileThatNobodyKeepsOnTheWay() {
		this.applicant.upToSign().sign();
		HttpResponse<byte[]> answer = this.applicant.visitor.download(COPY);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment")
			.contains("IMR-");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
	}

	@Test
	void isForWhoFiledAlone() {
		this.applicant.upToSign();
		assertThat(this.applicant.visitor.download(COPY).statusCode()).isNotEqualTo(200);
		assertThat(new Visitor(this.port).download(COPY).statusCode()).isNotEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void comesWithACoverSheetThatTellsNothingButTheCase(String language) {
		this.applicant.upToSign().sign();
		this.applicant.visitor.setCookie("language", language);
		byte[] pdf = this.applicant.visitor.download("/apply/confirmation/cover-sheet").body();
		Accessible.verify(pdf);
		assertThat(Accessible.codes(pdf)).hasSize(1).allMatch((code) -> code.startsWith("IMR-"));
		assertThat(Accessible.text(pdf)).contains(Accessible.codes(pdf).get(0), "980 Ninth Street", "916-255-5241")
			.doesNotContain(Applicant.MARKER, "??");
	}

	private String text() {
		return Accessible.text(this.applicant.visitor.download(COPY).body());
	}

}
