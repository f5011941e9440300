package org.imrhelpcenter.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application says to what nobody should send: a message or a page that helps,
 * never an error of ours, and nothing is lost.
 */
@OverHttp
class BadInputTests {

	@LocalServerPort
	int port;

	private Applicant applicant;

	@BeforeEach
	void someone() {
		this.applicant = new Applicant(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "urgent.x", "class.module.classLoader", "grounds.x", "why.", ".", "grounds.0" })
	void takesNoNoticeOfFieldsThatThePageDoesNotHave(String name) {
		this.applicant.start();
		assertThat(this.applicant.send("/apply/urgency", "urgent", "NO", name, "x").statusCode()).isIn(302, 422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "birthDate.month.x", "birthDate.x", "firstName.x", "birthDate." })
	void takesNoNoticeOfPartsThatADateDoesNotHave(String name) {
		this.applicant.upTo("/apply/patient");
		HttpResponse<String> answer = this.applicant.send("/apply/patient", "firstName", "Ana", name, "x");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("value=\"Ana\"", "Enter the date of birth.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "grounds[99999999]", "grounds[0]", "grounds[-1]", "grounds[x]", "grounds[]",
			"grounds[0].x", "urgent[0]", "seen[1]", "why[", "birthDate[0].month" })
	void refusesNamesThatNoFormHas(String name) {
		this.applicant.start();
		HttpResponse<String> answer = this.applicant.send("/apply/urgency", "urgent", "NO", name, "x");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("<h1");
	}

	@Test
	void answersTextInThePlaceOfADateWithAPage() {
		this.applicant.upTo("/apply/patient");
		HttpResponse<String> answer = this.applicant.send("/apply/patient", "firstName", "Ana", "birthDate", "x");
		assertThat(answer.statusCode()).isIn(400, 422);
		assertThat(answer.body()).contains("<h1");
	}

	@Test
	void asksForWhatIsMissing() {
		this.applicant.start();
		HttpResponse<String> answer = this.applicant.visitor.post("/apply/urgency");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Tell us if it is urgent");
	}

	@Test
	void saysHowMuchIsTooLongAndKeepsIt() {
		this.applicant.upTo("/apply/patient");
		String name = "n".repeat(103);
		HttpResponse<String> answer = patient(name, "4", "9", "1958");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("it has 103 characters, and there is room for 100", name);
		assertThat(this.applicant.visitor.get("/apply/patient").body()).contains(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ana\u0000", "An\u0007a", "\u0001", "An\u001ba" })
	void refusesControlCharactersWithAMessage(String name) {
		this.applicant.upTo("/apply/patient");
		HttpResponse<String> answer = patient(name, "4", "9", "1958");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("a character that we cannot keep");
		assertThat(this.applicant.visitor.get("/apply/patient").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table draft; --", "\" onfocus=\"x", "${7*7}",
			"Zoë 李 🙂", "O'Neill" })
	void takesAnyTextAndShowsItAsText(String name) {
		this.applicant.upTo("/apply/patient");
		assertThat(patient(name, "4", "9", "1958").statusCode()).isEqualTo(302);
		String shown = this.applicant.visitor.get("/apply/patient").body();
		assertThat(shown).contains("value=\"" + name.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;") + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "2,30,1958,February has no day 30", "2,29,1959,February 1959 has no day 29", "13,1,1958,not a month",
			"4,9,1899,1900 or later", "4,9,2999,in the future", "4,9,58,four digits", "4,,1958,Enter the day",
			"x,9,1958,not a month" })
	void saysWhatIsWrongWithADate(String month, String day, String year, String told) {
		this.applicant.upTo("/apply/patient");
		HttpResponse<String> answer = patient("Ana", month, (day != null) ? day : "", year);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "11", "99999999999", "-1", "x", "1.0", "%20" })
	void hasNoPageForAServiceThatThereCannotBe(String service) {
		this.applicant.start();
		assertThat(this.applicant.visitor.get("/apply/service/" + service).statusCode()).isEqualTo(404);
		assertThat(this.applicant.send("/apply/appeal/" + service).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/apply/sign", "/apply/review", "/apply/plan", "/apply/service/2", "/apply/why-late" })
	void leadsAPageOutOfOrderToTheFirstOpenOne(String path) {
		this.applicant.upTo("/apply/who");
		assertThat(Applicant.leadsTo(this.applicant.visitor.get(path))).isEqualTo("/apply/who?order");
		assertThat(this.applicant.visitor.open(path).body()).contains("Please answer this page first.");
	}

	@Test
	void leadsAFormOutOfOrderToTheFirstOpenOne() {
		this.applicant.upTo("/apply/who");
		assertThat(Applicant.leadsTo(this.applicant.send("/apply/plan", "plan", "X", "mediCal", "NO")))
			.isEqualTo("/apply/who?order");
		assertThat(Applicant.leadsTo(this.applicant.sign())).isEqualTo("/apply/who?order");
	}

	@Test
	void leadsWhoHasNoDraftToTheWayBack() {
		this.applicant.visitor.get("/apply");
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/plan"))).isEqualTo("/apply/return?ended");
		assertThat(this.applicant.visitor.open("/apply/plan").body()).contains("Your saved answers are kept.");
		this.applicant.visitor.setCookie("application", "nonsense");
		assertThat(Applicant.leadsTo(this.applicant.send("/apply/plan"))).isEqualTo("/apply/return?ended");
		assertThat(Applicant.leadsTo(this.applicant.visitor.get("/apply/confirmation")))
			.isEqualTo("/apply/return?ended");
	}

	@Test
	void keepsTheSavedAnswersWhenAFormIsStale() {
		this.applicant.upTo("/apply/patient");
		HttpResponse<String> answer = this.applicant.visitor.postWithoutToken("/apply/patient", "firstName", "Ana");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("This page was open too long", "Your saved answers are kept");
		assertThat(this.applicant.visitor.get("/apply/who").body()).contains("checked");
	}

	@Test
	void refusesABodyThatIsTooLarge() {
		this.applicant.upTo("/apply/what-happened");
		HttpResponse<String> answer = this.applicant.send("/apply/what-happened", "story", "x".repeat(600_000));
		assertThat(answer.statusCode()).isEqualTo(413);
	}

	@Test
	void answersBytesThatAreNoTextWithAPage() throws IOException {
		this.applicant.start();
		assertThat(raw("POST", "urgent=%C0%AF%FF&why=%FF%FE&seen=-1")).doesNotContain(" 500 ");
		assertThat(raw("POST", "urgent=%zz")).contains(" 400 ");
		assertThat(raw("DELETE", "")).doesNotContain(" 500 ");
	}

	@Test
	void refusesOtherMethods() {
		assertThat(this.applicant.visitor.send("DELETE", "/apply/urgency").statusCode()).isIn(403, 405);
		assertThat(this.applicant.visitor.get("/apply/leave").statusCode()).isEqualTo(405);
	}

	private HttpResponse<String> patient(String name, String month, String day, String year) {
		return this.applicant.send("/apply/patient", "firstName", name, "birthDate.month", month, "birthDate.day", day,
				"birthDate.year", year);
	}

	/** What a client that speaks no proper HTTP forms gets, up to the status line. */
	private String raw(String method, String body) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write((method + " /apply/urgency HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
					+ "Cookie: application=" + this.applicant.token() + "\r\n"
					+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
					+ body)
				.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			InputStream in = socket.getInputStream();
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
		}
	}

}
