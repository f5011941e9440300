package org.imrhelpcenter.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A real database, a real mail server, and a clock to set. */
@SpringBootTest
@WithDatabase
abstract class SendingTest {

	static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

	final AtomicReference<Instant> now = new AtomicReference<>(START);

	final Clock clock = ((InstantSource) this.now::get).withZone(ZoneId.of("America/Los_Angeles"));

	final List<Object> events = new CopyOnWriteArrayList<>();

	final GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

	@Autowired
	OutboxRows rows;

	@Autowired
	Vault vault;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void start() {
		this.jdbc.sql("delete from outbox_message").update();
		this.mailServer.start();
	}

	@AfterEach
	void stop() {
		this.mailServer.stop();
	}

	SendingRound round(JavaMailSender server) {
		return round(server, this.events::add);
	}

	SendingRound round(JavaMailSender server, ApplicationEventPublisher events) {
		return new SendingRound(this.rows, new Postman(server, "help@example.gov"), this.vault, this.transaction,
				events, this.clock);
	}

	JavaMailSenderImpl server() {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost(ServerSetup.getLocalHostAddress());
		server.setPort(this.mailServer.getSmtp().getPort());
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.connectiontimeout", "5000");
		properties.setProperty("mail.smtp.timeout", "5000");
		server.setJavaMailProperties(properties);
		return server;
	}

	void put(int number, String body) {
		put("case/" + number, "person" + number + "@example.org", "Solicitud nº " + number, body);
	}

	void put(String address, String body) {
		put("case/1", address, "Title", body);
	}

	void put(String subject, String address, String title, String body) {
		NewMessage message = new NewMessage(subject, "intake.confirmation", "once", address, Locale.ENGLISH, title,
				body);
		this.rows.add(message, Envelope.seal(message, this.vault), this.now.get());
	}

	Map<String, @Nullable Object> row(int number) {
		return this.jdbc.sql("select * from outbox_message where subject = ?")
			.param("case/" + number)
			.query()
			.singleRow();
	}

	int count(String state) {
		return this.jdbc.sql("select count(*) from outbox_message where state = ?")
			.param(state)
			.query(Integer.class)
			.single();
	}

	MimeMessage[] received(int expected) {
		MimeMessage[] mails = this.mailServer.getReceivedMessages();
		assertThat(mails).hasSize(expected);
		return mails;
	}

}
