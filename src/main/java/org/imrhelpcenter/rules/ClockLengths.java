package org.imrhelpcenter.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How long each clock runs, as the dated rows have it. */
public final class ClockLengths {

	private final List<Row> rows;

	private ClockLengths(List<Row> rows) {
		this.rows = rows;
	}

	/** The lengths of these rows. */
	public static ClockLengths of(List<Row> rows) {
		return new ClockLengths(List.copyOf(rows));
	}

	/**
	 * How long a clock runs that starts on a day. Where two rows apply, the later one
	 * wins.
	 * @throws IllegalStateException when no row covers that day
	 */
	public ClockLength of(ClockKind kind, Urgency urgency, LocalDate startedOn) {
		return this.rows.stream()
			.filter((row) -> row.appliesTo(kind, urgency, startedOn))
			.max(Comparator.comparing(Row::fromDay))
			.map(Row::length)
			.orElseThrow(() -> new IllegalStateException(
					"no length for " + kind + ", " + urgency + ", started on " + startedOn));
	}

	/**
	 * One dated row.
	 *
	 * @param kind the clock
	 * @param urgency standard or urgent
	 * @param length how long it runs
	 * @param fromDay the first starting day to which the row applies
	 * @param toDay the last one; null while no end is known
	 */
	public record Row(ClockKind kind, Urgency urgency, ClockLength length, LocalDate fromDay,
			@Nullable LocalDate toDay) {

		boolean appliesTo(ClockKind kind, Urgency urgency, LocalDate day) {
			return this.kind == kind && this.urgency == urgency && !day.isBefore(this.fromDay)
					&& (this.toDay == null || !day.isAfter(this.toDay));
		}

	}

}
