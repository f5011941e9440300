package org.imrhelpcenter.audit;

import java.util.List;
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
