package org.imrhelpcenter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Someone with a browser that keeps cookies and fills in forms, for tests over HTTP. Each
 * visitor is another browser.
 */
public final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final URI site;

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private String token = "";

	public Visitor(int port) {
		this.site = URI.create("http://localhost:" + port);
	}

	/** Opens a page, without following where it leads. */
	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** Downloads what is no page. */
	public HttpResponse<byte[]> download(String path) {
		return send(request(path).GET(), BodyHandlers.ofByteArray());
	}

	/** Sends a form with the token of the last page, and downloads what is no page. */
	public byte[] fetch(String path, String... fields) {
		StringBuilder body = new StringBuilder("_csrf=" + encode(this.token));
		for (int i = 0; i < fields.length; i += 2) {
			body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
		}
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body.toString())), BodyHandlers.ofByteArray()).body();
	}

	/** Opens a page and goes where it leads. */
	public HttpResponse<String> open(String path) {
		HttpResponse<String> answer = get(path);
		for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 5; hops++) {
			URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
			answer = send(HttpRequest.newBuilder(next).GET());
		}
		return answer;
	}

	/** Sends a form with the token of the last page; names and values take turns. */
	public HttpResponse<String> post(String path, String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		all.addAll(List.of("_csrf", this.token));
		return postWithoutToken(path, all.toArray(String[]::new));
	}

	public HttpResponse<String> postWithoutToken(String path, String... fields) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < fields.length; i += 2) {
			body.append(body.isEmpty() ? "" : "&").append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
		}
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body.toString())));
	}

	/**
	 * Sends a form with files, and with the token of the last page in front, as browsers
	 * do.
	 * @param path where to
	 * @param files the files by their names
	 * @param fields names and values in turn; they stand behind the files
	 */
	public HttpResponse<String> upload(String path, Map<String, byte[]> files, String... fields) {
		FormWithFiles form = new FormWithFiles().field("_csrf", this.token);
		files.forEach((name, content) -> form.file("files", name, content));
		for (int i = 0; i < fields.length; i += 2) {
			form.field(fields[i], fields[i + 1]);
		}
		return upload(path, form);
	}

	public HttpResponse<String> upload(String path, FormWithFiles form) {
		return send(request(path).header("Content-Type", FormWithFiles.TYPE).POST(form.body()));
	}

	/** The token of the last page. */
	public String token() {
		return this.token;
	}

	public HttpResponse<String> send(String method, String path) {
		return send(request(path).method(method, BodyPublishers.noBody()));
	}

	/** The cookie of this name, as the site set it. */
	public Optional<HttpCookie> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((each) -> each.getName().equals(name))
			.findAny();
	}

	public void forgetCookie(String name) {
		cookie(name).ifPresent((each) -> this.cookies.getCookieStore().remove(this.site, each));
	}

	public void setCookie(String name, String value) {
		try {
			this.cookies.put(this.site, Map.of("Set-Cookie", List.of(name + "=" + value + "; Path=/")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.site.resolve(path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		HttpResponse<String> answer = send(request, BodyHandlers.ofString());
		Matcher found = TOKEN.matcher(answer.body());
		if (found.find()) {
			this.token = found.group(1);
		}
		return answer;
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return this.client.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
