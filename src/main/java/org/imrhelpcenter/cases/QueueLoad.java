package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * How much work is open, as it was counted a short while ago.
 *
 * @param countedAt when
 * @param today the legal day of that
 * @param loads open cases by whose they are, urgency and the day on which they are due
 * @param others the queues that do not ask whose cases they are
 */
public record QueueLoad(Instant countedAt, LocalDate today, List<Load> loads, Map<WorkQueue, Integer> others) {

	public QueueLoad {
		loads = List.copyOf(loads);
		others = Map.copyOf(others);
	}

	/**
	 * Some open cases.
	 *
	 * @param ownerId whose they are; null for nobody's
	 * @param urgent whether they are urgent
	 * @param dueOn when they are due; the day before today stands for all that are
	 * overdue, and null for all that are due after the days that are counted apart
	 * @param cases how many
	 */
	public record Load(@Nullable Long ownerId, boolean urgent, @Nullable LocalDate dueOn, int cases) {
	}

	/**
	 * How many cases are in a queue.
	 * @param queue which queue
	 * @param people whose cases are in it, where it is one of people
	 * @return how many
	 */
	public int of(WorkQueue queue, Collection<Long> people) {
		return switch (queue) {
			case MINE, TEAM -> sum((load) -> load.ownerId() != null && people.contains(load.ownerId()));
			case UNASSIGNED -> sum((load) -> load.ownerId() == null);
			case OVERDUE -> sum(this::isOverdue);
			case DUE_SOON -> sum(this::isSoon);
			default -> this.others.getOrDefault(queue, 0);
		};
	}

	/**
	 * Whether these cases are overdue.
	 * @param load the cases
	 * @return true when their date has passed
	 */
	public boolean isOverdue(Load load) {
		return load.dueOn() != null && load.dueOn().isBefore(this.today);
	}

	/**
	 * Whether these cases are due today, tomorrow or the day after.
	 * @param load the cases
	 * @return true when they are
	 */
	public boolean isSoon(Load load) {
		return load.dueOn() != null && !isOverdue(load) && !load.dueOn().isAfter(this.today.plusDays(2));
	}

	/**
	 * How many cases are such.
	 * @param such which
	 * @return how many
	 */
	public int sum(Predicate<Load> such) {
		return this.loads.stream().filter(such).mapToInt(Load::cases).sum();
	}

}
