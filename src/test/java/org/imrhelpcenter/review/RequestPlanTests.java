package org.imrhelpcenter.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.imrhelpcenter.CountedStatements;
import org.imrhelpcenter.Visitor;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.WorkQueue;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No query of a request reads a whole table that grows with the cases: each has an index
 * that it can use.
 */
@Workbench
class RequestPlanTests {

	private static final Pattern WHOLE = Pattern.compile("Seq Scan on (\\w+)");

	private static final Pattern PARAMETER = Pattern.compile("\\?");

	/** Each has a few rows, however many cases there are. */
	private static final Set<String> SMALL = Set.of("staff_member", "health_plan", "agency", "holiday", "clock_length",
			"review_organization", "staff_absence", "adoption_deputy");

	@Autowired
	CountedStatements statements;

	@Autowired
	CaseDesk desk;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void readsNoTableAsAWhole() {
		this.desk.receive();
		Visitor analyst = this.desk.as(Role.ANALYST);
		Visitor supervisor = this.desk.as(Role.SUPERVISOR);
		Set<String> heard = this.statements.heardWhile(() -> {
			List.of("/staff", "/staff?urgency=URGENT&kind=OTHER", "/staff/forecast", "/staff/messages",
					"/staff/letters", "/staff/tasks", "/staff/alarms")
				.forEach((path) -> supervisor.get(path));
			supervisor.get("/staff/workload");
			for (WorkQueue queue : WorkQueue.values()) {
				analyst.get("/staff?queue=" + queue);
			}
			for (Act act : Act.values()) {
				analyst.get(this.desk.path("/" + act.path()));
				supervisor.get(this.desk.path("/" + act.path()));
			}
			for (String page : List.of("", "/messages", "/certifications", "/copy")) {
				analyst.get(this.desk.path(page));
			}
			for (String sought : List.of(this.desk.number(), "Rosa Delgado", "Rsoa Delgaod", "mri", "9165550100",
					"kp-1234567")) {
				analyst.post("/staff/search", "sought", sought);
			}
			this.desk.act(Role.ANALYST, "note", "text", "Called the plan.");
		});
		assertThat(heard).as("different statements").hasSizeGreaterThan(60);
		assertThat(whole(heard)).isEmpty();
	}

	/** Statements that would read a whole table even where that is made very dear. */
	private List<String> whole(Set<String> heard) {
		return this.jdbc.execute((ConnectionCallback<List<String>>) (connection) -> {
			List<String> found = new ArrayList<>();
			try (Statement statement = connection.createStatement()) {
				statement.execute("set enable_seqscan = off");
				statement.execute("set plan_cache_mode = force_generic_plan");
				for (String sql : heard) {
					whole(statement, sql).forEach((table) -> found.add(table + ": " + sql));
				}
				statement.execute("reset enable_seqscan");
				statement.execute("reset plan_cache_mode");
			}
			return found;
		});
	}

	private static List<String> whole(Statement statement, String sql) throws SQLException {
		if (!sql.strip().matches("(?is)(select|insert|update|delete|with)\\b.*")) {
			return List.of();
		}
		int[] number = { 0 };
		String numbered = PARAMETER.matcher(sql).replaceAll((any) -> "\\$" + ++number[0]);
		statement.execute("prepare one as " + numbered);
		String values = (number[0] > 0) ? "(" + String.join(", ", Collections.nCopies(number[0], "null")) + ")" : "";
		List<String> tables = new ArrayList<>();
		try (ResultSet plan = statement.executeQuery("explain (costs off) execute one" + values)) {
			while (plan.next()) {
				Matcher matcher = WHOLE.matcher(plan.getString(1));
				if (matcher.find() && !SMALL.contains(matcher.group(1))) {
					tables.add(matcher.group(1));
				}
			}
		}
		statement.execute("deallocate one");
		return tables;
	}

}
