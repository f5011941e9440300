package org.imrhelpcenter.eligibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another site's program, which asks the check and the calculator over HTTP.
 */
final class Program {

	static final String CHECKS = "/api/v1/eligibility-checks";

	static final String DEADLINES = "/api/v1/deadlines";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newHttpClient();

	private final URI site;

	Program(int port) {
		this.site = URI.create("http://localhost:" + port);
	}

	/**
	 * A body about a decision of 2026-06-01, received 2026-11-20, with some fields as
	 * given.
	 * @param fields names and JSON values take turns; a null value leaves the field out
	 */
	static String about(@Nullable String... fields) {
		Map<String, String> body = new LinkedHashMap<>();
		body.put("receivedAt", "\"2026-11-20T10:15:00-08:00\"");
		body.put("kindOfDispute", "\"MEDICAL_NECESSITY\"");
		body.put("appeal", "{\"decidedOn\":\"2026-06-01\"}");
		for (int i = 0; i < fields.length; i += 2) {
			if (fields[i + 1] != null) {
				body.put(fields[i], fields[i + 1]);
			}
			else {
				body.remove(fields[i]);
			}
		}
		return body.entrySet()
			.stream()
			.map((field) -> "\"" + field.getKey() + "\":" + field.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

	/** What the check answers about these fields. */
	JsonNode check(@Nullable String... fields) {
		return answered(check(about(fields)));
	}

	HttpResponse<String> check(String body) {
		return post(BodyPublishers.ofString(body), "application/json");
	}

	HttpResponse<String> check(byte[] body) {
		return post(BodyPublishers.ofByteArray(body), "application/json");
	}

	HttpResponse<String> post(BodyPublisher body, @Nullable String type, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.site.resolve(CHECKS)).POST(body);
		if (type != null) {
			request.header("Content-Type", type);
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	/** What the calculator answers to this query. */
	JsonNode deadlines(String query) {
		return answered(get(DEADLINES + "?" + query));
	}

	HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, headers);
	}

	HttpResponse<String> send(String method, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.site.resolve(path))
			.method(method, BodyPublishers.noBody());
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/** The JSON of an answer that has to be one. */
	static JsonNode answered(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		return JSON.readTree(answer.body());
	}

	/** The problem of an answer that has to be one of this status. */
	static JsonNode problem(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		JsonNode problem = JSON.readTree(answer.body());
		assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "errors");
		assertThat(problem.get("type").stringValue()).isEqualTo("about:blank");
		assertThat(problem.get("title").stringValue()).isNotBlank().doesNotContain("??");
		assertThat(problem.get("status").intValue()).isEqualTo(status);
		problem.get("errors").forEach((error) -> {
			assertThat(error.propertyNames()).containsExactly("field", "message");
			assertThat(error.get("message").stringValue()).isNotBlank().doesNotContain("??", "{");
		});
		return problem;
	}

	/** The fields that a problem names, in its order. */
	static List<String> faulty(HttpResponse<String> answer) {
		return texts(problem(answer, 400).get("errors"), "field");
	}

	static List<String> texts(JsonNode list, String name) {
		List<String> texts = new ArrayList<>();
		list.forEach((one) -> texts.add(one.get(name).stringValue()));
		return texts;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
