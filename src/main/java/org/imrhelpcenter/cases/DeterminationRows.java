package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.imrhelpcenter.rules.Decision;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Votes;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of determinations. A row that was replaced or given back stays.
 */
@Component
class DeterminationRows {

	private static final String CURRENT = "case_id = ? and replaced_at is null and returned_at is null";

	private final JdbcClient jdbc;

	DeterminationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest determination of each service that has one. */
	List<Determination> latest(long caseId, Seals seals) {
		return this.jdbc.sql("""
				select distinct on (d.service) d.*, s.name, s.kind from determination d
				join disputed_service s on s.case_id = d.case_id and s.ordinal = d.service
				where d.case_id = ? order by d.service, d.id desc""").param(caseId).query((row, n) -> {
			Instant at = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
			Detail detail = seals.open(row.getBytes("sealed"), context(caseId, row.getInt("service"), at),
					Detail.class);
			OffsetDateTime adopted = row.getObject("adopted_at", OffsetDateTime.class);
			return new Determination(row.getInt("service"), row.getString("name"),
					KindOfDispute.valueOf(row.getString("kind")),
					new Votes(row.getInt("overturn"), row.getInt("uphold")), Decision.valueOf(row.getString("outcome")),
					detail.summary(), detail.reviewers(), at, row.getLong("recorded_by"),
					row.getObject("returned_at") != null, instant(adopted));
		}).list();
	}

	void add(long caseId, int service, Votes votes, Detail detail, Instant at, long by, Seals seals) {
		this.jdbc.sql("update determination set replaced_at = ? where " + CURRENT + " and service = ?")
			.params(at.atOffset(ZoneOffset.UTC), caseId, service)
			.update();
		this.jdbc
			.sql("""
					insert into determination (case_id, service, outcome, overturn, uphold, recorded_at, recorded_by, sealed)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(caseId, service, votes.decision().name(), votes.overturn(), votes.uphold(),
					at.atOffset(ZoneOffset.UTC), by, seals.seal(detail, context(caseId, service, at)))
			.update();
	}

	void adopt(long caseId, Instant at, long by) {
		this.jdbc.sql("update determination set adopted_at = ?, adopted_by = ? where " + CURRENT)
			.params(at.atOffset(ZoneOffset.UTC), by, caseId)
			.update();
	}

	/** It waits for adoption again. */
	void revoke(long caseId) {
		this.jdbc.sql("update determination set adopted_at = null, adopted_by = null where " + CURRENT)
			.param(caseId)
			.update();
	}

	void giveBack(long caseId, Instant at) {
		this.jdbc.sql("update determination set returned_at = ? where " + CURRENT)
			.params(at.atOffset(ZoneOffset.UTC), caseId)
			.update();
	}

	/** What was decided is to be decided anew. */
	void replaceAll(long caseId, Instant at) {
		this.jdbc.sql("update determination set replaced_at = ? where " + CURRENT)
			.params(at.atOffset(ZoneOffset.UTC), caseId)
			.update();
	}

	boolean adopted(long caseId) {
		return is("select exists (select from determination where " + CURRENT + " and adopted_at is not null)", caseId);
	}

	/** Whether the plan's decision stands for every service that was decided. */
	boolean upheldAll(long caseId) {
		return adopted(caseId)
				&& !is("select exists (select from determination where " + CURRENT + " and outcome = 'OVERTURNED')",
						caseId);
	}

	/** What was adopted, without a word of why. */
	List<Decided> decided(long caseId) {
		return this.jdbc.sql("""
				select s.name, d.outcome, d.adopted_at from determination d
				join disputed_service s on s.case_id = d.case_id and s.ordinal = d.service
				where d.case_id = ? and d.replaced_at is null and d.returned_at is null and d.adopted_at is not null
				order by d.service""")
			.param(caseId)
			.query((row, n) -> new Decided(row.getString("name"), Decision.valueOf(row.getString("outcome")),
					row.getObject("adopted_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Whether somebody recorded one that counts. */
	boolean recordedBy(long caseId, long staffId) {
		return this.jdbc.sql("select exists (select from determination where " + CURRENT + " and recorded_by = ?)")
			.params(caseId, staffId)
			.query(Boolean.class)
			.single();
	}

	/** Whether every service that is reviewed has one. */
	boolean whole(long caseId) {
		List<Integer> recorded = this.jdbc.sql("select service from determination where " + CURRENT)
			.param(caseId)
			.query(Integer.class)
			.list();
		return recorded.containsAll(services(caseId)) && !recorded.isEmpty();
	}

	/**
	 * The services that are reviewed: those that qualify as one of the three kinds of
	 * IMR, unless the plan reversed its denial.
	 */
	List<Integer> services(long caseId) {
		List<Integer> reviewed = this.jdbc
			.sql("""
					select ordinal from disputed_service s
					where case_id = ? and coalesce(verdict, kind) in ('MEDICAL_NECESSITY', 'EXPERIMENTAL', 'EMERGENCY_PAYMENT')
					and not exists (select from service_reversal r where r.service_id = s.id)
					order by ordinal""")
			.param(caseId)
			.query(Integer.class)
			.list();
		return reviewed.isEmpty() ? this.jdbc.sql("select ordinal from disputed_service where case_id = ? order by 1")
			.param(caseId)
			.query(Integer.class)
			.list() : reviewed;
	}

	private boolean is(String sql, long caseId) {
		return this.jdbc.sql(sql).param(caseId).query(Boolean.class).single();
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

	static String context(long caseId, int service, Instant at) {
		return "determination/" + caseId + "/" + service + "/" + at;
	}

	/** What is sealed. */
	record Detail(String summary, String reviewers) {
	}

}
