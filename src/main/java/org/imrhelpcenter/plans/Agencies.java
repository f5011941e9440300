package org.imrhelpcenter.plans;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.imrhelpcenter.rules.Coverage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agency answers for the coverage that the department does not license. */
@Component
public class Agencies {

	private static final String HELP = "HELP";

	private final JdbcClient jdbc;

	private final Remembered<Map<String, Agency>> byCoverage;

	Agencies(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.byCoverage = new Remembered<>(this::read, clock);
	}

	/** The agency for a kind of coverage; none where the department itself answers. */
	public Optional<Agency> forCoverage(Coverage coverage) {
		return under(coverage.name());
	}

	/** The agency for a plan, when it is one that the department does not license. */
	public Optional<Agency> forPlan(HealthPlan plan) {
		return plan.licensed() ? Optional.empty() : under(plan.kind());
	}

	/** Who helps people with any kind of coverage, free of charge. */
	public Optional<Agency> freeHelp() {
		return under(HELP);
	}

	/** How many agencies nobody has compared with a reliable source yet. */
	public int unverified() {
		return this.jdbc.sql("select count(*) from agency where verified_on is null").query(Integer.class).single();
	}

	private Optional<Agency> under(String code) {
		return Optional.ofNullable(this.byCoverage.get().get(code));
	}

	private Map<String, Agency> read() {
		return this.jdbc.sql("select coverage, name, phone from agency")
			.query((row, number) -> new Agency(row.getString("coverage"), row.getString("name"),
					row.getString("phone")))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Agency::coverage, Function.identity()));
	}

}
