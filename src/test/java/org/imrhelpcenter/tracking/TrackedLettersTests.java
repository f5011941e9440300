package org.imrhelpcenter.tracking;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.HelpDesk;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.correspondence.LetterDesk;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.paper.Accessible;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters on the page of the case: each for whom it is, and nobody else.
 */
@AtTheDoor
@Import(HelpDesk.class)
class TrackedLettersTests {

	@LocalServerPort
	int port;

	@Autowired
	Followers followers;

	@Autowired
	HelpDesk help;

	@Autowired
	Letters letters;

	@Autowired
	LetterDesk desk;

	@Autowired
	Assistants assistants;

	@Autowired
	CaseRecords records;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private Viewer analyst;

	@BeforeEach
	void setUp() {
		Colleagues.signIn(this.jdbc, this.port, Role.ANALYST);
		long id = this.jdbc.sql("select id from staff_member where role = 'ANALYST' order by id limit 1")
			.query(Long.class)
			.single();
		this.analyst = new Viewer(Viewer.Kind.STAFF, id, "Pat Analyst", Role.ANALYST, null);
	}

	@Test
	void areReadByTheMemberOnceTheyAreOnTheirWayAndNotBefore() {
		Follower follower = this.followers.newcomer();
		Visitor maria = this.followers.inside(follower);
		long letter = prepare(follower.caseId(), LetterKind.QUALIFIED, "MEMBER");
		assertThat(maria.get("/track/case").body()).doesNotContain("Letters for you");
		assertThat(maria.get(at(letter)).statusCode()).isEqualTo(404);
		assertThat(maria.get(at(letter)).body()).doesNotContain("access has ended");
		assertThat(maria.download(at(letter) + "/pdf").statusCode()).isEqualTo(404);
		approve(follower.caseId(), letter);
		assertThat(maria.get("/track/case").body()).contains("Letters for you", "Qualifies for an IMR", at(letter));
		assertThat(maria.get(at(letter)).body()).contains("Your case qualifies for an Independent Medical Review",
				"lang=\"en\"", "If you do not agree");
		assertThat(maria.open(at(letter) + "?speak=es").body()).contains("Una carta para usted",
				"Your case qualifies for an Independent Medical Review");
		assertThat(Accessible.text(maria.download(at(letter) + "/pdf").body())).contains("Your case qualifies");
		assertThat(this.jdbc.sql("select count(*) from audit_line where subject = ? and deed = 'LETTER_READ'")
			.param("case/" + follower.caseId())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void onPaperAreReadOnceTheyHaveLeft() {
		Follower follower = this.followers.newcomer("maria@example.org", false);
		Visitor maria = this.followers.inside(follower);
		long letter = prepare(follower.caseId(), LetterKind.DECISION, "MEMBER");
		approve(follower.caseId(), letter);
		assertThat(maria.get("/track/case").body()).doesNotContain(at(letter));
		assertThat(maria.get(at(letter)).statusCode()).isEqualTo(404);
		assertThat(maria.download(at(letter) + "/pdf").statusCode()).isEqualTo(404);
		this.transaction.executeWithoutResult(
				(status) -> this.desk.handOver(this.analyst, sheet(follower.caseId()), letter, "At the counter."));
		assertThat(maria.get("/track/case").body()).contains(at(letter));
		assertThat(maria.get(at(letter)).statusCode()).isEqualTo(200);
	}

	@Test
	void areNewUntilTheirOwnReaderHasReadThem() {
		HelpDesk.Member member = this.help.member(ArrivingApplication.at(this.clock.instant()));
		long assistance = this.help.names(member, "new@example.org", null);
		Visitor tom = this.help.signedIn("new@example.org");
		this.help.accepts(tom, assistance);
		long copy = prepare(member.caseId(), LetterKind.QUALIFIED, "ASSISTANT");
		long own = letter(member.caseId(), "MEMBER");
		approve(member.caseId(), own);
		approve(member.caseId(), copy);
		Visitor maria = this.help.follows(member);
		String helped = "/assist/cases/" + member.number();
		assertThat(isNew(maria.open("/track/case").body())).isTrue();
		assertThat(isNew(tom.get(helped).body())).isTrue();
		this.desk.look(sheet(member.caseId()), own);
		assertThat(isNew(maria.get("/track/case").body())).as("staff looked at it").isTrue();
		tom.get(helped + "/letters/" + copy);
		assertThat(isNew(tom.get(helped).body())).isFalse();
		assertThat(isNew(maria.get("/track/case").body())).as("somebody else read a copy").isTrue();
		maria.get(at(own));
		assertThat(isNew(maria.get("/track/case").body())).isFalse();
	}

	@Test
	void areReadWhenTheyArePrinted() {
		Follower follower = this.followers.newcomer();
		Visitor maria = this.followers.inside(follower);
		long letter = prepare(follower.caseId(), LetterKind.QUALIFIED, "MEMBER");
		approve(follower.caseId(), letter);
		assertThat(isNew(maria.get("/track/case").body())).isTrue();
		maria.download(at(letter) + "/pdf");
		assertThat(isNew(maria.get("/track/case").body())).isFalse();
	}

	private static boolean isNew(String page) {
		return page.contains("class=\"flag flag--plain\">New</span>")
				|| page.contains("class=\"flag flag--plain\">Nueva</span>");
	}

	@Test
	void areForWhomTheyAreAlone() {
		Follower follower = this.followers.newcomer();
		Visitor maria = this.followers.inside(follower);
		prepare(follower.caseId(), LetterKind.QUALIFIED, "MEMBER");
		long plan = letter(follower.caseId(), "PLAN");
		approve(follower.caseId(), plan);
		assertThat(maria.get(at(plan)).statusCode()).isEqualTo(404);
		Follower other = this.followers.newcomer();
		long own = prepare(other.caseId(), LetterKind.QUALIFIED, "MEMBER");
		approve(other.caseId(), own);
		assertThat(maria.get(at(own)).statusCode()).isEqualTo(404);
		assertThat(this.followers.outside().get(at(own)).statusCode()).isEqualTo(302);
		assertThat(maria.get("/assist/cases/" + other.number() + "/letters/" + own).statusCode()).isIn(302, 403, 404);
	}

	@Test
	void areReadByThoseWhoActUntilTheirAccessEnds() {
		HelpDesk.Member member = this.help.member(ArrivingApplication.at(this.clock.instant()));
		long assistance = this.help.names(member, "tom@example.org", null);
		Visitor tom = this.help.signedIn("tom@example.org");
		this.help.accepts(tom, assistance);
		long letter = prepare(member.caseId(), LetterKind.QUALIFIED, "ASSISTANT");
		approve(member.caseId(), letter);
		String at = "/assist/cases/" + member.number() + "/letters/" + letter;
		assertThat(tom.get("/assist/cases/" + member.number()).body()).contains(at);
		assertThat(tom.get(at).body()).contains("This is a copy of the letter", "Maria Alvarez")
			.doesNotContain("member@example.org");
		long own = letter(member.caseId(), "MEMBER");
		approve(member.caseId(), own);
		assertThat(tom.get("/assist/cases/" + member.number() + "/letters/" + own).statusCode()).isEqualTo(404);
		this.transaction.executeWithoutResult((status) -> this.assistants.end(Viewer.follower(member.caseId(), null),
				sheet(member.caseId()), assistance));
		assertThat(tom.get(at).statusCode()).isEqualTo(404);
		assertThat(tom.get(at).body()).doesNotContain("This is a copy");
		assertThat(tom.download(at + "/pdf").statusCode()).isEqualTo(404);
		assertThat(kinds(member.caseId())).contains("ACCESS_ENDED MEMBER", "ACCESS_ENDED ASSISTANT");
	}

	@Test
	void areInTheFileThatHoldsEverything() throws Exception {
		Follower follower = this.followers.newcomer();
		Visitor maria = this.followers.inside(follower);
		approve(follower.caseId(), prepare(follower.caseId(), LetterKind.QUALIFIED, "MEMBER"));
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(maria.download("/track/case/archive").body()), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).contains("letters/01 Qualifies for an IMR.pdf");
	}

	@Test
	void acknowledgeByMailWhereNoEmailDoes() {
		assertThat(kinds(this.followers.withoutCode().caseId())).containsExactly("ACKNOWLEDGEMENT MEMBER");
		assertThat(kinds(this.followers.newcomer("maria@example.org", false).caseId()))
			.containsExactly("ACKNOWLEDGEMENT MEMBER");
		assertThat(kinds(this.followers.newcomer().caseId())).isEmpty();
	}

	@Test
	void thatAreNotTrueAnyMoreAreSetAsideWhenTheMemberWithdraws() {
		Follower follower = this.followers.newcomer();
		Visitor maria = this.followers.inside(follower);
		long letter = prepare(follower.caseId(), LetterKind.QUALIFIED, "MEMBER");
		maria.get("/track/case/withdrawal");
		maria.post("/track/case/withdrawal", "sure", "YES");
		assertThat(this.jdbc.sql("select state from letter where id = ?").param(letter).query(String.class).single())
			.isEqualTo("DISCARDED");
		assertThat(kinds(follower.caseId())).contains("WITHDRAWN MEMBER");
	}

	private long prepare(long caseId, LetterKind kind, String recipient) {
		this.transaction
			.executeWithoutResult((status) -> this.letters.prepare(sheet(caseId), kind, "once", LetterWords.none()));
		return letter(caseId, recipient);
	}

	private void approve(long caseId, long letter) {
		this.desk.approve(this.analyst, sheet(caseId), letter, this.desk.look(sheet(caseId), letter).mark());
	}

	private CaseSheet sheet(long caseId) {
		CaseSheet sheet = this.transaction.execute((status) -> this.records.sheet(caseId));
		assertThat(sheet).isNotNull();
		return sheet;
	}

	private long letter(long caseId, String recipient) {
		return this.jdbc.sql("select max(id) from letter where case_id = ? and recipient = ?")
			.params(caseId, recipient)
			.query(Long.class)
			.single();
	}

	private List<String> kinds(long caseId) {
		return this.jdbc.sql("select kind || ' ' || recipient from letter where case_id = ? order by id")
			.param(caseId)
			.query(String.class)
			.list();
	}

	private static String at(long letter) {
		return "/track/case/letters/" + letter;
	}

}
