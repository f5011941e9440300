package org.imrhelpcenter.outbox;

import org.imrhelpcenter.outbox.Postman.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** What has to be configured before messages leave. */
class PostmanTests {

	private final ApplicationContextRunner site = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
		.withBean(Postman.class);

	@ParameterizedTest
	@CsvSource({ "'','',NO_MAIL_SERVER", "mail.example.gov,'',NO_SENDER", "mail.example.gov,help@example.gov,READY",
			"mail.example.gov,IMR Help Center <help@example.gov>,READY", "mail.example.gov,help,NO_SENDER",
			"mail.example.gov,help@example.gov@,NO_SENDER", "'',help@example.gov,NO_MAIL_SERVER",
			"'  ',help@example.gov,NO_MAIL_SERVER" })
	void needsAMailServerAndASender(String host, String from, Readiness readiness) {
		this.site.withPropertyValues("spring.mail.host=" + host, "imr.mail.from=" + from)
			.run((context) -> assertThat(context.getBean(Postman.class).readiness()).isEqualTo(readiness));
	}

	@Test
	void waitsForNothingWhenNothingIsConfigured() {
		this.site.run((context) -> assertThat(context.getBean(Postman.class).readiness())
			.isEqualTo(Readiness.NO_MAIL_SERVER));
	}

	@ParameterizedTest
	@CsvSource({ "smtp", "smtps" })
	void neverWaitsLongForAMailServer(String protocol) {
		this.site.withPropertyValues("spring.mail.host=mail.example.gov").run((context) -> {
			JavaMailSenderImpl server = context.getBean(JavaMailSenderImpl.class);
			for (String wait : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
				String milliseconds = server.getJavaMailProperties().getProperty("mail." + protocol + "." + wait);
				assertThat(Integer.parseInt(milliseconds)).isBetween(1000, 20000);
			}
		});
	}

}
