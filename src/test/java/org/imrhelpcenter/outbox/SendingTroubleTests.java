package org.imrhelpcenter.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.imrhelpcenter.vault.MasterKeys;
import org.imrhelpcenter.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of messages that cannot leave. */
@ExtendWith(OutputCaptureExtension.class)
class SendingTroubleTests extends SendingTest {

	@Test
	void waitsLongerAfterEachRefusalAndGivesUpInTheEnd() {
		put(1, "Text");
		SendingRound round = round(new Refusing());
		List<Duration> pauses = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
				Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(4), Duration.ofHours(4), Duration.ofHours(4),
				Duration.ofHours(4));
		int tries = 0;
		for (Duration pause : pauses) {
			round.run();
			assertThat(row(1)).containsEntry("state", "QUEUED").containsEntry("attempts", ++tries);
			Instant due = this.now.get().plus(pause);
			this.now.set(due.minusSeconds(1));
			round.run();
			assertThat(row(1)).containsEntry("attempts", tries);
			this.now.set(due);
		}
		round.run();
		assertThat(row(1)).containsEntry("state", "FAILED")
			.containsEntry("attempts", 10)
			.containsEntry("problem", "MESSAGE_REFUSED");
		this.now.set(START.plus(Duration.ofDays(300)));
		round(server()).run();
		assertThat(this.mailServer.getReceivedMessages()).isEmpty();
	}

	@Test
	void doesNotHoldAnOutageAgainstTheMessages() throws Exception {
		IntStream.rangeClosed(1, 3).forEach((number) -> put(number, "Text"));
		SendingRound round = round(server());
		this.mailServer.stop();
		for (int minute = 0; minute < 20; minute++) {
			round.run();
			this.now.updateAndGet((instant) -> instant.plus(Duration.ofMinutes(1)));
		}
		assertThat(row(1)).containsEntry("state", "QUEUED")
			.containsEntry("attempts", 0)
			.containsEntry("problem", "SERVER_UNREACHABLE");
		this.mailServer.start();
		round(server()).run();
		received(3);
		assertThat(count("SENT")).isEqualTo(3);
	}

	@Test
	void triesOnlyOneMessageWhileNobodyAnswers() {
		put(1, "Text");
		put(2, "Text");
		SendingRound round = round(server());
		this.mailServer.stop();
		round.run();
		assertThat(row(1)).containsEntry("problem", "SERVER_UNREACHABLE");
		assertThat(row(2)).containsEntry("problem", null);
	}

	@Test
	void givesUpAtOnceOnWhatIsNoAddress() {
		put("nobody at all", "Text");
		round(server()).run();
		assertThat(row(1)).containsEntry("state", "FAILED").containsEntry("problem", "ADDRESS_UNUSABLE");
	}

	@Test
	void recordsAndLogsTheKindOfTroubleAlone(CapturedOutput output) {
		put(1, "Text");
		round(new Refusing()).run();
		assertThat(row(1)).containsEntry("problem", "MESSAGE_REFUSED");
		assertThat(output).contains("MESSAGE_REFUSED").doesNotContain("person1@example.org");
	}

	@Test
	void keepsAMessageWhoseKeyIsMissing() {
		put(1, "Text");
		Vault other = new Vault(MasterKeys.parse("other:" + "A".repeat(43) + "="));
		new SendingRound(this.rows, new Postman(server(), "help@example.gov"), other, this.transaction,
				this.events::add, this.clock)
			.run();
		assertThat(row(1)).containsEntry("state", "QUEUED").containsEntry("problem", "UNREADABLE");
	}

	/** A mail server that takes no message, and says to whom it was addressed. */
	private static final class Refusing extends JavaMailSenderImpl {

		@Override
		public void send(MimeMessage mail) {
			try {
				String why = "451 not now, " + mail.getAllRecipients()[0];
				throw new MailSendException(Map.of(mail, new SendFailedException(why)));
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
