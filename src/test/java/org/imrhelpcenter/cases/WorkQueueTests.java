package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.Completeness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The queues that people work through.
 */
@SpringBootTest(properties = "imr.queues.counts-kept=0s")
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class WorkQueueTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@Autowired
	CaseQueue queue;

	@Autowired
	QueueCounts counts;

	@Autowired
	Absences absences;

	@Autowired
	Assignments assignments;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private Viewer noor;

	private Viewer nia;

	private Viewer andre;

	private Viewer sunhee;

	@BeforeEach
	void people() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.jdbc.sql("truncate imr_case, staff_absence cascade").update();
		this.noor = person("Noor Whitfield", Role.NURSE);
		this.nia = person("Nia Adeyemi", Role.NURSE);
		this.andre = person("Andre Kessler", Role.ANALYST);
		this.sunhee = person("Sunhee Okafor", Role.SUPERVISOR);
	}

	@Test
	void holdEachWhatBelongsThere() {
		String noors = owned(receive(), this.noor);
		String nias = owned(receive(), this.nia);
		String andres = owned(receive(), this.andre);
		String urgent = this.desk.receive(application().urgent()).number().text();
		String incomplete = this.desk.receive(application().with(new Completeness(TODAY, TODAY, null))).number().text();
		String atThePlan = changed("status = 'RECORDS_REQUESTED', next_due_on = date '2026-12-24'");
		String overdue = changed("next_due_on = date '2026-11-19'");
		String soon = changed("next_due_on = date '2026-11-22'");
		String mailed = changed("next_due_on = date '2026-12-30'");
		this.jdbc.sql("""
				insert into case_task (case_id, kind, about, opened_at)
				select id, 'MAIL_RETURNED', 'letter/1', now() from imr_case where number = ?""").param(mailed).update();
		String held = changed("next_due_on = date '2026-12-31'");
		String later = changed("next_due_on = date '2027-01-01'");
		hold(held, TODAY);
		hold(later, TODAY.plusDays(1));
		changed("status = 'CLOSED', next_due_on = date '2026-11-19'");
		assertQueue(this.noor, WorkQueue.MINE, noors);
		assertQueue(this.noor, WorkQueue.TEAM, noors, nias);
		assertQueue(this.andre, WorkQueue.TEAM, andres);
		assertQueue(this.noor, WorkQueue.UNASSIGNED, urgent, overdue, soon, incomplete, atThePlan, mailed, held, later);
		assertQueue(this.noor, WorkQueue.URGENT_WITHOUT_NURSE, urgent);
		assertQueue(this.noor, WorkQueue.DUE_SOON, urgent, soon);
		assertQueue(this.noor, WorkQueue.OVERDUE, overdue);
		assertQueue(this.noor, WorkQueue.WAITING_FOR_PLAN, atThePlan);
		assertQueue(this.noor, WorkQueue.WAITING_FOR_MEMBER, incomplete);
		assertQueue(this.noor, WorkQueue.MAIL_CAME_BACK, mailed);
		assertQueue(this.noor, WorkQueue.HOLDS_WAKING, held);
		assertThat(this.counts.load(this.noor).sum((any) -> true)).isEqualTo(11);
	}

	@Test
	void giveTheWorkOfWhoIsAwayToTheDeputyAndToTheDeputysDeputy() {
		String noors = owned(receive(), this.noor);
		String nias = owned(receive(), this.nia);
		this.absences.note(this.noor, this.noor.staffId(), this.nia.staffId(), TODAY, TODAY.plusDays(3));
		assertQueue(this.nia, WorkQueue.MINE, noors, nias);
		assertQueue(this.andre, WorkQueue.MINE);
		this.absences.note(this.sunhee, this.nia.staffId(), this.andre.staffId(), TODAY, TODAY);
		assertQueue(this.andre, WorkQueue.MINE, noors, nias);
		this.clock.putTo("2026-11-21T00:00:00");
		assertQueue(this.andre, WorkQueue.MINE);
		assertQueue(this.nia, WorkQueue.MINE, noors, nias);
		this.clock.putTo("2026-11-24T00:00:00");
		assertQueue(this.nia, WorkQueue.MINE, nias);
		assertQueue(this.noor, WorkQueue.MINE, noors);
	}

	@Test
	void knowNobodyWhereTwoStandInForEachOther() {
		this.absences.note(this.sunhee, this.noor.staffId(), this.nia.staffId(), TODAY, TODAY);
		this.absences.note(this.sunhee, this.nia.staffId(), this.noor.staffId(), TODAY, TODAY);
		Cover cover = this.absences.cover();
		assertThat(cover.worker(this.noor.staffId(), TODAY)).isEmpty();
		assertThat(cover.coveredBy(this.nia.staffId(), TODAY)).isEmpty();
		this.absences.end(this.nia, cover.absence(this.nia.staffId(), TODAY).orElseThrow().id());
		assertThat(this.absences.cover().worker(this.noor.staffId(), TODAY)).contains(this.nia.staffId());
	}

	@Test
	void letOnlyThoseWhoLeadSpeakForOthers() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.absences.note(this.noor, this.nia.staffId(), this.noor.staffId(), TODAY, TODAY));
		this.absences.note(this.sunhee, this.nia.staffId(), this.noor.staffId(), TODAY, TODAY);
		long id = this.absences.cover().absence(this.nia.staffId(), TODAY).orElseThrow().id();
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.absences.end(this.noor, id));
		Viewer keeper = new Viewer(Viewer.Kind.STAFF, 99L, "Amir Thornton", Role.ADMINISTRATOR, null);
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.counts.load(keeper));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.assignments.takeNext(keeper));
	}

	@Test
	void giveTheNextCaseFirstToWhoeverAsks() {
		String first = receive();
		String urgent = this.desk.receive(application().urgent()).number().text();
		assertThat(this.assignments.takeNext(this.andre)).contains(new CaseNumber(urgent));
		assertThat(this.assignments.takeNext(this.noor)).contains(new CaseNumber(first));
		assertThat(this.assignments.takeNext(this.noor)).isEmpty();
		assertQueue(this.noor, WorkQueue.MINE, first);
	}

	@Test
	void passOverWhatIsOnHoldUntilItWakes() {
		String held = receive();
		hold(held, TODAY.plusDays(1));
		assertThat(this.assignments.takeNext(this.noor)).isEmpty();
		this.clock.putTo("2026-11-21T00:00:00");
		assertThat(this.assignments.takeNext(this.noor)).contains(new CaseNumber(held));
	}

	@Test
	void giveTwoWhoAskAtOnceTwoCases() throws Exception {
		for (int n = 0; n < 6; n++) {
			receive();
		}
		CyclicBarrier together = new CyclicBarrier(6);
		ExecutorService pool = Executors.newFixedThreadPool(6);
		try {
			List<Future<Optional<CaseNumber>>> all = new ArrayList<>();
			for (Viewer viewer : List.of(this.noor, this.nia, this.andre, this.noor, this.nia, this.andre)) {
				all.add(pool.submit(() -> {
					together.await();
					return this.assignments.takeNext(viewer);
				}));
			}
			List<String> taken = new ArrayList<>();
			for (Future<Optional<CaseNumber>> each : all) {
				taken.add(each.get().orElseThrow().text());
			}
			assertThat(taken).doesNotHaveDuplicates().hasSize(6);
		}
		finally {
			pool.shutdownNow();
		}
	}

	private void assertQueue(Viewer viewer, WorkQueue which, String... numbers) {
		QueueFilter filter = new QueueFilter(null, null, null, null, null, null, which, null);
		assertThat(this.queue.page(viewer, filter, QueuePlace.START).rows()).extracting((row) -> row.number().text())
			.as(which.name())
			.containsExactly(numbers);
		assertThat(this.counts.load(viewer).of(which, this.queue.people(viewer, which))).as(which.name())
			.isEqualTo(numbers.length);
	}

	private ArrivingApplication application() {
		return ArrivingApplication.at(this.clock.instant());
	}

	private String receive() {
		return this.desk.receive(application()).number().text();
	}

	private String changed(String how) {
		String number = receive();
		this.jdbc.sql("update imr_case set " + how + " where number = ?").param(number).update();
		return number;
	}

	private void hold(String number, LocalDate wakeOn) {
		this.jdbc.sql("""
				insert into case_hold (case_id, reason, owner_id, wake_on, held_at, held_by)
				select id, '', :by, :wake, now(), :by from imr_case where number = :number""")
			.param("by", this.sunhee.staffId())
			.param("wake", wakeOn)
			.param("number", number)
			.update();
	}

	private String owned(String number, Viewer owner) {
		int version = this.jdbc.sql("select version from imr_case where number = ?")
			.param(number)
			.query(Integer.class)
			.single();
		this.assignments.assign(owner, number, owner.staffId(), version);
		return number;
	}

	private Viewer person(String name, Role role) {
		long id = this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				values (0, gen_random_uuid() || '@queues.example', ?, ?, '-', 0, false, false, false, now())
				returning id""").params(name, role.name()).query(Long.class).single();
		return new Viewer(Viewer.Kind.STAFF, id, name, role, "198.51.100.7");
	}

}
