package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The question to the database behind a page of the queue. Each filter has an index that
 * ends in the queue's order.
 */
final class QueueQuery {

	private static final int CLOSED = 2;

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> values = new TreeMap<>();

	private QueueQuery() {
	}

	static QueueQuery of(QueueFilter filter, LocalDate today) {
		QueueQuery query = new QueueQuery();
		if (filter.status() == null) {
			query.and("queue_rank < :closed", "closed", CLOSED);
		}
		else {
			query.and("status = :status", "status", filter.status().name());
		}
		if (filter.urgency() != null) {
			query.and("urgency = :urgency", "urgency", filter.urgency().name());
		}
		if (filter.kind() != null) {
			query.and("kind = :kind", "kind", filter.kind().name());
		}
		if (filter.plan() != null) {
			query.andEqual("plan_id", "plan", filter.plan().id());
		}
		if (filter.owner() != null) {
			query.andEqual("owner_id", "owner", filter.owner().staffId());
		}
		if (filter.due() != null) {
			query.due(filter.due(), today);
		}
		return query;
	}

	/** Both bounds are given, so that one stretch of the index is read for each rank. */
	private void due(QueueFilter.Due due, LocalDate today) {
		LocalDate first = (due == QueueFilter.Due.OVERDUE) ? LocalDate.EPOCH : today;
		LocalDate last = switch (due) {
			case OVERDUE -> today.minusDays(1);
			case TODAY -> today;
			case TWO_DAYS -> today.plusDays(2);
			case WEEK -> today.plusDays(7);
		};
		and("queue_on >= :first", "first", first);
		and("queue_on <= :last", "last", last);
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

	String sql(QueuePlace from, int atMost) {
		String order = from.backwards() ? "queue_rank desc, queue_on desc, id desc" : "queue_rank, queue_on, id";
		return "select " + QueueRow.COLUMNS + " from imr_case c where " + where(from) + " order by " + order + " limit "
				+ atMost;
	}

	private String where(QueuePlace from) {
		List<String> all = new ArrayList<>(this.conditions);
		if (from.key() != null) {
			all.add("(queue_rank, queue_on, id) " + (from.backwards() ? "<" : ">") + " (:rank, :on, :id)");
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
