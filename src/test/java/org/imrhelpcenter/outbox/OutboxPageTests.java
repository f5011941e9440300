package org.imrhelpcenter.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.ConcurrentModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What an administrator sees of the outbox. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase
class OutboxPageTests {

	private static final Instant MORNING = Instant.parse("2026-11-23T18:15:00Z");

	@Autowired
	MockMvcTester site;

	@Autowired
	OutboxRows rows;

	@Autowired
	OutboxLists lists;

	@Autowired
	Vault vault;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		this.jdbc.sql("delete from outbox_message").update();
	}

	@Test
	void saysWhatWaitsSinceWhenAndWhy() {
		put(1);
		assertThat(page("")).hasStatusOk()
			.bodyText()
			.contains("No mail server is configured", "Waiting (1)", "Given up (0)", "Sent (0)", "about a case",
					"November 23, 2026, 10:15 AM Pacific time", "Waits for a mail server")
			.doesNotContain("??");
	}

	@Test
	void neverShowsWhatIsInAMessage() {
		put(1);
		assertThat(page("")).bodyText().doesNotContain("person1@example.org", "Secret title", "Secret text");
	}

	@Test
	void showsWhatIsInAMessageInTheDemonstration() {
		put(1);
		ConcurrentModel model = new ConcurrentModel();
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addUserRole("ADMINISTRATOR");
		new OutboxController(this.lists, new Postman(null, ""), new MockEnvironment().withProperty("imr.demo", "true"))
			.list("", "", request, model);
		assertThat(model.getAttribute("messages")).asInstanceOf(list(ListedMessage.class))
			.extracting(ListedMessage::letter)
			.containsExactly(new Letter("person1@example.org", "Secret title", "Secret text"));
	}

	@Test
	void saysWhyAMessageWasGivenUp() {
		put(1);
		Envelope message = this.rows.claim(1, MORNING, Duration.ofMinutes(1)).get(0);
		this.rows.returned(message, MessageState.FAILED, 10, MORNING, MailTrouble.ADDRESS_REFUSED);
		assertThat(page("?state=FAILED")).bodyText()
			.contains("does not deliver to this address", "Given up after 10 tries", "Given up (1)");
	}

	@Test
	void saysWhenAMessageWasSent() {
		put(1);
		Envelope message = this.rows.claim(1, MORNING, Duration.ofMinutes(1)).get(0);
		this.rows.sent(message, MORNING.plusSeconds(60), true);
		assertThat(page("?state=SENT")).bodyText().contains("Sent November 23, 2026, 10:16 AM Pacific time");
	}

	@Test
	void showsFiftyAtATime() {
		List<Integer> numbers = IntStream.rangeClosed(1, 120).boxed().toList();
		numbers.forEach(this::put);
		List<ListedMessage> first = this.lists.page(MessageState.QUEUED, null, false);
		assertThat(first).hasSize(51).extracting(ListedMessage::subject).startsWith("case/1", "case/2");
		long last = first.get(49).number();
		assertThat(page("")).bodyText()
			.contains("state=QUEUED&amp;after=" + last)
			.doesNotContain("Back to the first page");
		assertThat(this.lists.page(MessageState.QUEUED, last, false)).hasSize(51)
			.extracting(ListedMessage::subject)
			.startsWith("case/51");
		long end = this.lists.page(MessageState.QUEUED, last, false).get(49).number();
		assertThat(page("?after=" + end)).bodyText().contains("Back to the first page").doesNotContain("Next page");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?state=&after=", "?state=NONE&after=x", "?after=-1", "?after=99999999999999999999",
			"?state=SENT&after=1", "?state=%00" })
	void understandsAnyAddress(String query) {
		assertThat(page(query)).hasStatusOk();
	}

	@ParameterizedTest
	@EnumSource(MessageState.class)
	void saysSoWhenThereIsNothing(MessageState state) {
		assertThat(page("?state=" + state)).bodyText().contains("No message ").doesNotContain("<table", "??");
	}

	@Test
	void isForAdministratorsAlone() {
		for (String role : List.of("INTAKE", "NURSE", "ANALYST", "ATTORNEY", "SUPERVISOR", "DIRECTOR")) {
			assertThat(this.site.get().uri("/staff/outbox").with(user("somebody").roles(role)))
				.hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	private MvcTestResult page(String query) {
		return this.site.get().uri("/staff/outbox" + query).with(user("admin").roles("ADMINISTRATOR")).exchange();
	}

	private void put(int number) {
		NewMessage message = new NewMessage("case/" + number, "intake.confirmation", "once",
				"person" + number + "@example.org", Locale.ENGLISH, "Secret title", "Secret text");
		this.rows.add(message, Envelope.seal(message, this.vault), MORNING);
	}

}
