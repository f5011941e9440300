package org.imrhelpcenter.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What putting a message into the outbox promises. */
@SpringBootTest
@WithDatabase
class OutboxTests {

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("delete from outbox_message").update();
	}

	@Test
	void keepsAMessageWithItsDeed() {
		assertThat(put(message("case/1", "2026-11-23"))).isTrue();
		assertThat(rows()).isOne();
	}

	@Test
	void leavesNothingOfADeedThatFailed() {
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.put(message("case/1", "2026-11-23"));
			status.setRollbackOnly();
		});
		assertThat(rows()).isZero();
	}

	@Test
	void takesNoMessageWithoutADeed() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.outbox.put(message("case/1", "2026-11-23")));
	}

	@Test
	void keepsOneMessageForEachOccasion() {
		assertThat(put(message("case/1", "2026-11-23"))).isTrue();
		assertThat(put(message("case/1", "2026-11-23"))).isFalse();
		assertThat(put(message("case/1", "2026-11-24"))).isTrue();
		assertThat(put(message("case/2", "2026-11-23"))).isTrue();
		assertThat(rows()).isEqualTo(3);
	}

	@Test
	void doesNotSpoilTheDeedWhenTheMessageIsAlreadyThere() {
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.put(message("case/1", "once"));
			this.outbox.put(message("case/1", "once"));
			this.outbox.put(message("case/1", "again"));
		});
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void sealsTextAndAddress() {
		put(message("case/1", "2026-11-23"));
		byte[] sealed = this.jdbc.sql("select sealed from outbox_message").query(byte[].class).single();
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("rosa@example.org", "received");
	}

	@Test
	void namesAMessageWithoutTellingWhatItSays() {
		MessageSent sent = new MessageSent("case/1", "intake.confirmation", "2026-11-23", Instant.EPOCH);
		assertThat(message("case/1", "2026-11-23") + " " + sent).contains("case/1")
			.doesNotContain("rosa@example.org", "received");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "rosa@example.org\r\nBcc: all@example.org", "rosa@example.org\0" })
	void refusesAnAddressThatIsNotOneLine(String address) {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new NewMessage("case/1", "intake.confirmation", "once", address, Locale.ENGLISH, "Title", "Text"))
			.withMessageNotContaining("rosa");
	}

	private boolean put(NewMessage message) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.outbox.put(message)));
	}

	private int rows() {
		return this.jdbc.sql("select count(*) from outbox_message where state = 'QUEUED'")
			.query(Integer.class)
			.single();
	}

	private static NewMessage message(String subject, String occasion) {
		return new NewMessage(subject, "intake.confirmation", occasion, "rosa@example.org", Locale.ENGLISH,
				"Your application", "We received your application.");
	}

}
