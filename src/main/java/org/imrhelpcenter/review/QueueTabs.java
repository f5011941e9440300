package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseQueue;
import org.imrhelpcenter.cases.QueueCounts;
import org.imrhelpcenter.cases.QueueLoad;
import org.imrhelpcenter.cases.WorkQueue;

import org.springframework.stereotype.Component;

/**
 * The queues above the list, with how much is in each.
 */
@Component
class QueueTabs {

	private final QueueCounts counts;

	private final CaseQueue queue;

	private final Clock clock;

	QueueTabs(QueueCounts counts, CaseQueue queue, Clock clock) {
		this.counts = counts;
		this.queue = queue;
		this.clock = clock;
	}

	Tabs of(Viewer viewer, QueueChoices choices) {
		QueueLoad load = this.counts.load(viewer);
		List<Long> mine = this.queue.people(viewer, WorkQueue.MINE);
		List<Tab> tabs = Arrays.stream(WorkQueue.values())
			.map((each) -> new Tab(each,
					load.of(each, (each == WorkQueue.TEAM) ? this.queue.people(viewer, WorkQueue.TEAM) : mine),
					choices.is(each)))
			.toList();
		return new Tabs(tabs, load.sum((any) -> true),
				Duration.between(load.countedAt(), this.clock.instant()).toSeconds(), mine.size() - 1);
	}

	/**
	 * All queues.
	 *
	 * @param list one for each
	 * @param open how many cases are open in all
	 * @param seconds how old the counts are
	 * @param covered for how many people the one who looks stands in
	 */
	record Tabs(List<Tab> list, int open, long seconds, int covered) {
	}

	/**
	 * A queue.
	 *
	 * @param queue which one
	 * @param cases how many cases are in it
	 * @param shown whether it is shown now
	 */
	record Tab(WorkQueue queue, int cases, boolean shown) {
	}

}
