package org.imrhelpcenter.web;

import java.io.IOException;

import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Requests that the server refuses before the site sees them, such as an address that
 * cannot be decoded.
 */
@Component
class EarlyErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final ErrorPages pages;

	EarlyErrors(@Lazy ErrorPages pages) {
		this.pages = pages;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(valve()));
	}

	private Valve valve() {
		return new ErrorReportValve() {

			@Override
			protected void report(Request request, Response response, @Nullable Throwable failure) {
				if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
					return;
				}
				try {
					EarlyErrors.this.pages.write(request, response, response.getStatus());
					response.finishResponse();
				}
				catch (IOException ex) {
					this.container.getLogger().debug("The other side is gone", ex);
				}
			}

		};
	}

}
