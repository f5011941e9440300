package org.imrhelpcenter.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;

/**
 * The whole load of members, part after part, in one run. It needs the addresses of the
 * site, of its stylesheet and of its script, and a file for the answers.
 */
public final class Load extends Simulation {

	static final int FILERS = 50;

	static final int FOLLOWERS = 200;

	/** So many at once keep both cores busy. */
	static final int AT_ONCE = 16;

	/** For a shorter look while something is mended. */
	private static final double SHARE = Double.parseDouble(System.getProperty("bench.share", "1"));

	private static final Duration WARMING = seconds(60);

	private static final Duration PACED = seconds(60);

	private static final Duration ARRIVING = seconds(8);

	private static final Duration WHOLE = seconds(25);

	private static final Duration PREPARING = seconds(35);

	private static final Duration SIGNING = seconds(15);

	/** As many as are signed in some seconds. */
	private static final int PREPARED = (int) (1500 * SHARE);

	public Load() {
		setUp(warming().andThen(filers(), followers(), programs())
			.andThen(whole().andThen(preparing().andThen(signing())))).protocols(site());
	}

	static Duration seconds(int seconds) {
		return Duration.ofMillis((long) (seconds * 1000 * SHARE));
	}

	/** Members have addresses of their own, where the machine has so many. */
	static HttpProtocolBuilder site() {
		HttpProtocolBuilder site = http.baseUrl(System.getProperty("bench.site"))
			.disableWarmUp()
			.disableFollowRedirect()
			.acceptHeader("text/html")
			.acceptLanguageHeader("en")
			.acceptEncodingHeader("gzip")
			.userAgentHeader("Mozilla/5.0 (bench)");
		return System.getProperty("os.name").startsWith("Linux")
				? site.localAddresses(IntStream.rangeClosed(2, 251).mapToObj((n) -> "127.0.0." + n).toList()) : site;
	}

	private static PopulationBuilder warming() {
		return people("warming",
				loop(WARMING, Filing.hurried(Part.WARMING))
					.exec(asLongAs((session) -> FiledCases.count() < FOLLOWERS).on(Filing.hurried(Part.WARMING))),
				AT_ONCE);
	}

	private static PopulationBuilder filers() {
		return scenario("filers").exec(known(), during(PACED).on(Filing.unhurried(Part.PACED)))
			.injectOpen(rampUsers(FILERS).during(ARRIVING));
	}

	private static PopulationBuilder followers() {
		return scenario("followers").exec(Following.from(Part.PACED, PACED))
			.injectOpen(rampUsers(FOLLOWERS).during(ARRIVING));
	}

	private static PopulationBuilder programs() {
		return scenario("programs").exec(Asking.from(Part.PACED, PACED)).injectOpen(rampUsers(10).during(ARRIVING));
	}

	private static PopulationBuilder whole() {
		return people("whole", loop(WHOLE, Filing.hurried(Part.WHOLE)), AT_ONCE);
	}

	private static PopulationBuilder preparing() {
		ChainBuilder one = Filing.upToSignature(Part.PREPARING).exec((session) -> {
			FiledCases.prepared(session.getString("draft"));
			return session;
		});
		return people("preparing", during(PREPARING, "prepared", false)
			.on(asLongAs((session) -> FiledCases.prepared() < PREPARED).on(one)), AT_ONCE);
	}

	private static PopulationBuilder signing() {
		Browser browser = new Browser(Part.SIGNING);
		return people("signing",
				exec(flushCookieJar(), browser.open("/apply"))
					.exec((session) -> session.set("draft", FiledCases.unsigned()))
					.exec(during(SIGNING).on(asLongAs((session) -> !session.getString("draft").isEmpty())
						.on(exec(addCookie(Cookie("application", "#{draft}")), browser.sign())
							.exec((session) -> session.set("draft", FiledCases.unsigned()))))),
				AT_ONCE);
	}

	private static PopulationBuilder people(String name, ChainBuilder what, int howMany) {
		return scenario(name).exec(known(), what).injectOpen(atOnceUsers(howMany));
	}

	private static ChainBuilder loop(Duration time, ChainBuilder what) {
		return during(time, "turn", false).on(what);
	}

	private static ChainBuilder known() {
		return exec((session) -> session.set("stylesheet", System.getProperty("bench.stylesheet"))
			.set("script", System.getProperty("bench.script")));
	}

	@Override
	public void after() {
		Answers.write(Path.of(System.getProperty("bench.answers")));
	}

}
