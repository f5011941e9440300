package org.imrhelpcenter.samples;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.imrhelpcenter.CasePages;
import org.imrhelpcenter.Colleagues;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.AuditCheck;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Made-up cases open on every page and pass the check of the audit.
 */
class GeneratorTests extends MadeUpCases {

	private static final int PICKED = 200;

	/** Of one in so many cases, what takes long to print is opened too. */
	private static final int PRINTED = 10;

	private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

	@Autowired
	AuditCheck check;

	@Autowired
	ReceptionDesk desk;

	@Test
	void twoHundredPickedAtRandomOpenOnEveryPageAndEveryChainIsWhole() {
		assertThat(count("select count(*) from imr_case")).isGreaterThanOrEqualTo(CASES);
		assertThat(this.check.run().whole()).isTrue();
		List<Long> ids = picked();
		Map<Role, Visitor> staff = new TreeMap<>();
		for (Role role : List.of(Role.ANALYST, Role.SUPERVISOR, Role.NURSE, Role.ATTORNEY, Role.DIRECTOR,
				Role.INTAKE)) {
			staff.put(role, Colleagues.signIn(this.jdbc, this.port, role));
		}
		List<Visitor> people = new ArrayList<>(staff.values());
		Set<String> kinds = new LinkedHashSet<>();
		for (int i = 0; i < PICKED; i++) {
			String number = number(ids.get(i));
			boolean print = i % PRINTED == 0;
			kinds.addAll(CasePages.walk(staff.get(Role.ANALYST), "/staff/cases/" + number, print));
			if (i % 3 == 0) {
				kinds.addAll(CasePages.walk(people.get(i / 3 % people.size()), "/staff/cases/" + number, false));
			}
			kinds.addAll(CasePages.walk(member(ids.get(i)), "/track/case", print));
		}
		kinds.addAll(CasePages.walk(staff.get(Role.DIRECTOR), "/staff/cases/" + number(toAdopt()), false));
		assertThat(kinds).contains("/staff/cases/-/letters/-", "/staff/cases/-/letters/-/pdf", "/staff/cases/-/copy",
				"/staff/cases/-/documents/-", "/staff/cases/-/qualification", "/staff/cases/-/plan-records",
				"/staff/cases/-/review-organization", "/staff/cases/-/determination", "/staff/cases/-/adoption",
				"/staff/cases/-/decision-letter", "/staff/cases/-/carried-out", "/staff/cases/-/complaint-outcome",
				"/staff/cases/-/reopening", "/track/case", "/track/case/letters/-", "/track/case/letters/-/pdf",
				"/track/case/archive");
		assertThat(this.check.run().whole()).as("after the readings").isTrue();
	}

	/** One that waits for the director, who sees few of those that are picked. */
	private long toAdopt() {
		return count("select min(c.id) from imr_case c join determination d on d.case_id = c.id "
				+ "where c.status = 'IN_REVIEW' and d.adopted_at is null");
	}

	/** Picked at random: three quarters of all cases, the others of those that go on. */
	private List<Long> picked() {
		List<Long> all = this.jdbc.sql("select id from imr_case where id <= ? order by id")
			.param(CASES)
			.query(Long.class)
			.list();
		List<Long> open = this.jdbc
			.sql("select id from imr_case where id <= ? and status not in ('CLOSED', 'WITHDRAWN') order by id")
			.param(CASES)
			.query(Long.class)
			.list();
		Set<Long> picked = new LinkedHashSet<>();
		Random random = new Random(7);
		while (picked.size() < PICKED) {
			List<Long> from = (picked.size() % 4 == 0) ? open : all;
			picked.add(from.get(random.nextInt(from.size())));
		}
		return List.copyOf(picked);
	}

	/** The member, who has opened the case with its code. */
	private Visitor member(long id) {
		return CasePages.member(this.jdbc, this.port, number(id), MadeUpCode.of(id).text());
	}

	private String number(long id) {
		return this.jdbc.sql("select number from imr_case where id = ?").param(id).query(String.class).single();
	}

	@Test
	void queuesListsAndSearchOpenOnThem() {
		for (Role role : List.of(Role.SUPERVISOR, Role.ANALYST, Role.NURSE)) {
			Visitor visitor = Colleagues.signIn(this.jdbc, this.port, role);
			Set<String> pages = new LinkedHashSet<>(List.of("/staff", "/staff/search?q=Garcia"));
			Matcher link = LINK.matcher(visitor.get("/staff").body());
			while (link.find()) {
				pages.add(link.group(1).replace("&amp;", "&"));
			}
			pages
				.removeIf((page) -> !page.startsWith("/staff") || page.contains("speak=") || page.contains("sign-out"));
			assertThat(pages).hasSizeGreaterThan(20).contains("/staff/letters", "/staff/tasks", "/staff/forecast");
			for (String page : pages) {
				assertThat(visitor.get(page).statusCode()).as(page).isIn(200, 405);
			}
		}
	}

	@Test
	void everyStateIsThere() {
		assertThat(this.jdbc.sql("select distinct status from imr_case").query(String.class).list())
			.containsExactlyInAnyOrder(Arrays.stream(CaseStatus.values()).map(Enum::name).toArray(String[]::new));
		assertThat(this.jdbc.sql("select distinct state from letter").query(String.class).list()).contains("DRAFT",
				"APPROVED", "SENT", "RETURNED");
		assertThat(count("select count(distinct kind) from letter")).isGreaterThanOrEqualTo(12);
		assertThat(count("select count(distinct outcome) from determination")).isEqualTo(2);
		assertThat(count("select count(*) from imr_case where reassess_on > date '2026-11-20'")).isPositive();
		assertThat(count("select count(*) from case_hold where ended_at is null")).isPositive();
		assertThat(count("select count(*) from case_task t join letter l on t.about like 'letter/' || l.id || '/%'"
				+ " where l.state = 'RETURNED'"))
			.isPositive();
		assertThat(count("select count(*) from staff_absence")).isPositive();
		assertThat(count("select count(*) from adoption_deputy")).isPositive();
	}

	@Test
	void itIsRefusedWhereThereAreCasesAndTheNextOneHasTheNextNumber() {
		long before = count("select count(*) from imr_case");
		assertThat(this.desk.receive(ArrivingApplication.at(this.clock.instant())).caseId()).isGreaterThan(CASES);
		assertThatIllegalStateException().isThrownBy(() -> this.generator.generate(10))
			.withMessageContaining("not empty");
		assertThat(count("select count(*) from imr_case")).isEqualTo(before + 1);
		assertThat(keys()).isPositive();
	}

}
