package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what is open. The counts are kept for some seconds, because everybody looks at
 * them all the time; while one request counts anew, the others see the counts from
 * before.
 */
@Component
public class QueueCounts {

	/** For so many days it is known how much ends on each. */
	public static final int DAYS = 14;

	/** What is older is shown to nobody. */
	private static final Duration TOO_OLD = Duration.ofMinutes(1);

	static final String BY_PERSON = """
			select owner_id, queue_rank, case when queue_on < :today then cast(:today as date) - 1
			  when queue_on > :last then null else queue_on end as due_on, count(*) as cases
			from imr_case where queue_rank < 2 group by 1, 2, 3""";

	static final String WAITING_FOR_PLAN = "select count(*) from imr_case where queue_rank < 2 and status in (:plan)";

	static final String WAITING_FOR_MEMBER = """
			select count(*) from imr_case where queue_rank < 2 and completed_on is null""";

	static final String WITHOUT_NURSE = "select count(*) from imr_case c where "
			+ WorkQueue.URGENT_WITHOUT_NURSE.condition();

	static final String HOLDS_WAKING = "select count(*) from imr_case c where c.queue_rank < 2 and "
			+ WorkQueue.HOLDS_WAKING.condition();

	static final String MAIL_CAME_BACK = "select count(*) from imr_case c where c.queue_rank < 2 and "
			+ WorkQueue.MAIL_CAME_BACK.condition();

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration keptFor;

	private final ReentrantLock counting = new ReentrantLock();

	private volatile @Nullable QueueLoad kept;

	QueueCounts(JdbcClient jdbc, Clock clock, @Value("${imr.queues.counts-kept:10s}") Duration keptFor) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.keptFor = keptFor;
	}

	/**
	 * How much is open, as of a short while ago.
	 * @param viewer who asks
	 * @return the counts
	 */
	public QueueLoad load(Viewer viewer) {
		Casework.only(viewer);
		QueueLoad last = this.kept;
		if (last != null && age(last).compareTo(this.keptFor) < 0) {
			return last;
		}
		if (last != null && age(last).compareTo(TOO_OLD) < 0 && !this.counting.tryLock()) {
			return last;
		}
		if (!this.counting.isHeldByCurrentThread()) {
			this.counting.lock();
		}
		try {
			QueueLoad now = this.kept;
			if (now == null || now == last) {
				now = count();
				this.kept = now;
			}
			return now;
		}
		finally {
			this.counting.unlock();
		}
	}

	private Duration age(QueueLoad load) {
		return Duration.between(load.countedAt(), this.clock.instant()).abs();
	}

	private QueueLoad count() {
		Instant now = this.clock.instant();
		LocalDate today = LegalDay.of(now);
		List<QueueLoad.Load> loads = this.jdbc.sql(BY_PERSON)
			.param("today", today)
			.param("last", today.plusDays(DAYS))
			.query((row, n) -> new QueueLoad.Load(row.getObject("owner_id", Long.class), row.getInt("queue_rank") == 0,
					row.getObject("due_on", LocalDate.class), row.getInt("cases")))
			.list();
		Map<WorkQueue, Integer> others = new EnumMap<>(WorkQueue.class);
		others.put(WorkQueue.WAITING_FOR_PLAN,
				this.jdbc.sql(WAITING_FOR_PLAN)
					.param("plan", WorkQueue.AT_THE_PLAN.stream().map(CaseStatus::name).toList())
					.query(Integer.class)
					.single());
		others.put(WorkQueue.WAITING_FOR_MEMBER, this.jdbc.sql(WAITING_FOR_MEMBER).query(Integer.class).single());
		others.put(WorkQueue.URGENT_WITHOUT_NURSE, this.jdbc.sql(WITHOUT_NURSE).query(Integer.class).single());
		others.put(WorkQueue.HOLDS_WAKING,
				this.jdbc.sql(HOLDS_WAKING).param("soonFirst", today).query(Integer.class).single());
		others.put(WorkQueue.MAIL_CAME_BACK, this.jdbc.sql(MAIL_CAME_BACK).query(Integer.class).single());
		return new QueueLoad(now, today, loads, others);
	}

}
