package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The question to the database behind a page of the queue. Each filter has an index that
 * ends in the queue's order; where several people or statuses are wanted, each gives its
 * first cases.
 */
final class QueueQuery {

	private static final String OPEN = "c.queue_rank < 2";

	private static final String OVER = "c.queue_rank = 2";

	private static final int SOON_DAYS = 2;

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> values = new TreeMap<>();

	private String each = "";

	private QueueQuery() {
	}

	static QueueQuery of(QueueFilter filter, LocalDate today) {
		return of(filter, today, List.of());
	}

	/**
	 * People are those whose cases are in the filter's queue, where it is one of people.
	 */
	static QueueQuery of(QueueFilter filter, LocalDate today, Collection<Long> people) {
		QueueQuery query = new QueueQuery();
		if (filter.status() == null) {
			query.conditions.add(OPEN);
		}
		else {
			// The planner does not know that a closed case is never among the open ones.
			query.conditions.add(filter.status().isOver() ? OVER : OPEN);
			query.and("c.status = :status", "status", filter.status().name());
		}
		if (filter.urgency() != null) {
			query.and("c.urgency = :urgency", "urgency", filter.urgency().name());
		}
		if (filter.kind() != null) {
			query.and("c.kind = :kind", "kind", filter.kind().name());
		}
		if (filter.plan() != null) {
			query.andEqual("c.plan_id", "plan", filter.plan().id());
		}
		if (filter.owner() != null) {
			query.andEqual("c.owner_id", "owner", filter.owner().staffId());
		}
		if (filter.due() != null) {
			query.due(filter.due(), today);
		}
		if (filter.on() != null) {
			query.and("c.queue_on = :day", "day", filter.on());
		}
		if (filter.queue() != null) {
			query.in(filter.queue(), today, people);
		}
		return query;
	}

	private void in(WorkQueue queue, LocalDate today, Collection<Long> people) {
		if (queue.isOfPeople()) {
			each("bigint", "c.owner_id", people.toArray(new Long[0]));
		}
		else if (queue == WorkQueue.WAITING_FOR_PLAN) {
			each("text", "c.status", WorkQueue.AT_THE_PLAN.stream().map(CaseStatus::name).toArray(String[]::new));
		}
		else {
			this.conditions.add(queue.condition());
			if (queue.isOfDays()) {
				this.values.put("soonFirst", today);
				this.values.put("soonLast", today.plusDays(SOON_DAYS));
			}
		}
	}

	private void each(String type, String column, Object[] wanted) {
		this.each = "unnest(cast(:wanted as " + type + "[])) w (one) cross join lateral ";
		and(column + " = w.one", "wanted", wanted);
	}

	/** Both bounds are given, so that one stretch of the index is read for each rank. */
	private void due(QueueFilter.Due due, LocalDate today) {
		LocalDate first = (due == QueueFilter.Due.OVERDUE) ? LocalDate.EPOCH : today;
		LocalDate last = switch (due) {
			case OVERDUE -> today.minusDays(1);
			case TODAY -> today;
			case TWO_DAYS -> today.plusDays(SOON_DAYS);
			case WEEK -> today.plusDays(7);
		};
		and("c.queue_on >= :first", "first", first);
		and("c.queue_on <= :last", "last", last);
	}

	private void andEqual(String column, String name, @Nullable Object value) {
		if (value == null) {
			this.conditions.add(column + " is null");
		}
		else {
			and(column + " = :" + name, name, value);
		}
	}

	private void and(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.values.put(name, value);
	}

	/**
	 * Where each person or status gives its first cases, most of them are on no page:
	 * only their places are read, and a case when it is on the page.
	 */
	String sql(QueuePlace from, int atMost) {
		String order = (from.backwards() ? " order by %1$s.queue_rank desc, %1$s.queue_on desc, %1$s.id desc"
				: " order by %1$s.queue_rank, %1$s.queue_on, %1$s.id") + " limit " + atMost;
		String rows = "select %s from imr_case c where " + where(from) + order.formatted("c");
		return this.each.isEmpty() ? rows.formatted(QueueRow.COLUMNS)
				: "select " + QueueRow.COLUMNS + " from (select k.* from " + this.each + "("
						+ rows.formatted("c.id, c.queue_rank, c.queue_on") + ") k" + order.formatted("k")
						+ ") k join imr_case c on c.id = k.id" + order.formatted("c");
	}

	private String where(QueuePlace from) {
		List<String> all = new ArrayList<>(this.conditions);
		if (from.key() != null) {
			all.add("(c.queue_rank, c.queue_on, c.id) " + (from.backwards() ? "<" : ">") + " (:rank, :on, :id)");
		}
		return String.join(" and ", all);
	}

	Map<String, Object> values(QueuePlace from) {
		Map<String, Object> all = new TreeMap<>(this.values);
		QueueKey key = from.key();
		if (key != null) {
			all.put("rank", key.rank());
			all.put("on", key.on());
			all.put("id", key.id());
		}
		return all;
	}

}
