package org.imrhelpcenter.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The queue, held against a plain list of 300 made-up cases that arrived through the same
 * door as real ones.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseQueueTests {

	private static final int CASES = 300;

	private static final List<String> FIRST = List.of("Ana", "Anton", "Björk", "Li", "O'Neil", "Zoë", "100%_sure");

	private static final List<String> LAST = List.of("Nguyen", "de la Cruz", "Anders", "Østby", "Smith", "");

	@Autowired
	CaseQueue queue;

	@Autowired
	CaseSearch search;

	@Autowired
	ReceptionDesk desk;

	@Autowired
	Assignments assignments;

	@Autowired
	StoppedClock clock;

	@Autowired
	JdbcClient jdbc;

	private final List<Known> known = new ArrayList<>();

	private Viewer nurse;

	private Viewer analyst;

	@BeforeAll
	void receive() {
		this.jdbc.sql("truncate imr_case cascade").update();
		this.clock.putTo("2026-11-20T10:15:00");
		this.nurse = person("Noor Whitfield", Role.NURSE);
		this.analyst = person("Andre Kessler", Role.ANALYST);
		long plan = this.jdbc.sql("select min(id) from health_plan").query(Long.class).single();
		Random random = new Random(20261120);
		for (int n = 0; n < CASES; n++) {
			this.known.add(receive(random, plan));
		}
	}

	private Known receive(Random random, long plan) {
		ArrivingApplication application = ArrivingApplication
			.at(this.clock.instant().minus(Duration.ofHours(random.nextInt(24 * 12))));
		boolean urgent = random.nextInt(4) == 0;
		String first = FIRST.get(random.nextInt(FIRST.size()));
		String last = LAST.get(random.nextInt(LAST.size()));
		boolean listed = random.nextInt(3) > 0;
		KindOfDispute kind = KindOfDispute.values()[random.nextInt(KindOfDispute.values().length)];
		application.of(first, last)
			.plan(listed ? plan : null, listed ? "Sample Health Plan" : "My Own Plan")
			.service("A service", kind, Appeal.none());
		ReceivedApplication built = (urgent ? application.urgent() : application).build();
		Receipt receipt = this.desk.receive(application);
		Viewer owner = switch (random.nextInt(3)) {
			case 0 -> this.nurse;
			case 1 -> this.analyst;
			default -> null;
		};
		if (owner != null) {
			int version = this.jdbc.sql("select version from imr_case where id = ?")
				.param(receipt.caseId())
				.query(Integer.class)
				.single();
			this.assignments.assign(owner, receipt.number().text(), owner.staffId(), version);
		}
		boolean closed = random.nextInt(10) == 0;
		if (closed) {
			this.jdbc.sql("update imr_case set status = 'CLOSED', next_due_on = null, next_clock = null where id = ?")
				.param(receipt.caseId())
				.update();
		}
		LocalDate due = LegalDay.of(built.receivedAt()).plusDays(urgent ? 2 : 5);
		return new Known(receipt.caseId(), receipt.number().text(), urgent, closed, kind, listed ? plan : null,
				(owner != null) ? owner.staffId() : null, closed ? null : due, first, last);
	}

	@Test
	void putsUrgentFirstThenTheNearestDate() {
		assertThat(walk(QueueFilter.ALL)).isEqualTo(expected((each) -> !each.closed));
	}

	@Test
	void leadsBackTheSameWay() {
		List<QueuePage> forth = pages(QueueFilter.ALL);
		QueuePage page = forth.get(forth.size() - 1);
		assertThat(page.after()).isNull();
		for (int n = forth.size() - 2; n >= 0; n--) {
			page = this.queue.page(this.nurse, QueueFilter.ALL, new QueuePlace(page.before(), true));
			assertThat(page.rows()).isEqualTo(forth.get(n).rows());
			assertThat(page.after()).isNotNull();
		}
		assertThat(page.before()).isNull();
	}

	@Test
	void goesOnAfterACaseThatHasLeft() {
		QueuePage first = this.queue.page(this.nurse, QueueFilter.ALL, QueuePlace.START);
		QueueKey last = first.after();
		assertThat(last).isNotNull();
		List<String> after = numbers(this.queue.page(this.nurse, QueueFilter.ALL, new QueuePlace(last, false)));
		this.jdbc.sql("update imr_case set status = 'CLOSED' where id = ?").param(last.id()).update();
		try {
			assertThat(numbers(this.queue.page(this.nurse, QueueFilter.ALL, new QueuePlace(last, false))))
				.isEqualTo(after);
		}
		finally {
			this.jdbc.sql("update imr_case set status = 'SCREENING' where id = ?").param(last.id()).update();
		}
	}

	@ParameterizedTest
	@EnumSource(Urgency.class)
	void filtersByUrgency(Urgency urgency) {
		assertThat(walk(new QueueFilter(urgency, null, null, null, null, null)))
			.isEqualTo(expected((each) -> !each.closed && each.urgent == (urgency == Urgency.URGENT)));
	}

	@ParameterizedTest
	@EnumSource(KindOfDispute.class)
	void filtersByKind(KindOfDispute kind) {
		assertThat(walk(new QueueFilter(null, null, kind, null, null, null)))
			.isEqualTo(expected((each) -> !each.closed && each.kind == kind));
	}

	@Test
	void showsClosedCasesOnlyWhenAsked() {
		assertThat(walk(new QueueFilter(null, CaseStatus.CLOSED, null, null, null, null)))
			.isEqualTo(expected(Known::closed));
	}

	@Test
	void filtersByPlanAndByOwner() {
		long plan = this.jdbc.sql("select min(id) from health_plan").query(Long.class).single();
		assertThat(walk(new QueueFilter(null, null, null, new QueueFilter.Plan(plan), null, null)))
			.isEqualTo(expected((each) -> !each.closed && each.plan != null));
		assertThat(walk(new QueueFilter(null, null, null, new QueueFilter.Plan(null), null, null)))
			.isEqualTo(expected((each) -> !each.closed && each.plan == null));
		assertThat(walk(new QueueFilter(null, null, null, null, new QueueFilter.Owner(this.nurse.staffId()), null)))
			.isEqualTo(expected((each) -> !each.closed && this.nurse.staffId().equals(each.owner)));
		assertThat(walk(new QueueFilter(null, null, null, null, new QueueFilter.Owner(null), null)))
			.isEqualTo(expected((each) -> !each.closed && each.owner == null));
	}

	@ParameterizedTest
	@CsvSource({ "OVERDUE, -1000, -1", "TODAY, 0, 0", "TWO_DAYS, 0, 2", "WEEK, 0, 7" })
	void filtersByDate(QueueFilter.Due due, int from, int to) {
		LocalDate today = LocalDate.of(2026, 11, 20);
		assertThat(walk(new QueueFilter(null, null, null, null, null, due))).isEqualTo(expected((each) -> !each.closed
				&& !each.due.isBefore(today.plusDays(from)) && !each.due.isAfter(today.plusDays(to))));
	}

	@Test
	void filtersByEverythingTogether() {
		assertThat(walk(new QueueFilter(Urgency.STANDARD, CaseStatus.SCREENING, KindOfDispute.MEDICAL_NECESSITY, null,
				new QueueFilter.Owner(this.analyst.staffId()), QueueFilter.Due.OVERDUE)))
			.isEqualTo(expected((each) -> !each.closed && !each.urgent && each.kind == KindOfDispute.MEDICAL_NECESSITY
					&& this.analyst.staffId().equals(each.owner) && each.due.isBefore(LocalDate.of(2026, 11, 20))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "an", "AN", "anton", "Li", "ØST", "zoë", "smith, ana", "Ana Smith",
			"de la Cruz", "o'neil ng", "my own", "sample health plan", "100%", "%%", "__", "\\\\", "nobody at all" })
	void findsByTheBeginningOfEitherNameOrOfThePlan(String sought) {
		String words = sought.replace(",", "").toLowerCase(Locale.ROOT);
		assertThat(found(sought)).isEqualTo(expected((each) -> each.answersTo(words)));
	}

	@ParameterizedTest
	@CsvSource({ "lower, false", "' spaced  out ', true", "IMR, true" })
	void findsANumberHoweverItIsTyped(String form, boolean spaced) {
		String number = this.known.get(7).number;
		String typed = spaced ? number.replace("-", " ").replace("IMR", "  imr ") : number.toLowerCase();
		assertThat(this.queue.find(this.nurse, typed)).as(form).contains(new CaseNumber(number));
		assertThat(this.queue.find(this.nurse, number.replaceAll("\\D", ""))).contains(new CaseNumber(number));
		assertThat(this.queue.find(this.nurse, "IMR-26-9999999-0")).isEmpty();
	}

	@Test
	void notesThatSomebodySearchedButNotForWhom() {
		found("nguyen");
		assertThat(this.jdbc.sql("select deed || detail from audit_line where subject = ? order by number desc limit 1")
			.param(this.nurse.actor().ref())
			.query(String.class)
			.single()).isEqualTo("CASES_SEARCHED");
	}

	@Test
	void isNotForAdministratorsNorForMembers() {
		for (Viewer viewer : List.of(new Viewer(Viewer.Kind.STAFF, 1L, "A", Role.ADMINISTRATOR, null),
				Viewer.member(null))) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.queue.page(viewer, QueueFilter.ALL, QueuePlace.START));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.search.page(viewer, new QueueSearch("ana", null), QueuePlace.START));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.queue.find(viewer, this.known.get(0).number));
		}
	}

	private List<String> expected(Predicate<Known> wanted) {
		return this.known.stream()
			.filter(wanted)
			.sorted(Comparator.comparing(Known::rank)
				.thenComparing((each) -> (each.due != null) ? each.due : LocalDate.MAX)
				.thenComparing(Known::id))
			.map(Known::number)
			.toList();
	}

	private List<String> walk(QueueFilter filter) {
		return pages(filter).stream().flatMap((page) -> numbers(page).stream()).toList();
	}

	private List<QueuePage> pages(QueueFilter filter) {
		List<QueuePage> pages = new ArrayList<>();
		QueuePage page = this.queue.page(this.nurse, filter, QueuePlace.START);
		pages.add(page);
		while (page.after() != null) {
			assertThat(page.rows()).hasSize(CaseQueue.PAGE);
			page = this.queue.page(this.nurse, filter, QueuePlace.of(page.after().toString(), null));
			pages.add(page);
		}
		return pages;
	}

	private List<String> found(String sought) {
		QueueSearch search = new QueueSearch(sought, null);
		List<String> numbers = new ArrayList<>();
		QueuePage page = this.search.page(this.nurse, search, QueuePlace.START).page();
		numbers.addAll(numbers(page));
		while (page.after() != null) {
			page = this.search.page(this.nurse, search, new QueuePlace(page.after(), false)).page();
			numbers.addAll(numbers(page));
		}
		return numbers;
	}

	private static List<String> numbers(QueuePage page) {
		return page.rows().stream().map((row) -> row.number().text()).toList();
	}

	private Viewer person(String name, Role role) {
		long id = this.jdbc.sql("""
				insert into staff_member (version, email, name, role, password_hash, session_round,
				  must_change_password, disabled, demonstration, added_at)
				values (0, ?, ?, ?, '-', 0, false, false, false, now()) returning id""")
			.params(role + "@queue.example", name, role.name())
			.query(Long.class)
			.single();
		return new Viewer(Viewer.Kind.STAFF, id, name, role, "198.51.100.7");
	}

	private record Known(long id, String number, boolean urgent, boolean closed, KindOfDispute kind,
			@Nullable Long plan, @Nullable Long owner, @Nullable LocalDate due, String first, String last) {

		int rank() {
			return this.closed ? 2 : this.urgent ? 0 : 1;
		}

		boolean answersTo(String words) {
			String own = this.first.toLowerCase(Locale.ROOT);
			String family = this.last.toLowerCase(Locale.ROOT);
			String planName = (this.plan != null) ? "sample health plan" : "my own plan";
			if (own.startsWith(words) || family.startsWith(words) || planName.startsWith(words)) {
				return true;
			}
			int space = words.indexOf(' ');
			if (space < 0) {
				return false;
			}
			String head = words.substring(0, space);
			String tail = words.substring(space + 1);
			return (own.startsWith(head) && family.startsWith(tail))
					|| (family.startsWith(head) && own.startsWith(tail));
		}

	}

}
