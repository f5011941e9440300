package org.imrhelpcenter.bench;

import java.util.Map;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/**
 * What a browser does in one part of the load: it keeps cookies and sends every form with
 * the token that its page held.
 */
final class Browser {

	private static final CheckBuilder TOKEN = regex("name=\"_csrf\" value=\"([^\"]+)\"").withDefault("")
		.saveAs("token");

	private final Part part;

	Browser(Part part) {
		this.part = part;
	}

	/** Opens a page of the application. */
	ChainBuilder open(String path, CheckBuilder... more) {
		return open(Kind.PAGE, path, more);
	}

	ChainBuilder open(Kind kind, String path, CheckBuilder... more) {
		return sent(kind, http("GET " + path).get(path).check(status().is(200), TOKEN).check(more));
	}

	/** What a new browser fetches with the first page. */
	ChainBuilder openAssets() {
		return exec(sent(Kind.ASSET, http("stylesheet").get("#{stylesheet}").check(status().is(200))),
				sent(Kind.ASSET, http("script").get("#{script}").check(status().is(200))));
	}

	/** Hands in a page, which leads on. */
	ChainBuilder handIn(String path, Map<String, String> answers, CheckBuilder... more) {
		return handIn(Kind.PAGE, path, answers, more);
	}

	ChainBuilder handIn(Kind kind, String path, Map<String, String> answers, CheckBuilder... more) {
		HttpRequestActionBuilder form = http("POST " + path).post(path).formParam("_csrf", "#{token}");
		for (Map.Entry<String, String> answer : answers.entrySet()) {
			form = form.formParam(answer.getKey(), answer.getValue());
		}
		// Whoever is led back to an earlier page gets there with this word.
		return sent(kind,
				form.formParam("seen", "-1")
					.check(status().is(302), header("Location").transform((to) -> to.contains("?order")).is(false))
					.check(more));
	}

	/** Asks by a form, which is answered by a page. */
	ChainBuilder ask(Kind kind, String path, Map<String, String> answers, CheckBuilder... more) {
		HttpRequestActionBuilder form = http("POST " + path).post(path).formParam("_csrf", "#{token}");
		for (Map.Entry<String, String> answer : answers.entrySet()) {
			form = form.formParam(answer.getKey(), answer.getValue());
		}
		return sent(kind, form.check(status().is(200), TOKEN).check(more));
	}

	/** Signs, which submits. */
	ChainBuilder sign() {
		return handIn(Kind.SUBMISSION, "/apply/sign", Map.of("name", "Rosa Delgado", "agree", "YES"),
				header("Location").transform((to) -> to.endsWith("/apply/confirmation")).is(true));
	}

	/** Counts a request with those of its kind. */
	ChainBuilder sent(Kind kind, HttpRequestActionBuilder request) {
		return group(kind.in(this.part)).on(exec((session) -> session.remove(Answers.TOOK))
			.exec(request.check(responseTimeInMillis().saveAs(Answers.TOOK)))
			.exec((session) -> {
				Answers.note(this.part, kind, session);
				return session;
			})).exitHereIfFailed();
	}

}
