package org.imrhelpcenter;

import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.imrhelpcenter.accounts.DemonstrationMode;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.AuditCheck;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.Assignments;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.DemonstrationCases;
import org.imrhelpcenter.cases.QueueCounts;
import org.imrhelpcenter.cases.QueueLoad;
import org.imrhelpcenter.cases.Stage;
import org.imrhelpcenter.cases.WorkQueue;
import org.imrhelpcenter.intake.SampleApplications;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.samples.EarlierClock;
import org.imrhelpcenter.samples.PlayedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

/**
 * Whoever starts a demonstration finds a case wherever one can stand and in every queue,
 * on whichever day that is.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "imr.demo=true", "imr.queues.counts-kept=0s", "imr.sign-in-codes.every=1d" })
@WithDatabase
@Import(DemonstrationTests.Time.class)
class DemonstrationTests {

	/** What takes long to print is printed of these. */
	private static final List<String> PRINTED = List.of("decided", "hearing", "adoption");

	private static final StoppedClock CLOCK = new StoppedClock();

	/** So that nothing is filled before the clock is where a test wants it. */
	@MockitoBean
	Demonstration filling;

	@LocalServerPort
	int port;

	@Autowired
	PlayedCases played;

	@Autowired
	DemonstrationCases demonstration;

	@Autowired
	SampleApplications applications;

	@Autowired
	QueueCounts counts;

	@Autowired
	Staff staff;

	@Autowired
	Assignments assignments;

	@Autowired
	Cases files;

	@Autowired
	SampleHelp help;

	@Autowired
	AuditCheck check;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "2026-11-27T18:40:00", "2027-01-01T13:00:00" })
	void everyQueueAndEveryStatusHasACaseOnAFridayEveningAndOnAHoliday(String now) {
		begin(now);
		everywhere();
	}

	@Test
	void onASundayEveryPageOfEachOpensForEverybody() {
		begin("2027-01-03T13:00:00");
		everywhere();
		Map<Role, Visitor> staff = new TreeMap<>();
		for (Role role : List.of(Role.ANALYST, Role.SUPERVISOR, Role.NURSE, Role.ATTORNEY, Role.DIRECTOR,
				Role.INTAKE)) {
			staff.put(role, Colleagues.signIn(this.jdbc, this.port, role));
		}
		Set<String> kinds = new TreeSet<>();
		cases().forEach((name, number) -> {
			staff.forEach((role, visitor) -> kinds.addAll(
					CasePages.walk(visitor, "/staff/cases/" + number, role == Role.ANALYST && PRINTED.contains(name))));
			Visitor member = CasePages.member(this.jdbc, this.port, number, DemonstrationCases.code(name).text());
			kinds.addAll(CasePages.walk(member, "/track/case", PRINTED.contains(name)));
			if (name.equals("hearing")) {
				decisionIsReadInSpanish(member);
			}
		});
		assertThat(kinds).containsAll(Arrays.stream(Act.values())
			.filter((act) -> act != Act.AUTHORITY && act != Act.RESCREENING)
			.map((act) -> "/staff/cases/-/" + act.path())
			.toList());
		someAreOpenToEverybody();
		assertThat(kinds).contains("/track/case/letters/-/pdf", "/track/case/archive", "/staff/cases/-/copy");
		assertThat(this.check.run().whole()).as("after the readings").isTrue();
	}

	/** What the staff wrote in English is said in Spanish to who reads Spanish. */
	private void decisionIsReadInSpanish(Visitor member) {
		Matcher letter = Pattern.compile("/track/case/letters/\\d+(?=\")").matcher(member.get("/track/case").body());
		assertThat(letter.results().map((found) -> member.get(found.group()).body()))
			.anySatisfy((text) -> assertThat(text).contains("seis semanas de fisioterapia", "Un médico certificado"))
			.allSatisfy((text) -> assertThat(text).doesNotContain("board certified", "medical records"))
			.anySatisfy((text) -> assertThat(text).contains("Su expediente médico de los últimos doce meses ("));
	}

	/** The door of members says how to open one at each stage. */
	private void someAreOpenToEverybody() {
		List<DemonstrationCases.Open> open = this.demonstration.open();
		assertThat(open).extracting(DemonstrationCases.Open::stage).contains(Stage.values());
		String door = new Visitor(this.port).get("/track").body();
		open.forEach((each) -> assertThat(door).contains(each.number(), each.code().text(), each.name()));
	}

	@Test
	void whatWasMadeIsNotMadeAgainAndWhatIsMissingIsMadeAtTheNextStart() {
		begin("2026-11-25T10:00:00", 3);
		assertThat(cases()).hasSize(3);
		this.played.play(() -> cases().size() >= 5);
		this.played.play(() -> cases().size() >= 5);
		assertThat(cases()).hasSize(5);
		assertThat(this.demonstration.wanted()).isTrue();
		this.jdbc.sql("truncate audit_line, audit_head").update();
		assertThat(this.demonstration.wanted()).as("cases of others").isFalse();
	}

	@Test
	void fortyMoreAreFiledOnceAndMostAreAssignedAndTwoHaveHelp() {
		begin("2026-11-25T10:00:00", 0);
		this.jdbc.sql("truncate document cascade").update();
		Demonstration all = new Demonstration(new DemonstrationMode(true), this.staff, this.assignments, this.files,
				this.demonstration, mock(PlayedCases.class), this.applications, this.help, CLOCK);
		all.fill();
		all.fill();
		assertThat(cases()).hasSize(41).containsKeys("application-0", "application-39", "help");
		assertThat(count("select count(*) from imr_case")).isEqualTo(40);
		assertThat(count("select count(*) from imr_case where owner_id is not null")).isEqualTo(24);
		assertThat(count("select count(*) from document")).isEqualTo(3);
	}

	@Test
	void halfACaseIsNone() {
		begin("2026-11-25T10:00:00", 0);
		assertThatIllegalStateException().isThrownBy(() -> this.demonstration.once("half", () -> {
			this.applications.file("new", CLOCK.instant());
			throw new IllegalStateException("The site is stopped");
		}));
		assertThat(count("select count(*) from imr_case")).isZero();
		assertThat(cases()).isEmpty();
	}

	private void begin(String now) {
		begin(now, Integer.MAX_VALUE);
	}

	private void begin(String now, int most) {
		CLOCK.putTo(now);
		this.jdbc.sql("truncate imr_case, audit_line, audit_head cascade").update();
		this.staff.demonstrate();
		this.played.play(() -> cases().size() >= most);
	}

	private void everywhere() {
		assertThat(this.check.run().whole()).isTrue();
		assertThat(this.jdbc.sql("select distinct status from imr_case").query(String.class).list())
			.containsExactlyInAnyOrder(Arrays.stream(CaseStatus.values()).map(Enum::name).toArray(String[]::new));
		List<Long> people = this.jdbc.sql("select id from staff_member").query(Long.class).list();
		QueueLoad load = this.counts.load(new Viewer(Viewer.Kind.STAFF, 1L, "Pat", Role.SUPERVISOR, null));
		for (WorkQueue queue : WorkQueue.values()) {
			assertThat(load.of(queue, people)).as(queue.name()).isPositive();
		}
		assertThat(count("select count(*) from letter where state = 'DRAFT' and kind = 'DECISION'")).isPositive();
		assertThat(count("select count(*) from letter where state = 'APPROVED'")).as("to be printed").isPositive();
		assertThat(count("select count(*) from letter where large_print and state = 'SENT'")).isPositive();
		assertThat(count("select count(*) from letter where language = 'es' and state = 'SENT'")).isPositive();
		assertThat(count("select count(distinct kind) from imr_case")).isEqualTo(4);
		assertThat(count("select count(distinct plan_id) from imr_case")).isGreaterThan(6);
		assertThat(count("select count(*) from audit_line where at > '" + CLOCK.instant() + "'")).isZero();
		assertThat(count("""
				select count(*) from audit_line l join audit_line n on n.subject = l.subject and n.number = l.number + 1
				where l.subject like 'case/%' and n.at < l.at""")).isZero();
		clocksAreKeptWhereTheyAreToBe();
	}

	/** Nothing is late but what is to be late. */
	private void clocksAreKeptWhereTheyAreToBe() {
		assertThat(this.jdbc.sql("""
				select c.number from case_clock k join imr_case c on c.id = k.case_id
				where coalesce(k.ended_on, :today) > k.due_on and k.kind <> 'PLAN_RECORDS'
				and c.number <> all (:late)""")
			.param("today", LegalDay.of(CLOCK.instant()))
			.param("late", Stream.of("overdue", "missed").map(cases()::get).toArray(String[]::new))
			.query(String.class)
			.list()).isEmpty();
	}

	private Map<String, String> cases() {
		Map<String, String> cases = new LinkedHashMap<>();
		this.jdbc.sql("select detail from audit_line where subject = 'demonstration' order by number")
			.query(String.class)
			.list()
			.forEach((line) -> cases.put(line.split(" ")[0], line.split(" ")[1]));
		return cases;
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Time {

		@Bean
		@Primary
		Clock earlierClock() {
			return new EarlierClock(CLOCK);
		}

	}

}
