package org.imrhelpcenter.review;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.cases.Absence;
import org.imrhelpcenter.cases.Cover;
import org.imrhelpcenter.cases.QueueLoad;
import org.jspecify.annotations.Nullable;

/**
 * How much a person has to do.
 *
 * @param colleague who
 * @param open how many open cases are theirs
 * @param urgent how many of these are urgent
 * @param soon how many are due today, tomorrow or the day after
 * @param overdue how many are overdue
 * @param absence whether they are away today; null when they are there
 * @param covers for whom they stand in
 */
record Workload(Colleague colleague, int open, int urgent, int soon, int overdue, @Nullable Absence absence,
		List<Long> covers) {

	static Workload of(Colleague colleague, QueueLoad load, Cover cover) {
		Predicate<QueueLoad.Load> theirs = (each) -> Objects.equals(each.ownerId(), colleague.id());
		return new Workload(colleague, load.sum(theirs), load.sum(theirs.and(QueueLoad.Load::urgent)),
				load.sum(theirs.and(load::isSoon)), load.sum(theirs.and(load::isOverdue)),
				cover.absence(colleague.id(), load.today()).orElse(null),
				cover.coveredBy(colleague.id(), load.today()));
	}

}
