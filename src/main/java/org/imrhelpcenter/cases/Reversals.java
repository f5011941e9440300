package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.CaseEvent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans that change their mind: the member gets what the plan had refused. Only when that
 * is so for every disputed service, the dates of the review stop.
 */
@Component
public class Reversals {

	private final Acts acts;

	private final CaseRows rows;

	private final JdbcClient jdbc;

	Reversals(Acts acts, CaseRows rows, JdbcClient jdbc) {
		this.acts = acts;
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * The services of an opened case for which the plan reversed its denial.
	 * @param opened the case
	 * @return the days on which it did, by the service's ordinal
	 */
	@Transactional(readOnly = true)
	public Map<Integer, LocalDate> of(CaseSheet opened) {
		return new TreeMap<>(this.jdbc.sql("""
				select s.ordinal, r.reversed_on from service_reversal r join disputed_service s on s.id = r.service_id
				where r.case_id = ?""")
			.param(opened.id())
			.query((row, n) -> Map.entry(row.getInt(1), row.getObject(2, LocalDate.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	/**
	 * Records that the plan reversed its denial.
	 * @param viewer who records it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param ordinals of which services
	 * @param on on which day
	 * @param words how that is known
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first, or one of
	 * the services is not in dispute any more
	 */
	@Transactional
	public long record(Viewer viewer, CaseSheet opened, int seenVersion, Set<Integer> ordinals, LocalDate on,
			String words) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.PLAN_REVERSAL);
		long caseId = turn.imrCase().id();
		Set<Integer> before = of(opened).keySet();
		List<DisputedService> disputed = this.rows.services(caseId)
			.stream()
			.filter((service) -> !before.contains(service.ordinal()))
			.toList();
		List<DisputedService> reversed = disputed.stream()
			.filter((service) -> ordinals.contains(service.ordinal()))
			.toList();
		if (reversed.isEmpty() || reversed.size() != ordinals.size()) {
			throw new CaseChangedException();
		}
		reversed.forEach((service) -> this.jdbc
			.sql("insert into service_reversal (service_id, case_id, reversed_on) values (?, ?, ?)")
			.params(service.id(), caseId, on)
			.update());
		boolean all = reversed.size() == disputed.size();
		if (all) {
			turn.moved(CaseEvent.REVERSED_BY_PLAN, on);
		}
		String names = reversed.stream().map(DisputedService::name).collect(Collectors.joining(", "));
		return turn.record(all ? "ALL" : "SOME", new ActDetails(words, Map.of("on", on.toString(), "services", names)));
	}

	/** A case that is opened again is in dispute again. */
	void forgetAll(long caseId) {
		this.jdbc.sql("delete from service_reversal where case_id = ?").param(caseId).update();
	}

}
