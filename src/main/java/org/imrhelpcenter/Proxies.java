package org.imrhelpcenter;

import java.util.Arrays;
import java.util.List;

import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The proxies in front of the site. What they say about where a request came from is
 * believed; what anybody else says is not.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private final List<String> known;

	Proxies(@Value("${imr.proxies:}") String named) {
		this.known = Arrays.stream(named.split(","))
			.map(String::strip)
			.filter((each) -> !each.isEmpty())
			.map(Proxies::range)
			.toList();
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		if (this.known.isEmpty()) {
			return;
		}
		RemoteIpValve valve = new RemoteIpValve();
		valve.setInternalProxies(String.join(",", this.known));
		valve.setProtocolHeader("X-Forwarded-Proto");
		valve.setHostHeader("X-Forwarded-Host");
		valve.setPortHeader("X-Forwarded-Port");
		factory.addEngineValves(valve);
	}

	/** What is mistyped would match nobody, and every request would seem to be one's. */
	private static String range(String proxy) {
		try {
			String range = proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
			if (range.matches("[0-9a-fA-F.:]+/[0-9]+")) {
				new NetMask(range);
				return range;
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below.
		}
		throw new IllegalStateException(
				"imr.proxies (IMR_PROXIES) names addresses, or ranges such as 10.0.0.0/8, and not: " + proxy);
	}

}
