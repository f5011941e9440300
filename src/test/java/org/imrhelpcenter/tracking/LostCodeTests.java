package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.imrhelpcenter.CountedStatements;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.cases.ReturnCodes;
import org.imrhelpcenter.outbox.Outbox;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.imrhelpcenter.vault.Vault;
import org.imrhelpcenter.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lost code: the new one goes to the safe address on file and nowhere else, and nobody
 * learns anything from asking.
 */
@AtTheDoor
class LostCodeTests {

	private static final Pattern CODE = Pattern.compile("[2-9A-Y]{4}(?:-[2-9A-Y]{4}){3}");

	@Autowired
	Followers followers;

	@Autowired
	LostCodes lost;

	@Autowired
	Vault vault;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MovableClock clock;

	@Autowired
	CountedStatements statements;

	@Autowired
	JsonMapper json;

	@Autowired
	ReturnCodes codes;

	@Autowired
	Texts texts;

	@Autowired
	TransactionTemplate transaction;

	private Visitor visitor;

	@BeforeEach
	void comeToTheDoor() {
		this.jdbc.sql("delete from counted_try").update();
		this.jdbc.sql("delete from lost_code_request").update();
		this.visitor = this.followers.outside();
	}

	@Test
	void sendsANewCodeToTheSafeAddressAndEndsTheOldOne() {
		Follower maria = this.followers.newcomer("maria@example.org", true);
		Visitor inside = this.followers.inside(maria);
		ask(maria.number(), "3");
		assertThat(Followers.follows(inside)).isTrue();
		this.lost.round();
		List<String> letters = letters(maria);
		assertThat(letters).hasSize(1);
		assertThat(letters.get(0)).contains("maria@example.org")
			.doesNotContain(maria.number(), maria.code(), "Alvarez", "1980");
		assertThat(Followers.leadsTo(inside.get("/track/case"))).isEqualTo("302 /track?ended");
		assertThat(opens(maria, maria.code())).isFalse();
		assertThat(opens(maria, code(letters.get(0)))).isTrue();
		assertThat(audit(maria)).containsExactly("APPLICATION_RECEIVED ONLINE", "RETURN_CODE_REPLACED EMAIL");
		assertThat(waiting()).isZero();
	}

	@Test
	void sendsNothingWhereEmailIsNotSafeOrThereIsNone() {
		Follower unsafe = this.followers.newcomer("maria@example.org", false);
		Follower none = this.followers.newcomer("", false);
		Follower odd = this.followers.newcomer("", true);
		for (Follower each : List.of(unsafe, none, odd)) {
			ask(each.number(), "3");
			this.lost.round();
			assertThat(letters(each)).isEmpty();
			assertThat(opens(each, each.code())).isTrue();
			assertThat(audit(each)).containsExactly("APPLICATION_RECEIVED ONLINE");
		}
	}

	@Test
	void sendsNothingToWhoDoesNotKnowTheBirthDate() {
		Follower maria = this.followers.newcomer();
		ask(maria.number(), "4");
		this.lost.round();
		assertThat(letters(maria)).isEmpty();
		assertThat(opens(maria, maria.code())).isTrue();
	}

	@Test
	void leavesTheOldCodeGoodWhenNoMailCanLeave() {
		Follower maria = this.followers.newcomer();
		ask(maria.number(), "3");
		withoutMail().round();
		assertThat(waiting()).isZero();
		assertThat(letters(maria)).isEmpty();
		assertThat(opens(maria, maria.code())).isTrue();
	}

	@Test
	void sendsThreeADayAndNoFourth() {
		Follower maria = this.followers.newcomer();
		Set<String> codes = new HashSet<>();
		for (int i = 0; i < 4; i++) {
			ask(maria.number(), "3");
			this.lost.round();
			letters(maria).forEach((letter) -> codes.add(code(letter)));
		}
		assertThat(codes).hasSize(3);
		assertThat(codes).filteredOn((code) -> opens(maria, code)).hasSize(1);
		this.clock.forward(Duration.ofDays(1));
		ask(maria.number(), "3");
		this.lost.round();
		assertThat(letters(maria)).hasSize(4);
	}

	@Test
	void sendsOneCodeForEachRequestWhenTwoNodesLookAtOnce() {
		Follower maria = this.followers.newcomer();
		ask(maria.number(), "3");
		IntStream.range(0, 8).parallel().forEach((i) -> this.lost.round());
		assertThat(letters(maria)).hasSize(1);
		assertThat(opens(maria, code(letters(maria).get(0)))).isTrue();
	}

	@Test
	void givesOneAnswerInOneTimeToAll() {
		Follower maria = this.followers.newcomer();
		Follower unsafe = this.followers.newcomer("maria@example.org", false);
		List<Long> counts = new ArrayList<>();
		for (String number : List.of(maria.number(), unsafe.number(), "IMR-26-0004821-4", "nothing",
				this.followers.withoutCode().number())) {
			long before = this.statements.count();
			HttpResponse<String> answer = post(number, "3");
			counts.add(this.statements.count() - before);
			assertThat(Followers.leadsTo(answer)).isEqualTo("302 /track/lost-code/asked");
		}
		assertThat(counts).containsOnly(counts.get(0));
		assertThat(this.visitor.get("/track/lost-code/asked").body()).contains("If what you typed fits",
				"within 15 minutes, call us");
	}

	@Test
	void sealsWhatWasTypedWhileItWaits() {
		Follower maria = this.followers.newcomer();
		ask(maria.number(), "3");
		assertThat(this.jdbc.sql("select lost_code_request::text from lost_code_request").query(String.class).list())
			.hasSize(1)
			.noneMatch((row) -> row.contains("1980") || row.contains(maria.number()));
	}

	@Test
	void goesOnAfterARequestThatNobodyCanOpen() {
		this.jdbc.sql("""
				insert into lost_code_request (id, asked_at, sealed)
				values (gen_random_uuid(), '2020-01-01', '\\x0401020304')""").update();
		Follower maria = this.followers.newcomer();
		ask(maria.number(), "3");
		this.lost.round();
		assertThat(letters(maria)).hasSize(1);
		assertThat(waiting()).isZero();
	}

	@Test
	void makesThoseWaitWhoAskTooOften() {
		Follower maria = this.followers.newcomer();
		for (int i = 0; i < 6; i++) {
			assertThat(post(maria.number(), "3").statusCode()).isEqualTo(302);
		}
		HttpResponse<String> waiting = post(maria.number(), "3");
		assertThat(waiting.statusCode()).isEqualTo(429);
		assertThat(waiting.headers().firstValue("Retry-After")).contains("2");
		assertThat(waiting.body()).contains("Too many tries", "value=\"" + maria.number() + "\"");
		assertThat(waiting()).isEqualTo(6);
	}

	@Test
	void asksForWhatIsMissing() {
		HttpResponse<String> answer = this.visitor.post("/track/lost-code", "birthDate.month", "2", "birthDate.day",
				"30", "birthDate.year", "1980");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Enter your case number.", "February has no day 30");
	}

	private LostCodes withoutMail() {
		Outbox outbox = Mockito.mock(Outbox.class);
		return new LostCodes(this.jdbc, this.vault, this.json, this.codes, outbox, this.texts, this.transaction,
				this.clock);
	}

	private void ask(String number, String day) {
		assertThat(Followers.leadsTo(post(number, day))).isEqualTo("302 /track/lost-code/asked");
	}

	private HttpResponse<String> post(String number, String day) {
		this.visitor.get("/track/lost-code");
		return this.visitor.post("/track/lost-code", "number", number, "birthDate.month", "2", "birthDate.day", day,
				"birthDate.year", "1980");
	}

	private boolean opens(Follower follower, String code) {
		return this.codes.open(follower.number(), code, LocalDate.of(1980, 2, 3)).isPresent();
	}

	private List<String> letters(Follower follower) {
		return this.jdbc.sql("""
				select occasion, sealed from outbox_message where subject = ? and template = 'new-return-code'
				order by id""")
			.param("case/" + follower.caseId())
			.query((row,
					n) -> new String(this.vault.open(row.getBytes(2),
							String.join("|", "outbox", "case/" + follower.caseId(), "new-return-code",
									row.getString(1))),
							StandardCharsets.UTF_8))
			.list();
	}

	private static String code(String letter) {
		Matcher found = CODE.matcher(letter);
		assertThat(found.find()).isTrue();
		return found.group();
	}

	private List<String> audit(Follower follower) {
		return this.jdbc.sql("select deed || ' ' || detail from audit_line where subject = ? order by number")
			.param("case/" + follower.caseId())
			.query(String.class)
			.list();
	}

	private long waiting() {
		return this.jdbc.sql("select count(*) from lost_code_request").query(Long.class).single();
	}

}
