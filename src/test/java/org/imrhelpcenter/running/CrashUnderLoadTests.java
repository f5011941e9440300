package org.imrhelpcenter.running;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.imrhelpcenter.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many submit at once, and everything is killed in the middle of it: who was told that
 * the application is received finds it received, and nothing is there by half. One run
 * told as a story, since each start takes its time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CrashUnderLoadTests {

	private static final int SIGNATORIES = 40;

	private static final int CONFIRMED = 8;

	/** At least so many submissions stand still before their last statements. */
	private static final int HALF_WAY = 4;

	/** What belongs to a case: how many rows, and a date in the queue. */
	private static final String PARTS = """
			select string_agg(distinct concat_ws(', ',
			  (select count(*) from disputed_service s where s.case_id = c.id) || ' service',
			  (select count(*) from case_finding f where f.case_id = c.id) || ' findings',
			  (select count(*) from case_answer a where a.case_id = c.id) || ' answers',
			  (select count(*) from case_signature s where s.case_id = c.id) || ' signature',
			  (select count(*) from case_clock k where k.case_id = c.id) || ' clocks',
			  (select count(*) from outbox_message m where m.subject = 'case/' || c.id) || ' message',
			  (select count(*) from audit_line l where l.subject = 'case/' || c.id and l.number = 1
			    and l.deed = 'APPLICATION_RECEIVED') || ' arrival',
			  (select count(*) from draft d where d.case_id = c.id and d.submitted_at = c.received_at and not exists (
			    select from draft_answer a where a.draft_id = d.id)) || ' receipt',
			  case when c.next_due_on is null then 'not due' else 'due' end), '; ')
			from imr_case c""";

	private static final String WHOLE = "1 service, 7 findings, 12 answers, 1 signature, 3 clocks, 1 message, "
			+ "1 arrival, 1 receipt, due";

	/** What speaks of a case that is not there. */
	private static final String STRAYS = """
			select count(*) from (select subject from audit_head union all select subject from outbox_message) each
			where subject like 'case/%' and not exists (
			  select from imr_case c where each.subject = 'case/' || c.id)""";

	private static final String DRAFTS_WITH_A_HOLE = """
			select count(*) from draft d where d.submitted_at is null
			and (select count(*) from draft_answer a where a.draft_id = d.id and a.complete) <> """ + Signatory.pages();

	@TempDir
	static Path place;

	static final List<Signatory> everyone = new ArrayList<>();

	static RunningJar application;

	static EmbeddedServer database;

	@BeforeAll
	static void start() throws IOException {
		application = run();
		database = new EmbeddedServer(place.toRealPath().resolve("data"));
	}

	@AfterAll
	static void stop() throws InterruptedException {
		application.close();
	}

	private static RunningJar run() throws IOException {
		return RunningJar.start(place, Map.of("IMR_DATA_DIR", "data", "IMR_DEMO", "false", "IMR_ADMIN_EMAIL",
				"keeper@example.org", "IMR_ADMIN_PASSWORD", "first-lantern-walks-42"))
			.awaitReady();
	}

	@Test
	@Order(1)
	void losesNobodyWhoWasConfirmedBeforeAKill() throws Exception {
		try (Signing signing = new Signing()) {
			everyone.addAll(signing.prepare(SIGNATORIES, application.port()));
			signing.begin(CONFIRMED, CrashUnderLoadTests::kill);
			restartAndFind(signing.confirmed());
		}
	}

	@Test
	@Order(2)
	void leavesNothingByHalfWhenSubmissionsAreKilledBeforeTheirLastStatements() throws Exception {
		try (Signing signing = new Signing(); Connection holding = database.connect()) {
			everyone.addAll(signing.prepare(SIGNATORIES, application.port()));
			holding.setAutoCommit(false);
			signing.begin(CONFIRMED, () -> holdTheRecord(holding));
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> waitingForTheRecord() >= HALF_WAY);
			kill();
			List<Signatory> confirmed = signing.confirmed();
			assertThat(confirmed).hasSizeLessThan(SIGNATORIES);
			restartAndFind(confirmed);
		}
	}

	@Test
	@Order(3)
	void takesEveryOtherApplicationOnceAfterwards() throws Exception {
		everyone.forEach((each) -> {
			each.goOnAt(application.port());
			assertThat(each.sign()).isTrue();
		});
		assertThat(everyone.stream().map(Signatory::number)).doesNotHaveDuplicates();
		assertThat(database.ask("select count(*) from imr_case")).isEqualTo(Integer.toString(everyone.size()));
		assertThat(database.ask(PARTS)).isEqualTo(WHOLE);
	}

	@Test
	@Order(4)
	void keepsTheRecordWhole() {
		Visitor keeper = new Visitor(application.port());
		keeper.get("/staff/sign-in");
		keeper.post("/staff/sign-in", "email", "keeper@example.org", "password", "first-lantern-walks-42");
		keeper.open("/staff/password");
		keeper.post("/staff/password", "wanted", "second-lantern-walks-43", "again", "second-lantern-walks-43");
		keeper.get("/staff/audit");
		assertThat(keeper.post("/staff/audit").body()).contains("The record is whole");
	}

	private static void kill() throws Exception {
		application.kill();
		database.kill();
	}

	/** The record is what a submission writes last: with all else done, it waits. */
	private static void holdTheRecord(Connection holding) throws Exception {
		try (Statement statement = holding.createStatement()) {
			statement.execute("lock table audit_head in share row exclusive mode");
		}
	}

	private static int waitingForTheRecord() throws Exception {
		return Integer.parseInt(database.ask("""
				select count(*) from pg_locks l join pg_class c on c.oid = l.relation
				where c.relname = 'audit_head' and not l.granted"""));
	}

	private static void restartAndFind(List<Signatory> confirmed) throws Exception {
		application = run();
		assertThat(database.ask(PARTS)).isEqualTo(WHOLE);
		assertThat(database.ask(STRAYS)).isEqualTo("0");
		assertThat(database.ask(DRAFTS_WITH_A_HOLE)).isEqualTo("0");
		assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED);
		for (Signatory each : confirmed) {
			each.goOnAt(application.port());
			assertThat(database.ask("select count(*) from imr_case where number = '" + each.number() + "'"))
				.isEqualTo("1");
		}
	}

}
