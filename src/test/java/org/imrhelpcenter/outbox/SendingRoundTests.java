package org.imrhelpcenter.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** How messages leave. */
class SendingRoundTests extends SendingTest {

	@Test
	void sendsPlainTextFromTheHelpCenter() throws Exception {
		put(1, "Recibimos su solicitud – gracias, señora.\nCall us: 1-888-466-2219");
		round(server()).run();
		MimeMessage mail = received(1)[0];
		assertThat(mail.getFrom()).containsExactly(new InternetAddress("help@example.gov"));
		assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("person1@example.org"));
		assertThat(mail.getSubject()).isEqualTo("Solicitud nº 1");
		assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
		assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
			.isEqualTo("Recibimos su solicitud – gracias, señora.\nCall us: 1-888-466-2219");
		assertThat(mail.getSentDate().toInstant()).isEqualTo(START);
		assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@example\\.gov>");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
	}

	@Test
	void erasesTextAndAddressOnceSentAndTellsTheHouse() {
		put(1, "Text");
		round(server()).run();
		assertThat(row(1)).containsEntry("state", "SENT").containsEntry("sealed", null);
		assertThat(this.events).containsExactly(new MessageSent("case/1", "intake.confirmation", "once", START));
	}

	@Test
	void sendsNothingTwice() throws Exception {
		put(1, "Text");
		SendingRound round = round(server());
		round.run();
		round.run();
		received(1);
		assertThat(this.events).hasSize(1);
	}

	@Test
	void sendsEachMessageOnceWhenTwoNodesGoRoundAtTheSameTime() throws Exception {
		IntStream.rangeClosed(1, 90).forEach((number) -> put(number, "Text " + number));
		CyclicBarrier together = new CyclicBarrier(2);
		CyclicBarrier taken = new CyclicBarrier(2);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> running = IntStream.range(0, 2).<Future<?>>mapToObj((node) -> nodes.submit(() -> {
				SendingRound round = new SendingRound(new Overlapping(this.jdbc, taken),
						new Postman(server(), "help@example.gov"), this.vault, this.transaction, this.events::add,
						this.clock);
				together.await(10, TimeUnit.SECONDS);
				round.run();
				return node;
			})).toList();
			for (Future<?> node : running) {
				node.get(60, TimeUnit.SECONDS);
			}
		}
		finally {
			nodes.shutdownNow();
		}
		MimeMessage[] mails = received(90);
		assertThat(List.of(mails)).extracting((mail) -> GreenMailUtil.getBody(mail).strip()).doesNotHaveDuplicates();
		assertThat(this.events).hasSize(90).doesNotHaveDuplicates();
		assertThat(count("SENT")).isEqualTo(90);
	}

	@Test
	void takesWhatIsLeftWhileAnotherNodeTakesItsShare() {
		IntStream.rangeClosed(1, 3).forEach((number) -> put(number, "Text"));
		this.transaction.executeWithoutResult((status) -> {
			List<Envelope> mine = this.rows.claim(2, START, SendingRound.LEASE);
			List<Envelope> theirs = CompletableFuture.supplyAsync(() -> this.rows.claim(2, START, SendingRound.LEASE))
				.orTimeout(10, TimeUnit.SECONDS)
				.join();
			assertThat(mine).extracting(Envelope::subject).containsExactly("case/1", "case/2");
			assertThat(theirs).extracting(Envelope::subject).containsExactly("case/3");
		});
		assertThat(this.rows.claim(3, START, SendingRound.LEASE)).isEmpty();
	}

	@Test
	void keepsMessagesWhileThereIsNoMailServerOrNoSender() {
		put(1, "Text");
		new SendingRound(this.rows, new Postman(null, "help@example.gov"), this.vault, this.transaction,
				this.events::add, this.clock)
			.run();
		new SendingRound(this.rows, new Postman(server(), ""), this.vault, this.transaction, this.events::add,
				this.clock)
			.run();
		assertThat(row(1)).containsEntry("state", "QUEUED").containsEntry("claims", 0).containsEntry("attempts", 0);
		assertThat(this.mailServer.getReceivedMessages()).isEmpty();
	}

	@Test
	void sendsAfterARestartWhatADeadNodeHadTaken() throws Exception {
		put(1, "Text");
		List<Envelope> taken = this.rows.claim(10, START, SendingRound.LEASE);
		assertThat(taken).hasSize(1);
		round(server()).run();
		assertThat(this.mailServer.getReceivedMessages()).isEmpty();
		this.now.set(START.plus(SendingRound.LEASE));
		round(server()).run();
		received(1);
		assertThat(this.rows.sent(taken.get(0), this.now.get(), true)).isFalse();
	}

	@Test
	void doesNotSendAgainWhenTheHouseStumblesOverHearingOfIt() throws Exception {
		put(1, "Text");
		ApplicationEventPublisher stumbling = (event) -> {
			throw new IllegalStateException("no");
		};
		round(server(), stumbling).run();
		round(server(), stumbling).run();
		assertThat(row(1)).containsEntry("state", "SENT").containsEntry("sealed", null);
		round(server()).run();
		round(server()).run();
		assertThat(this.events).containsExactly(new MessageSent("case/1", "intake.confirmation", "once", START));
		received(1);
	}

	@Test
	void finishesTheMessageAtHandWhenTheSiteStops() {
		put(1, "Text");
		put(2, "Text");
		AtomicReference<SendingRound> round = new AtomicReference<>();
		JavaMailSenderImpl stopping = new JavaMailSenderImpl() {
			@Override
			public void send(MimeMessage mail) {
				round.get().finishTheMessageAtHand();
			}
		};
		round.set(round(stopping));
		round.get().run();
		assertThat(row(1)).containsEntry("state", "SENT");
		assertThat(row(2)).containsEntry("state", "QUEUED").containsEntry("attempts", 0);
		assertThat(this.rows.claim(10, this.now.get(), SendingRound.LEASE)).hasSize(1);
	}

	/**
	 * A node that keeps its first share uncommitted until the other one has taken its
	 * own: what is not locked would be taken by both.
	 */
	private static final class Overlapping extends OutboxRows {

		private final CyclicBarrier taken;

		private boolean first = true;

		private Overlapping(JdbcClient jdbc, CyclicBarrier taken) {
			super(jdbc);
			this.taken = taken;
		}

		@Override
		List<Envelope> claim(int atMost, Instant now, Duration lease) {
			List<Envelope> share = super.claim(atMost, now, lease);
			if (this.first) {
				this.first = false;
				waitForTheOther();
			}
			return share;
		}

		/** Who waits for a row that the other holds does not come. */
		private void waitForTheOther() {
			try {
				this.taken.await(3, TimeUnit.SECONDS);
			}
			catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
				assertThat(ex).as("Nodes wait for each other, or were stopped").isNotNull();
			}
		}

	}

}
