package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.util.List;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.correspondence.CaseMessage;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Messages between a member and the Help Center.
 */
@AtTheDoor
class MessageTests {

	@Autowired
	Followers followers;

	@Autowired
	Cases cases;

	@Autowired
	CaseRecords records;

	@Autowired
	CaseMessages messages;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Follower maria;

	private Visitor visitor;

	private Viewer nurse;

	@BeforeEach
	void receive() {
		this.clock.putTo("2026-11-20T09:00:00");
		this.maria = this.followers.newcomer();
		this.visitor = this.followers.inside(this.maria);
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, 'noor@messages.example', 'Noor Whitfield', 'NURSE', '', 0, false, false, false, '2026-11-01'
				where not exists (select from staff_member where email = 'noor@messages.example')""").update();
		long id = this.jdbc.sql("select id from staff_member where email = 'noor@messages.example'")
			.query(Long.class)
			.single();
		this.nurse = new Viewer(Viewer.Kind.STAFF, id, "Noor Whitfield", Role.NURSE, null);
	}

	@Test
	void areWrittenByTheMemberAndWaitForAnAnswer() {
		assertThat(Followers.leadsTo(write("Is my case with a doctor now?")))
			.isEqualTo("302 /track/case/messages?sent");
		assertThat(this.visitor.get("/track/case/messages?sent").body()).contains("We have your message.",
				"Is my case with a doctor now?");
		assertThat(waiting()).contains(this.maria.number());
		assertThat(deeds()).contains("MESSAGE_WRITTEN");
	}

	@Test
	void areAnsweredOnThePageOfTheCase() {
		write("Is my case with a doctor now?");
		answer("Not yet. We wait for your plan.");
		assertThat(waiting()).doesNotContain(this.maria.number());
		assertThat(this.visitor.get("/track/case").body()).contains("You have 1 new answer from us.")
			.doesNotContain("Not yet. We wait");
		assertThat(this.visitor.get("/track/case/messages").body())
			.contains("Not yet. We wait for your plan.", "Help Center")
			.doesNotContain("Noor");
		assertThat(this.visitor.get("/track/case").body()).doesNotContain("new answer from us")
			.contains("We answered your message.", "You wrote to us.");
		assertThat(deeds()).contains("MESSAGE_ANSWERED");
	}

	@Test
	void bringANoticeWithoutContentWhereEmailIsSafe() {
		write("Is my case with a doctor now?");
		answer("Not yet.");
		assertThat(notices(this.maria)).isEqualTo(1);
		Follower hidden = this.followers.newcomer("maria@example.org", false);
		this.visitor = this.followers.inside(hidden);
		write("Please do not write to me.");
		this.maria = hidden;
		answer("We will not.");
		assertThat(notices(hidden)).isZero();
	}

	@Test
	void areKeptSealed() {
		write("unmistakable-words");
		answer("unmistakable-answer");
		for (String table : List.of("case_message", "audit_line", "outbox_message")) {
			assertThat(this.jdbc.sql("select t::text from " + table + " t").query(String.class).list())
				.noneMatch((row) -> row.contains("unmistakable"));
		}
	}

	@Test
	void haveLimits() {
		assertThat(write("").statusCode()).isEqualTo(422);
		assertThat(write("   ").statusCode()).isEqualTo(422);
		assertThat(write("x".repeat(4001)).statusCode()).isEqualTo(422);
		assertThat(write("bell \u0007").statusCode()).isIn(400, 422);
		for (int n = 1; n <= 10; n++) {
			assertThat(write("Message " + n).statusCode()).isEqualTo(302);
		}
		HttpResponse<String> much = write("One more <i>word</i>");
		assertThat(much.statusCode()).isEqualTo(429);
		assertThat(much.body()).contains("You can write 10 messages a day.", "One more &lt;i&gt;word&lt;/i&gt;");
		this.clock.putTo("2026-11-21T00:00:00");
		assertThat(write("A new day").statusCode()).isEqualTo(302);
	}

	@Test
	void areWrittenOnceHoweverOftenTheFormIsSent() {
		write("Twice?");
		write("Twice?");
		assertThat(this.messages.of(sheet())).extracting(CaseMessage::text).containsExactly("Twice?");
		answer("Once.");
		this.messages.answer(this.nurse, this.maria.number(), "Once.", 0);
		assertThat(this.messages.of(sheet())).hasSize(2);
	}

	@Test
	void areNotAnsweredUnseen() {
		write("First");
		long seen = last();
		write("Second");
		assertThatExceptionOfType(CaseChangedException.class)
			.isThrownBy(() -> this.messages.answer(this.nurse, this.maria.number(), "About the first", seen));
		assertThatExceptionOfType(CaseChangedException.class)
			.isThrownBy(() -> this.messages.settle(this.nurse, this.maria.number(), seen));
		this.messages.settle(this.nurse, this.maria.number(), last());
		assertThat(waiting()).doesNotContain(this.maria.number());
	}

	@Test
	void areForNobodyElse() {
		write("Mine");
		Visitor stranger = this.followers.outside();
		assertThat(Followers.leadsTo(stranger.get("/track/case/messages"))).isEqualTo("302 /track");
		assertThat(Followers.leadsTo(stranger.post("/track/case/messages", "text", "x"))).isEqualTo("302 /track");
		Visitor other = this.followers.inside(this.followers.newcomer());
		assertThat(other.get("/track/case/messages").body()).doesNotContain("Mine");
		Viewer administrator = new Viewer(Viewer.Kind.STAFF, this.nurse.staffId(), "Ada", Role.ADMINISTRATOR, null);
		assertThatExceptionOfType(CaseMissingException.class)
			.isThrownBy(() -> this.messages.answer(administrator, this.maria.number(), "x", last()));
		assertThat(this.messages.unanswered(administrator, 10)).isEmpty();
	}

	private HttpResponse<String> write(String text) {
		this.visitor.get("/track/case/messages");
		return this.visitor.post("/track/case/messages", "text", text);
	}

	private void answer(String text) {
		this.messages.answer(this.nurse, this.maria.number(), text, last());
	}

	private long last() {
		List<CaseMessage> thread = this.messages.of(sheet());
		return thread.get(thread.size() - 1).id();
	}

	private CaseSheet sheet() {
		return this.cases.of(this.nurse, this.maria.number());
	}

	private List<String> waiting() {
		return this.messages.unanswered(this.nurse, 1000).stream().map((one) -> one.number().text()).toList();
	}

	private List<String> deeds() {
		return this.records.history(sheet()).stream().map((line) -> line.deed()).toList();
	}

	private int notices(Follower follower) {
		return this.jdbc.sql("select count(*) from outbox_message where template = 'answer-notice' and subject = ?")
			.param("case/" + follower.caseId())
			.query(Integer.class)
			.single();
	}

}
