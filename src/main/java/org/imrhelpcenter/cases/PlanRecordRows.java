package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of what was asked of plans.
 */
@Component
class PlanRecordRows {

	private final JdbcClient jdbc;

	PlanRecordRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<PlanRecordItem> of(long caseId, Seals seals) {
		return this.jdbc.sql("""
				select id, ordinal, asked_at, received_on, sealed from plan_record_item
				where case_id = ? order by ordinal""").param(caseId).query((row, n) -> {
			Detail detail = seals.open(row.getBytes("sealed"), context(caseId, row.getInt("ordinal")), Detail.class);
			return new PlanRecordItem(row.getLong("id"), detail.item(),
					row.getObject("asked_at", OffsetDateTime.class).toInstant(),
					row.getObject("received_on", LocalDate.class), detail.note());
		}).list();
	}

	/** Puts items on the list of a case that the caller has alone. */
	void add(long caseId, Seals seals, List<String> items, Instant at) {
		int last = this.jdbc.sql("select coalesce(max(ordinal), 0) from plan_record_item where case_id = ?")
			.param(caseId)
			.query(Integer.class)
			.single();
		for (String item : items) {
			last++;
			this.jdbc.sql("insert into plan_record_item (case_id, ordinal, asked_at, sealed) values (?, ?, ?, ?)")
				.params(caseId, last, at.atOffset(ZoneOffset.UTC),
						seals.seal(new Detail(item, ""), context(caseId, last)))
				.update();
		}
	}

	void receive(long caseId, Seals seals, PlanRecordItem item, LocalDate on, String note) {
		int ordinal = this.jdbc.sql("select ordinal from plan_record_item where id = ?")
			.param(item.id())
			.query(Integer.class)
			.single();
		this.jdbc.sql("update plan_record_item set received_on = ?, sealed = ? where id = ? and case_id = ?")
			.params(on, seals.seal(new Detail(item.item(), note), context(caseId, ordinal)), item.id(), caseId)
			.update();
	}

	/** The plan is not asked any more for what has not come. */
	void forgetAwaited(long caseId) {
		this.jdbc.sql("delete from plan_record_item where case_id = ? and received_on is null").param(caseId).update();
	}

	/** Whether somebody found that the plan has sent everything. */
	boolean complete(long caseId) {
		return this.jdbc
			.sql("""
					select exists (select from case_act where case_id = ? and act = 'PLAN_RECORDS' and outcome = 'COMPLETE')""")
			.param(caseId)
			.query(Boolean.class)
			.single();
	}

	static String context(long caseId, int ordinal) {
		return "plan-record/" + caseId + "/" + ordinal;
	}

	/** What is sealed. */
	record Detail(String item, String note) {
	}

}
