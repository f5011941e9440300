package org.imrhelpcenter.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The record of deeds: nothing in it is changed unseen.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class AuditTests {

	private static final Actor NURSE = new Actor("staff/4", "Noor Whitfield", "NURSE", "198.51.100.7");

	@Autowired
	Audit audit;

	@Autowired
	AuditCheck check;

	@Autowired
	AuditKey key;

	@Autowired
	StoppedClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource source;

	private final String subject = "test/" + UUID.randomUUID();

	@BeforeEach
	@AfterEach
	void forget() {
		this.jdbc.sql("truncate audit_head cascade").update();
	}

	@Test
	void keepsWhoDidWhatAndFromWhere() {
		note("CASE_OPENED");
		assertThat(this.audit.of(this.subject)).singleElement().satisfies((line) -> {
			assertThat(line.number()).isEqualTo(1);
			assertThat(line.ref()).isEqualTo("staff/4");
			assertThat(line.name()).isEqualTo("Noor Whitfield");
			assertThat(line.role()).isEqualTo("NURSE");
			assertThat(line.address()).isEqualTo("198.51.100.7");
			assertThat(line.deed()).isEqualTo("CASE_OPENED");
		});
	}

	@Test
	void leavesNoLineOfADeedThatFails() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.audit.note(NURSE, this.subject, "CASE_ASSIGNED", "");
				throw new UnsupportedOperationException();
			}));
		assertThat(this.audit.of(this.subject)).isEmpty();
	}

	@Test
	void refusesADeedOutsideATransaction() {
		assertThatIllegalStateException().isThrownBy(() -> this.audit.note(NURSE, this.subject, "CASE_OPENED", ""));
	}

	@Test
	void findsTheLatestOfSomeDeedsAmongMany() {
		for (String deed : List.of("CASE_ASSIGNED", "CASE_OPENED", "CASE_ASSIGNED", "CASE_OPENED", "CASE_UNASSIGNED")) {
			note(deed);
		}
		List<String> deeds = List.of("CASE_ASSIGNED", "CASE_UNASSIGNED");
		assertThat(this.audit.latest(this.subject, deeds, 10)).extracting(AuditLine::number)
			.containsExactly(5L, 3L, 1L);
		assertThat(this.audit.latest(this.subject, deeds, 2)).extracting(AuditLine::number).containsExactly(5L, 3L);
		assertThat(this.audit.latest("test/another", deeds, 10)).isEmpty();
	}

	@Test
	void countsADeedByPacificDayAndRole() {
		this.clock.putTo("2026-11-20T23:58:00");
		note("CASE_OPENED");
		this.clock.putTo("2026-11-20T23:59:59");
		note("CASE_OPENED");
		note("CASE_ASSIGNED");
		this.clock.putTo("2026-11-21T00:00:00");
		note("CASE_OPENED");
		Map<String, List<AuditDay>> days = this.audit.days(this.subject, Set.of("CASE_OPENED", "CASE_ASSIGNED"), 10);
		assertThat(days.get("CASE_ASSIGNED")).hasSize(1);
		assertThat(days.get("CASE_OPENED")).containsExactly(
				new AuditDay("NURSE", LocalDate.of(2026, 11, 21), 1, StoppedClock.pacific("2026-11-21T00:00:00"),
						StoppedClock.pacific("2026-11-21T00:00:00")),
				new AuditDay("NURSE", LocalDate.of(2026, 11, 20), 2, StoppedClock.pacific("2026-11-20T23:58:00"),
						StoppedClock.pacific("2026-11-20T23:59:59")));
		assertThat(this.audit.days(this.subject, Set.of("CASE_OPENED", "CASE_ASSIGNED"), 1))
			.allSatisfy((deed, latest) -> assertThat(latest).hasSize(1));
		assertThat(this.audit.days("test/another", Set.of("CASE_OPENED"), 1).get("CASE_OPENED")).isEmpty();
	}

	@Test
	void readsAnIndexHoweverLongARecordIs() {
		note("CASE_ASSIGNED");
		this.jdbc.sql("""
				insert into audit_line (subject, number, at, ref, name, role, address, deed, detail, hash)
				select :subject, n, now(), 'staff/4', 'Noor', 'NURSE', null,
				  case when n % 100 = 0 then 'CASE_OPENED' else 'CASE_FOLLOWED' end, '', ''
				from generate_series(2, 20000) n""").param("subject", this.subject).update();
		this.jdbc.sql("analyze audit_line").update();
		for (String query : List.of(
				"select * from audit_line where subject = :subject and deed = any (:deeds) "
						+ "order by number desc limit 200",
				"select role, count(*) from audit_line where subject = :subject and deed = any (:deeds) group by role")) {
			assertThat(String.join("\n",
					this.jdbc.sql("explain " + query)
						.param("subject", this.subject)
						.param("deeds", new String[] { "CASE_OPENED" })
						.query(String.class)
						.list()))
				.contains("audit_line_deed")
				.doesNotContain("Seq Scan");
		}
	}

	@Test
	void keepsOneChainWhenManyActAtOnce() throws Exception {
		int people = 8;
		int deeds = 12;
		CyclicBarrier together = new CyclicBarrier(people);
		ExecutorService pool = Executors.newFixedThreadPool(people);
		try {
			List<Future<?>> all = IntStream.range(0, people).<Future<?>>mapToObj((n) -> pool.submit(() -> {
				together.await();
				for (int deed = 0; deed < deeds; deed++) {
					note("CASE_OPENED");
				}
				return null;
			})).toList();
			for (Future<?> each : all) {
				each.get();
			}
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(this.audit.of(this.subject)).extracting(AuditLine::number)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, (long) people * deeds).boxed().toList());
		assertThat(this.check.run().whole()).isTrue();
	}

	@Test
	void findsALineThatWasChanged() {
		three();
		this.jdbc.sql("update audit_line set name = 'Somebody Else' where subject = ? and number = 2")
			.param(this.subject)
			.update();
		assertThat(this.check.run().broken()).containsExactly(this.subject);
	}

	@Test
	void findsALineThatWasRemoved() {
		three();
		remove(2);
		assertThat(this.check.run().broken()).containsExactly(this.subject);
	}

	@Test
	void findsThatTheLastLineWasRemovedAndTheHeadMovedBack() {
		three();
		cut();
		assertThat(this.check.run().broken()).containsExactly(this.subject);
	}

	@Test
	void findsACutChainStillAfterItWentOn() {
		three();
		cut();
		note("CASE_OPENED");
		note("CASE_OPENED");
		assertThat(this.check.run().broken()).containsExactly(this.subject);
	}

	@Test
	void findsALineThatWasAdded() {
		three();
		this.jdbc.sql("""
				insert into audit_line select subject, 4, at, ref, name, role, address, deed, detail, hash
				from audit_line where subject = ? and number = 3""").param(this.subject).update();
		assertThat(this.check.run().broken()).containsExactly(this.subject);
		this.jdbc.sql("""
				update audit_head set length = 4, head = (select hash from audit_line where subject = ? and number = 4)
				where subject = ?""").params(this.subject, this.subject).update();
		assertThat(this.check.run().broken()).containsExactly(this.subject);
	}

	@Test
	void findsChainsThatAreGoneOrBeginOtherwise() {
		three();
		String gone = "test/" + UUID.randomUUID();
		assertThat(this.check.withoutBeginning(List.of(this.subject, gone), "CASE_OPENED")).containsExactly(gone);
		assertThat(this.check.withoutBeginning(List.of(this.subject), "APPLICATION_RECEIVED"))
			.containsExactly(this.subject);
	}

	@Test
	void cannotBeForgedWithoutTheKey() {
		three();
		AuditKey other = AuditKey.parse("YW5vdGhlciBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyE=");
		assertThat(new AuditCheck(this.jdbc, this.source, other).run().whole()).isFalse();
		assertThat(new AuditCheck(this.jdbc, this.source, this.key).run().broken()).isEmpty();
	}

	private void three() {
		note("CASE_OPENED");
		note("CASE_ASSIGNED");
		note("CASE_OPENED");
		assertThat(this.check.run().whole()).isTrue();
	}

	private void cut() {
		remove(3);
		this.jdbc.sql("""
				update audit_head set length = 2, head = (select hash from audit_line where subject = ? and number = 2)
				where subject = ?""").params(this.subject, this.subject).update();
	}

	private void remove(int number) {
		this.jdbc.sql("delete from audit_line where subject = ? and number = ?").params(this.subject, number).update();
	}

	private void note(String deed) {
		this.transaction.executeWithoutResult((status) -> this.audit.note(NURSE, this.subject, deed, ""));
	}

}
