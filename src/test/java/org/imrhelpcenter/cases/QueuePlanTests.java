package org.imrhelpcenter.cases;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the queue is read through an index, however many cases there are.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueuePlanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final QueuePlace MIDDLE = new QueuePlace(new QueueKey(1, TODAY, 5000), false);

	private static final QueuePlace BACK = new QueuePlace(new QueueKey(1, TODAY, 5000), true);

	@Autowired
	JdbcClient jdbc;

	@BeforeAll
	void fill() {
		this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				select 0, 'plan' || n || '@queue.example', 'P' || n, 'NURSE', '-', 0, false, false, false, now()
				from generate_series(1, 40) n""").update();
		this.jdbc.sql("""
				insert into imr_case (version, number, channel, received_at, received_on, completed_on, status, track,
				  urgency, kind, first_name, middle_name, last_name, name_on_plan_records, birth_date, email, phones,
				  language, plan_id, plan_name, membership_number, medi_cal, owner_id, next_due_on, data_key, facts)
				select 0, 'PLAN-' || n, 'ONLINE', now(), date '2026-10-01' + n % 60, date '2026-10-01' + n % 60,
				  case when n > 8000 then 'CLOSED'
				    else (array['RECEIVED', 'SCREENING', 'COMPLAINT', 'CLOSED', 'CLOSED'])[1 + n % 5] end, 'UNDECIDED',
				  case when n % 9 = 0 then 'URGENT' else 'STANDARD' end,
				  (array['MEDICAL_NECESSITY', 'EXPERIMENTAL', 'EMERGENCY_PAYMENT', 'OTHER', 'UNKNOWN'])[1 + n * 7 % 5],
				  translate(md5('f' || n % 700), '0123456789', 'aaaaaaaaaa'), '',
				  translate(md5('l' || n % 900), '0123456789', 'aaaaaaaaaa'), '', date '1980-01-01' + n % 5000, '',
				  '+1 916-555-' || lpad((n % 10000)::text, 4, '0'), 'en',
				  case when n % 3 = 0 then null else (select min(id) from health_plan) + n % 60 end,
				  'Plan ' || n % 60, 'M-' || n, false,
				  case when n % 4 = 0 then null
				    else (select min(id) from staff_member where email like 'plan%') + n % 40 end,
				  case when n > 8000 or n % 5 >= 3 then null else date '2026-10-06' + n % 90 end, '', ''
				from generate_series(1, 24000) n""").update();
		this.jdbc.sql("""
				insert into disputed_service (case_id, ordinal, name, kind, facts)
				select id, 1, (array['MRI of the left knee', 'Infusion', 'Another service'])[1 + id % 3], kind, ''
				from imr_case where number like 'PLAN-%'""").update();
		this.jdbc.sql("insert into search_term select 'LAST', md5('t' || n) from generate_series(1, 30000) n").update();
		this.jdbc
			.sql("""
					insert into case_urgency (case_id, said_at, said_by, answered_at)
					select id, now(), 'member', case when id % 7 > 0 then now() end from imr_case where urgency = 'URGENT'""")
			.update();
		this.jdbc.sql("update imr_case set completed_on = null where id % 50 = 0").update();
		this.jdbc.sql("""
				insert into case_task (case_id, kind, about, opened_at, done_at, done_by)
				select id, 'MAIL_RETURNED', 'letter', now(), case when id % 500 > 0 then now() end,
				  case when id % 500 > 0 then (select min(id) from staff_member) end
				from imr_case where id % 5 = 0""").update();
		this.jdbc.sql("""
				insert into case_hold (case_id, reason, owner_id, wake_on, held_at, held_by, ended_at)
				select id, '', (select min(id) from staff_member), date '2026-11-20' + id::integer % 30, now(),
				  (select min(id) from staff_member), case when id % 200 > 0 then now() end
				from imr_case where id % 4 = 0""").update();
		this.jdbc.sql("vacuum analyze imr_case, disputed_service, search_term, case_urgency, case_task, case_hold")
			.update();
	}

	@AfterAll
	void empty() {
		this.jdbc.sql("truncate imr_case cascade").update();
		this.jdbc.sql("truncate search_term").update();
	}

	Stream<QueueFilter> filters() {
		Long plan = this.jdbc.sql("select min(id) + 7 from health_plan").query(Long.class).single();
		Long owner = this.jdbc.sql("select min(id) + 5 from staff_member where email like 'plan%'")
			.query(Long.class)
			.single();
		return Stream.of(QueueFilter.ALL, new QueueFilter(Urgency.URGENT, null, null, null, null, null),
				new QueueFilter(Urgency.STANDARD, null, null, null, null, null),
				new QueueFilter(null, CaseStatus.SCREENING, null, null, null, null),
				new QueueFilter(null, CaseStatus.CLOSED, null, null, null, null),
				new QueueFilter(null, CaseStatus.DECIDED, null, null, null, null),
				new QueueFilter(null, null, KindOfDispute.EXPERIMENTAL, null, null, null),
				new QueueFilter(null, null, null, new QueueFilter.Plan(plan), null, null),
				new QueueFilter(null, null, null, new QueueFilter.Plan(null), null, null),
				new QueueFilter(null, null, null, null, new QueueFilter.Owner(owner), null),
				new QueueFilter(null, null, null, null, new QueueFilter.Owner(null), null),
				new QueueFilter(null, null, null, null, null, QueueFilter.Due.OVERDUE),
				new QueueFilter(null, null, null, null, null, QueueFilter.Due.TODAY),
				new QueueFilter(null, null, null, null, null, QueueFilter.Due.WEEK),
				new QueueFilter(null, null, null, null, new QueueFilter.Owner(owner), QueueFilter.Due.OVERDUE),
				new QueueFilter(Urgency.URGENT, CaseStatus.RECEIVED, KindOfDispute.OTHER, new QueueFilter.Plan(plan),
						new QueueFilter.Owner(null), QueueFilter.Due.TWO_DAYS));
	}

	@ParameterizedTest
	@MethodSource("filters")
	void readsAnIndexForEachFilter(QueueFilter filter) {
		for (QueuePlace place : List.of(QueuePlace.START, MIDDLE, BACK)) {
			assertThat(plan(QueueQuery.of(filter, TODAY), place)).contains("Index").doesNotContain("Seq Scan");
		}
	}

	@ParameterizedTest
	@EnumSource(WorkQueue.class)
	void readsAnIndexForEachQueue(WorkQueue queue) {
		Long owner = this.jdbc.sql("select min(id) + 5 from staff_member where email like 'plan%'")
			.query(Long.class)
			.single();
		QueueFilter filter = new QueueFilter(null, null, null, null, null, null, queue, null);
		for (QueuePlace place : List.of(QueuePlace.START, MIDDLE, BACK)) {
			assertThat(plan(QueueQuery.of(filter, TODAY, List.of(owner, owner + 1, owner + 2)), place))
				.contains("Index")
				.doesNotContain("Seq Scan");
		}
	}

	@Test
	void readsOnlyThePlacesOfCasesThatAreOnNoPage() {
		QueueFilter filter = new QueueFilter(null, null, null, null, null, null, WorkQueue.TEAM, null);
		List<Long> people = this.jdbc.sql("select id from staff_member where email like 'plan%'")
			.query(Long.class)
			.list();
		assertThat(plan(QueueQuery.of(filter, TODAY, people), MIDDLE))
			.contains("Index Only Scan using imr_case_queue_owner");
	}

	@ParameterizedTest
	@MethodSource("counts")
	void countsByIndexes(String sql) {
		assertThat(explained(sql, Map.of("today", TODAY, "soonFirst", TODAY, "last", TODAY.plusDays(14), "plan",
				List.of("SCREENING", "COMPLAINT"))))
			.contains("Index")
			.doesNotContain("Seq Scan");
	}

	static Stream<String> counts() {
		return Stream.of(QueueCounts.BY_PERSON, QueueCounts.WAITING_FOR_PLAN, QueueCounts.WAITING_FOR_MEMBER,
				QueueCounts.WITHOUT_NURSE, QueueCounts.MAIL_CAME_BACK, QueueCounts.HOLDS_WAKING,
				Assignments.NEXT.formatted(""),
				Assignments.NEXT.formatted(WorkQueue.URGENT_WITHOUT_NURSE.condition() + " and "));
	}

	@Test
	void findsOtherCasesOfAPersonByAnIndex() {
		Long id = this.jdbc.sql("select max(id) from imr_case").query(Long.class).single();
		assertThat(explained(Likenesses.SQL, Map.of("case", id, "most", 10))).contains("imr_case_birth_date")
			.doesNotContain("Seq Scan");
	}

	@Test
	void closedCasesAreNotLookedForAmongTheOpenOnes() {
		QueueFilter closed = new QueueFilter(null, CaseStatus.CLOSED, null, null, null, null);
		assertThat(plan(QueueQuery.of(closed, TODAY), QueuePlace.START)).contains("queue_rank = 2")
			.doesNotContain("Sort")
			.doesNotContainPattern("Rows Removed by Filter: \\d{3}");
	}

	@Test
	void readsFewRowsForAPageWithoutSorting() {
		String plan = plan(QueueQuery.of(QueueFilter.ALL, TODAY), MIDDLE);
		assertThat(plan).contains("imr_case_queue").doesNotContain("Sort").contains("rows=26");
	}

	@ParameterizedTest
	@MethodSource("searches")
	void readsAnIndexForEachSearch(SearchQuery search) {
		for (QueuePlace place : List.of(QueuePlace.START, MIDDLE, BACK)) {
			assertThat(explained(search.sql(place, 26), search.values(place))).contains("Index")
				.doesNotContain("Seq Scan");
		}
	}

	static Stream<SearchQuery> searches() {
		return Stream.of(SearchQuery.named(SearchTerms.Kind.FIRST, List.of(name("f7"), name("f8"))),
				SearchQuery.named(SearchTerms.Kind.LAST, List.of(name("l7"), "nobody")),
				SearchQuery.named(SearchTerms.Kind.RECORDS, List.of("somebody")),
				SearchQuery.named(SearchTerms.Kind.PLAN, List.of("plan 7")),
				SearchQuery.both(List.of(name("f7")), List.of(name("l7"), name("l8"))), SearchQuery.plan(3),
				SearchQuery.membership("m77"), SearchQuery.phone("9165550107"), SearchQuery.rareService("knee mri"),
				SearchQuery.rareService("nothing"), SearchQuery.frequentService("service"));
	}

	@Test
	void comesByBothNamesInTheQueuesOrderWithoutSortingAll() {
		SearchQuery search = SearchQuery.both(List.of(name("f7")), List.of(name("l7"), name("l8")));
		String plan = explained(search.sql(MIDDLE, 26), search.values(MIDDLE));
		assertThat(plan.substring(plan.indexOf("Nested Loop"))).contains("imr_case_both_names").doesNotContain("Sort");
	}

	@Test
	void countsServicesByTheirWords() {
		assertThat(explained(SearchQuery.SERVICES, Map.of("words", "wheelchair", "most", 4001)))
			.contains("disputed_service_words")
			.doesNotContain("Seq Scan");
	}

	@ParameterizedTest
	@ValueSource(strings = { SearchTerms.BEGIN, SearchTerms.LAST_NAMES, SearchTerms.ALIKE })
	void readsAnIndexOfTheNames(String sql) {
		String plan = explained(sql, Map.of("kinds", List.of("FIRST", "LAST"), "words", "abc", "end", "abd", "within",
				"% abc%", "word", "abcdef", "least", 4, "most", 8, "looked", 60, "swapped", List.of("bacdef")));
		assertThat(plan).contains("Index").doesNotContain("Seq Scan");
	}

	private static String name(String of) {
		return DigestUtils.md5DigestAsHex(of.getBytes(StandardCharsets.UTF_8)).replaceAll("[0-9]", "a");
	}

	private String plan(QueueQuery query, QueuePlace place) {
		return explained(query.sql(place, 26), query.values(place));
	}

	private String explained(String sql, Map<String, Object> values) {
		return String.join("\n",
				this.jdbc.sql("explain (analyze, buffers off, timing off) " + sql)
					.params(values)
					.query(String.class)
					.list());
	}

}
