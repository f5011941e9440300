package org.imrhelpcenter.tracking;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.MovableClock;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseQueue;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.QueueFilter;
import org.imrhelpcenter.cases.QueuePlace;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.Standing;
import org.imrhelpcenter.tracking.Followers.Follower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The member takes the application back.
 */
@AtTheDoor
class WithdrawalTests {

	private static final Viewer NURSE = new Viewer(Viewer.Kind.STAFF, 1L, "Noor Whitfield", Role.NURSE, null);

	@Autowired
	Followers followers;

	@Autowired
	Cases cases;

	@Autowired
	CaseRecords records;

	@Autowired
	CaseQueue queue;

	@Autowired
	Deadlines deadlines;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Follower maria;

	private Visitor visitor;

	@BeforeEach
	void receive() {
		this.clock.putTo("2026-11-20T09:00:00");
		this.maria = this.followers.newcomer();
		this.visitor = this.followers.inside(this.maria);
	}

	@Test
	void isToldWhatItMeansAndUntilWhenToFileAgain() {
		assertThat(this.visitor.get("/track/case").body()).contains("href=\"/track/case/withdrawal\"");
		assertThat(this.visitor.get("/track/case/withdrawal").body()).contains("We stop at once.",
				"you can file again until April 21, 2027.", "The last day does not move because you withdraw.");
		this.clock.putTo("2027-04-22T09:00:00");
		this.visitor = this.followers.inside(this.maria);
		assertThat(this.visitor.get("/track/case/withdrawal").body())
			.contains("the last day to file was April 21, 2027.");
	}

	@Test
	void stopsEverythingWithDayAndReason() {
		assertThat(Followers.leadsTo(withdraw("YES"))).isEqualTo("302 /track/case?done=withdrawal");
		assertThat(sheet().status()).isEqualTo(CaseStatus.WITHDRAWN);
		assertThat(sheet().nextDueOn()).isNull();
		assertThat(this.deadlines.of(this.maria.caseId())).isNotEmpty().allSatisfy((clock) -> {
			assertThat(clock.ended()).isEqualTo(Ending.at(CaseEvent.WITHDRAWN, this.clock.instant()));
			assertThat(clock.standing(this.clock.instant()).state()).isEqualTo(Standing.State.STOPPED);
			assertThat(clock.ended().on()).isEqualTo(LocalDate.of(2026, 11, 20));
		});
		assertThat(this.records.history(sheet())).extracting((line) -> line.deed()).contains("CASE_WITHDRAWN");
	}

	@Test
	void leavesTheOpenWork() {
		String number = this.maria.number();
		assertThat(open()).contains(number);
		withdraw("YES");
		assertThat(open()).doesNotContain(number);
		assertThat(listed(new QueueFilter(null, CaseStatus.WITHDRAWN, null, null, null, null))).contains(number);
	}

	@Test
	void isAcknowledgedWhereEmailIsSafe() {
		withdraw("YES");
		assertThat(notices(this.maria)).isEqualTo(1);
		this.maria = this.followers.newcomer("hidden@example.org", false);
		this.visitor = this.followers.inside(this.maria);
		withdraw("YES");
		assertThat(notices(this.maria)).isZero();
	}

	@Test
	void saysSoAfterwardsAndHowToFileAgain() {
		withdraw("YES");
		assertThat(this.visitor.get("/track/case?done=withdrawal").body())
			.contains("You have withdrawn your application. We do not work on it any more.", "How to file again",
					"you can file again until April 21, 2027.", "the application was taken back")
			.doesNotContain("/track/case/withdrawal", "/track/case/urgency", "class=\"stages\"");
		assertThat(this.visitor.get("/track/case/withdrawal").body()).contains("You have already withdrawn");
	}

	@Test
	void happensOnlyWhenItIsMeant() {
		assertThat(withdraw("").statusCode()).isEqualTo(422);
		assertThat(withdraw("MAYBE").statusCode()).isEqualTo(422);
		assertThat(Followers.leadsTo(withdraw("NO"))).isEqualTo("302 /track/case");
		assertThat(sheet().status()).isEqualTo(CaseStatus.RECEIVED);
	}

	@Test
	void happensOnce() {
		withdraw("YES");
		assertThat(Followers.leadsTo(withdraw("YES"))).isEqualTo("302 /track/case/withdrawal");
		assertThat(this.records.history(sheet())).extracting((line) -> line.deed()).containsOnlyOnce("CASE_WITHDRAWN");
	}

	@Test
	void isNotPossibleOnceTheCaseIsDecided() {
		this.jdbc.sql("update imr_case set status = 'DECIDED' where id = ?").param(this.maria.caseId()).update();
		assertThat(this.visitor.get("/track/case").body()).doesNotContain("/track/case/withdrawal");
		withdraw("YES");
		assertThat(sheet().status()).isEqualTo(CaseStatus.DECIDED);
	}

	@Test
	void isForNobodyElse() {
		Visitor stranger = this.followers.outside();
		assertThat(Followers.leadsTo(stranger.get("/track/case/withdrawal"))).isEqualTo("302 /track");
		assertThat(Followers.leadsTo(stranger.post("/track/case/withdrawal", "sure", "YES"))).isEqualTo("302 /track");
		assertThat(sheet().status()).isEqualTo(CaseStatus.RECEIVED);
	}

	private HttpResponse<String> withdraw(String sure) {
		this.visitor.get("/track/case/withdrawal");
		return this.visitor.post("/track/case/withdrawal", "sure", sure);
	}

	private CaseSheet sheet() {
		return this.cases.of(NURSE, this.maria.number());
	}

	private List<String> open() {
		return listed(QueueFilter.ALL);
	}

	private List<String> listed(QueueFilter filter) {
		List<String> all = new ArrayList<>();
		QueuePlace place = QueuePlace.START;
		while (place != null) {
			var page = this.queue.page(NURSE, filter, place);
			page.rows().forEach((row) -> all.add(row.number().text()));
			place = (page.after() != null) ? new QueuePlace(page.after(), false) : null;
		}
		return all;
	}

	private int notices(Follower follower) {
		return this.jdbc.sql("select count(*) from outbox_message where template = 'withdrawal-notice' and subject = ?")
			.param("case/" + follower.caseId())
			.query(Integer.class)
			.single();
	}

}
