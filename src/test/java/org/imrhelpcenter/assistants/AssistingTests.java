package org.imrhelpcenter.assistants;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.HelpDesk.Member;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody acts for a member, from the invitation until the member ends it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.sign-in-codes.every=1d", "imr.invitations.every=1d", "imr.last-days.every=1d" })
@WithDatabase
@Import({ MovableClock.InPlace.class, ReceptionDesk.class, HelpDesk.class })
class AssistingTests {

	private static final String NEVER = "IMR-26-9999999-4";

	@Autowired
	HelpDesk desk;

	@Autowired
	Assistants assistants;

	@Autowired
	Invitations invitations;

	@Autowired
	InvitationRounds rounds;

	@Autowired
	LastDayRounds lastDays;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Member maria;

	@BeforeEach
	void aMember() {
		this.jdbc.sql("delete from counted_try").update();
		this.jdbc.sql("delete from sign_in_code").update();
		this.maria = this.desk.member(ArrivingApplication.at(this.clock.instant()));
	}

	@Test
	void anInvitationTellsNothingBeforeTheAddressIsProved() {
		long id = this.desk.names(this.maria, "Tom@Example.org", null);
		Visitor tom = this.desk.visitor();
		String link = this.desk.link(id);
		assertThat(tom.get(link).body()).contains("Somebody asks for your help")
			.doesNotContain("Maria", this.maria.number(), "tom@example.org");
		assertThat(leadsTo(tom.post(link))).isEqualTo("/assist/code");
		tom.get("/assist/code");
		assertThat(tom.post("/assist/code", "digits", "x").statusCode()).isEqualTo(422);
		assertThat(leadsTo(tom.post("/assist/code", "digits", this.desk.digits().orElseThrow())))
			.isEqualTo("/assist/cases");
		assertThat(tom.get("/assist/cases/" + this.maria.number()).statusCode()).isEqualTo(404);
		assertThat(tom.get("/assist/requests/" + id).body()).contains("Maria Alvarez asks you to help");
		assertThat(leadsTo(this.desk.accepts(tom, id))).isEqualTo("/assist/cases?done=accepted");
		assertThat(tom.get("/assist/cases/" + this.maria.number()).body()).contains("Case of Maria Alvarez")
			.doesNotContain("member@example.org");
		assertThat(templates()).contains("invitation", "assistant-accepted");
	}

	@Test
	void whatEndedReadsLikeWhatNeverWas() {
		long id = this.desk.names(this.maria, "end@example.org", null);
		Visitor tom = this.desk.signedIn("end@example.org");
		this.desk.accepts(tom, id);
		String page = "/assist/cases/" + this.maria.number();
		assertThat(tom.get(page).body()).contains(page + "/cover-sheet").doesNotContain("/track/case/cover-sheet");
		assertThat(new String(tom.download(page + "/cover-sheet").body(), StandardCharsets.ISO_8859_1))
			.startsWith("%PDF");
		this.assistants.end(Viewer.follower(this.maria.caseId(), null), this.desk.sheet(this.maria), id);
		HttpResponse<String> ended = tom.get(page);
		HttpResponse<String> never = tom.get("/assist/cases/" + NEVER);
		assertThat(ended.statusCode()).isEqualTo(404);
		assertThat(ended.body()).contains("Your access has ended").doesNotContain("Maria");
		assertThat(plain(ended)).isEqualTo(plain(never));
		assertThat(tom.get("/assist/cases").body()).doesNotContain("Maria");
		assertThat(tom.post(page + "/end").statusCode()).isEqualTo(404);
		assertThat(plain(tom.get(page + "/documents"))).isEqualTo(plain(never));
		assertThat(plain(tom.get(page + "/documents/1"))).isEqualTo(plain(never));
		assertThat(plain(tom.get(page + "/certification"))).isEqualTo(plain(never));
		assertThat(plain(tom.get(page + "/cover-sheet"))).isEqualTo(plain(never));
	}

	@Test
	void theMemberSeesWhoOpenedTheCase() {
		long id = this.desk.names(this.maria, "seen@example.org", null);
		Visitor tom = this.desk.signedIn("seen@example.org");
		this.desk.accepts(tom, id);
		tom.get("/assist/cases/" + this.maria.number());
		assertThat(this.jdbc.sql("select role from audit_line where subject = ? and deed = 'CASE_HELPED'")
			.param("case/" + this.maria.caseId())
			.query(String.class)
			.list()).containsExactly("ASSISTANT");
		Visitor member = this.desk.visitor();
		member.get("/track");
		member.post("/track", "number", this.maria.number(), "code", this.maria.code(), "birthDate.month", "2",
				"birthDate.day", "3", "birthDate.year", "1980");
		assertThat(member.get("/track/case").body()).contains("Opened by those who may act for you");
		assertThat(member.get("/track/case/assistants").body()).contains("Tom Lee", "May act for you.");
		member.post("/track/case/assistants/" + id + "/end");
		assertThat(tom.get("/assist/cases/" + this.maria.number()).statusCode()).isEqualTo(404);
	}

	@Test
	void anotherLastDayIsSignedAnew() {
		LocalDate today = LegalDay.of(this.clock.instant());
		long id = this.desk.names(this.maria, "days@example.org", today.plusDays(9));
		Visitor tom = this.desk.signedIn("days@example.org");
		this.desk.accepts(tom, id);
		Visitor member = this.desk.follows(this.maria);
		String at = "/track/case/assistants/" + id + "/last-day";
		assertThat(member.get("/track/case/assistants").body()).contains(at);
		assertThat(member.get(at).body()).contains("Until when may Tom Lee act for you?");
		assertThat(member.post(at, day("until", today)).statusCode()).isEqualTo(422);
		assertThat(leadsTo(member.post(at, day("until", today.plusDays(9))))).isEqualTo("/track/case/assistants");
		assertThat(member.post(at, day("until", today.plusDays(2))).body())
			.contains("Part A: you let Tom Lee help you");
		assertThat(member.post(at + "/consent", day("until", today.plusDays(2))).statusCode()).isEqualTo(422);
		assertThat(until(id)).isEqualTo(today.plusDays(9));
		assertThat(leadsTo(member.post(at + "/consent", signed(day("until", today.plusDays(2))))))
			.isEqualTo("/track/case/assistants?done=changed");
		assertThat(until(id)).isEqualTo(today.plusDays(2));
		assertThat(tom.get("/assist/cases").body()).contains("Your last day");
		assertThat(templates()).contains("assistant-changed");
		assertThat(this.jdbc.sql("select count(*) from case_signature where case_id = ? and document = 'PART_A'")
			.param(this.maria.caseId())
			.query(Long.class)
			.single()).isEqualTo(2);
		this.clock.forward(Duration.ofDays(3));
		assertThat(this.desk.signedIn("days@example.org").get("/assist/cases/" + this.maria.number()).statusCode())
			.isEqualTo(404);
		assertThat(this.desk.follows(this.maria).get(at).statusCode()).isEqualTo(404);
	}

	@Test
	void aLastDayCanBeTakenAway() {
		LocalDate today = LegalDay.of(this.clock.instant());
		long id = this.desk.names(this.maria, "none@example.org", today.plusDays(1));
		Visitor member = this.desk.follows(this.maria);
		String at = "/track/case/assistants/" + id + "/last-day";
		assertThat(member.post(at, "until.month", "", "until.day", "", "until.year", "").body())
			.contains("It lasts until I end it.");
		member.post(at + "/consent", signed("until.month", "", "until.day", "", "until.year", ""));
		this.clock.forward(Duration.ofDays(2));
		assertThat(standing(id)).isEqualTo(Standing.INVITED);
	}

	@Test
	void anInvitationGoesToAnotherAddressAndTheOneBeforeIsDead() {
		long id = this.desk.names(this.maria, "wrong@example.org", null);
		assertThat(this.desk.signedIn("wrong@example.org").get("/assist/requests/" + id).statusCode()).isEqualTo(200);
		String before = this.desk.link(id);
		this.clock.forward(Duration.ofDays(4));
		this.rounds.round();
		this.clock.forward(Duration.ofDays(25));
		Visitor member = this.desk.follows(this.maria);
		String at = "/track/case/assistants/" + id + "/invitation";
		assertThat(member.get(at).body()).contains("Send the invitation again").doesNotContain("wrong@example.org");
		assertThat(member.post(at, "email", "no address").statusCode()).isEqualTo(422);
		assertThat(leadsTo(member.post(at, "email", "Right@example.org")))
			.isEqualTo("/track/case/assistants?done=invited");
		assertThat(this.assistants.one(this.desk.sheet(this.maria), id).orElseThrow().email())
			.isEqualTo("right@example.org");
		asks("wrong@example.org");
		assertThat(this.desk.digits()).isEmpty();
		Visitor late = this.desk.visitor();
		late.get(before);
		late.post(before);
		assertThat(this.desk.digits()).isEmpty();
		this.clock.forward(Duration.ofDays(10));
		this.rounds.round();
		assertThat(standing(id)).isEqualTo(Standing.INVITED);
		Visitor right = this.desk.signedIn("right@example.org");
		assertThat(leadsTo(this.desk.accepts(right, id))).isEqualTo("/assist/cases?done=accepted");
		assertThat(this.desk.follows(this.maria).get(at).statusCode()).isEqualTo(404);
	}

	@Test
	void anInvitationIsSentAgainThreeTimesADay() {
		long id = this.desk.names(this.maria, "often@example.org", null);
		Visitor member = this.desk.follows(this.maria);
		String at = "/track/case/assistants/" + id + "/invitation";
		for (int i = 0; i < 3; i++) {
			assertThat(member.post(at).statusCode()).isEqualTo(302);
		}
		HttpResponse<String> tooOften = member.post(at, "email", "other@example.org");
		assertThat(tooOften.statusCode()).isEqualTo(422);
		assertThat(tooOften.body()).contains("We have sent it 3 times today");
		assertThat(this.assistants.one(this.desk.sheet(this.maria), id).orElseThrow().email())
			.isEqualTo("often@example.org");
	}

	private @Nullable LocalDate until(long id) {
		return this.assistants.one(this.desk.sheet(this.maria), id).orElseThrow().endsOn();
	}

	private static String[] day(String field, LocalDate day) {
		return new String[] { field + ".month", "" + day.getMonthValue(), field + ".day", "" + day.getDayOfMonth(),
				field + ".year", "" + day.getYear() };
	}

	private static String[] signed(String... fields) {
		return Stream.concat(Stream.of(fields), Stream.of("name", "Maria Alvarez", "agree", "YES"))
			.toArray(String[]::new);
	}

	@Test
	void theCodeOfTheDemonstrationOpensNothingElsewhere() {
		long id = this.desk.names(this.maria, "", null);
		this.jdbc.sql("update assistance set printed_hash = ? where id = ?")
			.params(DemonstrationAssistants.CODE.hash(), id)
			.update();
		Visitor anybody = this.desk.visitor();
		anybody.get("/assist/printed");
		assertThat(prints(anybody, DemonstrationAssistants.CODE.text(), "1980").statusCode()).isEqualTo(422);
		assertThat(anybody.get("/assist").body()).doesNotContain(DemonstrationAssistants.ORGANIZATION);
	}

	@Test
	void staffReadWhichPartsAreSigned() {
		long id = this.desk.names(this.maria, "parts@example.org", null);
		this.desk.accepts(this.desk.signedIn("parts@example.org"), id);
		Visitor nurse = Colleagues.signIn(this.jdbc, this.desk.port(), Role.NURSE);
		assertThat(nurse.get("/staff/cases/" + this.maria.number()).body())
			.contains("Part A: the member lets somebody act", "Part B: whoever acts")
			.doesNotContain("??");
	}

	@Test
	void oneSignInHasManyClientsAndNoneSeesAnother() {
		Member ben = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Ben", "Okafor"));
		Member other = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Uma", "Reyes"));
		long first = this.desk.names(this.maria, "office@example.org", null);
		long second = this.desk.names(ben, "office@example.org", null);
		long foreign = this.desk.names(other, "elsewhere@example.org", null);
		Visitor office = this.desk.signedIn("office@example.org");
		this.desk.accepts(office, first);
		this.desk.accepts(office, second);
		assertThat(office.get("/assist/cases").body()).contains("Maria Alvarez", "Ben Okafor", "Next date")
			.doesNotContain("Uma");
		assertThat(office.get("/assist/cases/" + ben.number()).body()).contains("Ben Okafor").doesNotContain("Maria");
		assertThat(office.get("/assist/cases/" + other.number()).statusCode()).isEqualTo(404);
		assertThat(office.get("/assist/requests/" + foreign).statusCode()).isEqualTo(404);
		assertThat(office.post("/assist/requests/" + foreign + "/refusal").statusCode()).isEqualTo(404);
	}

	@Test
	void pagesThroughManyClients() {
		for (int i = 0; i < Clients.PAGE + 2; i++) {
			Member client = this.desk.member(ArrivingApplication.at(this.clock.instant()).of("Client", "No" + i));
			long id = this.desk.names(client, "many@example.org", null);
			this.jdbc.sql("update assistance set part_b_signed_on = part_a_signed_on where id = ?").param(id).update();
		}
		Visitor office = this.desk.signedIn("many@example.org");
		String page = office.get("/assist/cases").body();
		assertThat(page.split("/assist/cases/IMR", -1)).hasSize(Clients.PAGE + 1);
		String next = page.replaceAll("(?s).*href=\"(/assist/cases\\?after=[^\"]+)\".*", "$1");
		assertThat(office.get(next).body().split("/assist/cases/IMR", -1)).hasSize(3);
		assertThat(office.get("/assist/cases?after=nonsense").statusCode()).isEqualTo(200);
	}

	@Test
	void whoeverIsNotKnownGetsTheSameAnswerAndNoMail() {
		Visitor stranger = this.desk.visitor();
		stranger.get("/assist");
		assertThat(leadsTo(stranger.post("/assist", "email", "stranger@example.org"))).isEqualTo("/assist/code");
		assertThat(this.desk.digits()).isEmpty();
		assertThat(stranger.get("/assist/code").body()).contains("If we know this address");
		assertThat(stranger.post("/assist/code", "digits", "000000").statusCode()).isEqualTo(422);
		assertThat(stranger.post("/assist", "email", "stranger@example.org").statusCode()).isIn(302, 429);
	}

	@Test
	void digitsAreGoodForTenMinutesAndFiveTries() {
		this.desk.names(this.maria, "late@example.org", null);
		Visitor tom = asks("late@example.org");
		String digits = this.desk.digits().orElseThrow();
		this.clock.forward(Duration.ofMinutes(10));
		assertThat(tom.post("/assist/code", "digits", digits).statusCode()).isEqualTo(422);
		this.jdbc.sql("delete from counted_try").update();
		tom = asks("late@example.org");
		digits = this.desk.digits().orElseThrow();
		for (int i = 0; i < 5; i++) {
			this.jdbc.sql("delete from counted_try").update();
			tom.post("/assist/code", "digits", digits.equals("111111") ? "222222" : "111111");
		}
		this.jdbc.sql("delete from counted_try").update();
		assertThat(tom.post("/assist/code", "digits", digits).statusCode()).isEqualTo(422);
	}

	@Test
	void whoeverGuessesHasToWait() {
		this.desk.names(this.maria, "guess@example.org", null);
		Visitor tom = asks("guess@example.org");
		int last = 0;
		for (int i = 0; i < 12 && last != 429; i++) {
			last = tom.post("/assist/code", "digits", "123").statusCode();
		}
		assertThat(last).isEqualTo(429);
	}

	@Test
	void aCodeOnPaperOpensWithTheBirthDateAlone() {
		long id = this.desk.names(this.maria, "", null);
		String code = this.invitations.print(this.desk.sheet(this.maria), id).text();
		Visitor tom = this.desk.visitor();
		tom.get("/assist/printed");
		assertThat(prints(tom, code, "1981").statusCode()).isEqualTo(422);
		assertThat(leadsTo(prints(tom, code.toLowerCase().replace("-", " "), "1980"))).isEqualTo("/assist/cases");
		assertThat(leadsTo(this.desk.accepts(tom, id))).isEqualTo("/assist/cases?done=accepted");
		Visitor again = this.desk.visitor();
		again.get("/assist/printed");
		prints(again, code, "1980");
		assertThat(again.get("/assist/cases").body()).contains("Maria Alvarez");
	}

	@Test
	void aPersonMayDecline() {
		long id = this.desk.names(this.maria, "no@example.org", null);
		Visitor tom = this.desk.signedIn("no@example.org");
		tom.get("/assist/requests/" + id);
		assertThat(leadsTo(tom.post("/assist/requests/" + id + "/refusal"))).isEqualTo("/assist/cases?done=declined");
		assertThat(standing(id)).isEqualTo(Standing.DECLINED);
		assertThat(tom.get("/assist/requests/" + id).statusCode()).isEqualTo(404);
		assertThat(templates()).contains("assistant-declined");
	}

	@Test
	void aRequestIsRemindedOfAfterThreeDaysAndEndsAfterThirty() {
		long id = this.desk.names(this.maria, "slow@example.org", null);
		this.rounds.round();
		assertThat(templates()).doesNotContain("assistant-reminded");
		this.clock.forward(Duration.ofDays(3));
		this.rounds.round();
		this.rounds.round();
		assertThat(templates()).contains("invitation-reminder", "assistant-reminded").doesNotHaveDuplicates();
		this.clock.forward(Duration.ofDays(27));
		this.rounds.round();
		assertThat(standing(id)).isEqualTo(Standing.EXPIRED);
		assertThat(templates()).contains("assistant-expired");
	}

	@Test
	void endsOnTheDayAfterTheLastOne() {
		LocalDate last = LegalDay.of(this.clock.instant()).plusDays(2);
		long id = this.desk.names(this.maria, "until@example.org", last);
		Visitor tom = this.desk.signedIn("until@example.org");
		this.desk.accepts(tom, id);
		assertThat(tom.get("/assist/cases/" + this.maria.number()).statusCode()).isEqualTo(200);
		this.clock.forward(Duration.ofDays(3));
		tom = this.desk.signedIn("until@example.org");
		assertThat(tom.get("/assist/cases/" + this.maria.number()).statusCode()).isEqualTo(404);
	}

	@Test
	void theDayAfterTheLastOneTheMemberAndTheAssistantGetALetterOnce() {
		LocalDate last = LegalDay.of(this.clock.instant()).plusDays(2);
		long id = this.desk.names(this.maria, "lastday@example.org", last);
		long never = this.desk.names(this.maria, "unsigned@example.org", last);
		this.desk.accepts(this.desk.signedIn("lastday@example.org"), id);
		this.clock.forward(Duration.ofDays(2));
		this.lastDays.round();
		assertThat(ended()).as("on the last day").isEmpty();
		this.clock.forward(Duration.ofDays(1));
		this.lastDays.round();
		this.lastDays.round();
		assertThat(ended()).containsExactlyInAnyOrder("MEMBER DRAFT assistance/" + id,
				"ASSISTANT DRAFT assistance/" + id);
		assertThat(templates()).containsOnlyOnce("assistant-ended");
		assertThat(standing(never)).isEqualTo(Standing.ENDED);
		assertThat(this.jdbc.sql("select count(*) from audit_line where subject = ? and deed = 'ASSISTANT_ENDED'")
			.param("case/" + this.maria.caseId())
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(this.desk.follows(this.maria).get("/track/case/assistants").statusCode()).isEqualTo(200);
	}

	@Test
	void twoRoundsAtOnceNoticeALastDayOnce() throws Exception {
		long id = this.desk.names(this.maria, "race@example.org", LegalDay.of(this.clock.instant()));
		this.desk.accepts(this.desk.signedIn("race@example.org"), id);
		this.clock.forward(Duration.ofDays(1));
		CompletableFuture<Void> other = CompletableFuture.runAsync(this.lastDays::round);
		this.lastDays.round();
		other.get(30, TimeUnit.SECONDS);
		assertThat(ended()).hasSize(2);
		assertThat(templates()).containsOnlyOnce("assistant-ended");
	}

	private List<String> ended() {
		return this.jdbc.sql("""
				select recipient || ' ' || state || ' ' || occasion from letter
				where case_id = ? and kind = 'ACCESS_ENDED'""").param(this.maria.caseId()).query(String.class).list();
	}

	private Visitor asks(String email) {
		Visitor visitor = this.desk.visitor();
		visitor.get("/assist");
		visitor.post("/assist", "email", email);
		visitor.get("/assist/code");
		return visitor;
	}

	private static HttpResponse<String> prints(Visitor visitor, String code, String year) {
		return visitor.post("/assist/printed", "code", code, "birthDate.month", "2", "birthDate.day", "3",
				"birthDate.year", year);
	}

	private Standing standing(long id) {
		return this.assistants.one(this.desk.sheet(this.maria), id).orElseThrow().standing();
	}

	private List<String> templates() {
		return this.jdbc.sql("select template from outbox_message where subject = 'case/' || ?")
			.param(this.maria.caseId())
			.query(String.class)
			.list();
	}

	private static String plain(HttpResponse<String> answer) {
		return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replaceAll("/assist/cases/[^\"?]+", "");
	}

	private static String leadsTo(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
	}

}
