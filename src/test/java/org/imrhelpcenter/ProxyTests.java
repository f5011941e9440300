package org.imrhelpcenter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Whose word is taken about where a request came from. The server here is set up by the
 * site's own settings; each request comes from the loopback address.
 */
class ProxyTests {

	@Test
	void believesNobodyUnlessToldTo() throws Exception {
		assertThat(seen("", "203.0.113.9")).isEqualTo("127.0.0.1 http");
	}

	@ParameterizedTest(name = "behind {0}")
	@CsvSource(delimiter = '|', value = { "127.0.0.1", "127.0.0.0/8", "10.0.0.0/8,127.0.0.1", "192.0.2.1, 127.0.0.1" })
	void believesAProxyThatIsNamed(String proxies) throws Exception {
		assertThat(seen(proxies, "203.0.113.9")).isEqualTo("203.0.113.9 https");
	}

	@ParameterizedTest(name = "behind {0}")
	@CsvSource(delimiter = '|', value = { "192.0.2.1", "10.0.0.0/8", "127.0.0.2", "10.0.0.0/8,192.168.0.0/16" })
	void believesNobodyElse(String proxies) throws Exception {
		assertThat(seen(proxies, "203.0.113.9")).isEqualTo("127.0.0.1 http");
	}

	@Test
	void takesTheAddressThatTheLastProxySawAndNoneThatTheOtherSideMadeUp() throws Exception {
		assertThat(seen("127.0.0.1", "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9 https");
		assertThat(seen("127.0.0.1,192.0.2.0/24", "198.51.100.1, 203.0.113.9, 192.0.2.77"))
			.isEqualTo("203.0.113.9 https");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "proxy.example.org", "10.0.0.*", "10.0.0.0/99", "10.0.0.1;10.0.0.2" })
	void startsWithNoProxyThatItCannotKnow(String proxies) {
		assertThatThrownBy(() -> seen(proxies, "203.0.113.9")).hasStackTraceContaining("imr.proxies (IMR_PROXIES)");
	}

	@Test
	void isNotTalkedIntoItByTheServersOwnSetting() throws Exception {
		System.setProperty("server.forward-headers-strategy", "native");
		try {
			assertThat(seen("", "203.0.113.9")).isEqualTo("127.0.0.1 http");
		}
		finally {
			System.clearProperty("server.forward-headers-strategy");
		}
	}

	private static String seen(String proxies, String forwardedFor) throws Exception {
		try (ConfigurableApplicationContext site = new SpringApplicationBuilder(Echo.class).run("--server.port=0",
				"--server.address=127.0.0.1", "--imr.proxies=" + proxies)) {
			int port = ((ServletWebServerApplicationContext) site).getWebServer().getPort();
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
				.header("X-Forwarded-For", forwardedFor)
				.header("X-Forwarded-Proto", "https")
				.build();
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
		}
	}

	/** A server that says who it thinks is asking. */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class,
			TomcatServletWebServerAutoConfiguration.class })
	@Import(Proxies.class)
	static class Echo {

		@Bean
		ServletRegistrationBean<HttpServlet> servlet() {
			return new ServletRegistrationBean<>(new Told(), "/");
		}

	}

	/** Tells the address and the scheme. */
	@SuppressWarnings("serial")
	static final class Told extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().write(request.getRemoteAddr() + " " + request.getScheme());
		}

	}

}
