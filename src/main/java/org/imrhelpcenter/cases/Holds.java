package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that wait for something: each hold has a reason, somebody who looks again, and
 * the day on which they do. No hold ever stops a legal clock.
 */
@Component
public class Holds {

	private final Acts acts;

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final JdbcClient jdbc;

	Holds(Acts acts, CaseRows rows, Arrivals arrivals, JdbcClient jdbc) {
		this.acts = acts;
		this.rows = rows;
		this.arrivals = arrivals;
		this.jdbc = jdbc;
	}

	/**
	 * The holds of an opened case that have not ended.
	 * @param opened the case
	 * @return the holds, the first to wake first
	 */
	@Transactional(readOnly = true)
	public List<CaseHold> of(CaseSheet opened) {
		Seals seals = this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
		return this.jdbc.sql("""
				select id, reason, owner_id, wake_on, held_at, held_by from case_hold
				where case_id = ? and ended_at is null order by wake_on, id""").param(opened.id()).query((row, n) -> {
			Instant at = row.getObject("held_at", OffsetDateTime.class).toInstant();
			return new CaseHold(row.getLong("id"),
					seals.open(row.getBytes("reason"), context(opened.id(), at), String.class), row.getLong("owner_id"),
					row.getObject("wake_on", LocalDate.class), at, row.getLong("held_by"));
		}).list();
	}

	/**
	 * Puts a case on hold.
	 * @param viewer who does
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param owner who looks at it again
	 * @param wakeOn on which day, after today
	 * @param reason for what it waits
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void hold(Viewer viewer, CaseSheet opened, int seenVersion, Colleague owner, LocalDate wakeOn,
			String reason) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.HOLD);
		if (!wakeOn.isAfter(turn.today())) {
			throw new IllegalArgumentException("A hold wakes on a day to come");
		}
		this.jdbc.sql("""
				insert into case_hold (case_id, reason, owner_id, wake_on, held_at, held_by)
				values (:case, :reason, :owner, :wake, :at, :by)""")
			.param("case", opened.id())
			.param("reason", turn.seals().seal(reason, context(opened.id(), turn.at())))
			.param("owner", owner.id())
			.param("wake", wakeOn)
			.param("at", turn.at().atOffset(ZoneOffset.UTC))
			.param("by", turn.staffId())
			.update();
		turn.record("HELD", new ActDetails(reason, Map.of("owner", owner.name(), "wake", wakeOn.toString())));
	}

	/**
	 * Ends a hold by hand.
	 * @param viewer who does
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param id the hold
	 * @throws CaseChangedException when somebody else changed the case first, or there is
	 * no such hold
	 */
	@Transactional
	public void end(Viewer viewer, CaseSheet opened, int seenVersion, long id) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.HOLD);
		CaseHold hold = of(opened).stream()
			.filter((each) -> each.id() == id)
			.findFirst()
			.orElseThrow(CaseChangedException::new);
		this.jdbc.sql("update case_hold set ended_at = ?, ended_by = ? where id = ?")
			.params(turn.at().atOffset(ZoneOffset.UTC), turn.staffId(), id)
			.update();
		turn.record("ENDED", new ActDetails(hold.reason()));
	}

	/** A case that has ended waits for nothing. */
	void endAll(long caseId, Instant at) {
		this.jdbc.sql("update case_hold set ended_at = ? where case_id = ? and ended_at is null")
			.params(at.atOffset(ZoneOffset.UTC), caseId)
			.update();
	}

	static String context(long caseId, Instant at) {
		return "hold/" + caseId + "/" + at;
	}

}
