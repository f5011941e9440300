package org.imrhelpcenter.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** In which language the site answers, and how one changes it. */
@OnTheWebAlone
class LanguageSwitchTests {

	private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "es | es", "es-MX,es;q=0.9,en;q=0.8 | es", "en-US,en;q=0.9,es;q=0.8 | en",
			"fr,es;q=0.5 | es", "fr,vi | en", "tlh | en", "* | en", "nonsense;;q | en", "'' | en" })
	void answersInTheFirstLanguageThatItSpeaks(String asked, String shown) throws Exception {
		HttpResponse<String> page = get("/", "Accept-Language", asked);
		assertThat(page.body()).contains("<html lang=\"" + shown + "\" dir=\"ltr\">");
		assertThat(page.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Language")
			.containsIgnoringCase("Cookie");
		assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
	}

	@Test
	void offersTheOtherLanguageByItsOwnName() throws Exception {
		assertThat(get("/").body()).contains("<li lang=\"es\">",
				"<a rel=\"nofollow\" hreflang=\"es\" href=\"/?speak=es\">Español</a>");
		assertThat(get("/", "Cookie", "language=es").body()).contains("lang=\"es\" dir=\"ltr\"",
				"href=\"/?speak=en\">English</a>", "Su plan de salud le dijo que no");
	}

	@Test
	void keepsWhatWasChosenAndLeadsBack() throws Exception {
		HttpResponse<String> chosen = get("/kitchen?order&speak=es&day=");
		assertThat(chosen.statusCode()).isEqualTo(302);
		assertThat(leadsTo(chosen)).isEqualTo("/kitchen?order");
		assertThat(chosen.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("language=es; Path=/; Max-Age=31536000;")
				.contains("HttpOnly", "SameSite=Lax"));
		assertThat(get("/", "Cookie", "language=es", "Accept-Language", "en").body()).contains("<html lang=\"es\"");
		assertThat(get("/", "Cookie", "language=xx", "Accept-Language", "es").body()).contains("<html lang=\"es\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//example.org/", "/%2Fexample.org", "/%5Cexample.org", "/kitchen;//example.org",
			"/kitchen%0D%0ASet-Cookie:a=b" })
	void leadsNowhereElse(String address) throws Exception {
		HttpResponse<String> answer = get(address + "?speak=es");
		assertThat(answer.headers().firstValue("Location").map((location) -> leadsTo(answer)).orElse("/"))
			.isEqualTo("/");
		assertThat(answer.headers().map()).doesNotContainKey("a");
	}

	@Test
	void speaksNoLanguageThatItDoesNotHave() throws Exception {
		HttpResponse<String> unknown = get("/?speak=fr");
		assertThat(unknown.statusCode()).isEqualTo(200);
		assertThat(unknown.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("language"));
	}

	@Test
	void keepsTheRestOfTheAddress() throws Exception {
		assertThat(get("/kitchen?order&day=3").body()).contains("formaction=\"/kitchen?order&amp;day=3\"");
		assertThat(get("/nowhere?day=3").body()).contains("href=\"/nowhere?speak=es\"");
	}

	@Test
	void staffPagesStayEnglish() throws Exception {
		assertThat(get("/staff/presence", "Accept-Language", "es", "Cookie", "language=es").body())
			.contains("<html lang=\"en\"", "That does not work here")
			.doesNotContain("Español");
	}

	@Test
	void saysWhatWentWrongInTheReadersLanguage() throws Exception {
		HttpResponse<String> missing = get("/nowhere", "Accept-Language", "es");
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.body()).contains("<html lang=\"es\"", "No encontramos esa página",
				"href=\"/nowhere?speak=en\"");
		assertThat(get("/kitchen/fail", "Cookie", "language=es").body()).contains("No es culpa suya");
	}

	@Test
	void answersProgramsInTheLanguageTheyAskForAndInNoOther() throws Exception {
		assertThat(get("/api/nowhere", "Accept-Language", "es-419").body())
			.contains("\"title\":\"No encontramos esa página\"");
		assertThat(get("/api/nowhere", "Cookie", "language=es").body())
			.contains("\"title\":\"We cannot find that page\"");
	}

	private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private String leadsTo(HttpResponse<String> answer) {
		String address = answer.headers().firstValue("Location").orElseThrow();
		return address.replaceFirst("^http://localhost:" + this.port + "(?=/)", "");
	}

}
