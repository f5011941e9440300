package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.cases.QueueRow;
import org.jspecify.annotations.Nullable;

/**
 * A case in the queue with what its reader wants to know at a glance.
 *
 * @param row the case
 * @param owner who works on it; null while nobody does
 * @param pressing late, soon or none
 */
record QueueLine(QueueRow row, @Nullable String owner, Pressing pressing) {

	private static final int SOON_DAYS = 2;

	static List<QueueLine> of(List<QueueRow> rows, Map<Long, String> names, LocalDate today) {
		return rows.stream()
			.map((row) -> new QueueLine(row, (row.ownerId() != null) ? names.get(row.ownerId()) : null,
					Pressing.of(row.dueOn(), today)))
			.toList();
	}

	/** How a date stands out; words say the same. */
	enum Pressing {

		LATE, SOON, NONE;

		static Pressing of(@Nullable LocalDate dueOn, LocalDate today) {
			if (dueOn == null || dueOn.isAfter(today.plusDays(SOON_DAYS))) {
				return NONE;
			}
			return dueOn.isBefore(today) ? LATE : SOON;
		}

		/** The word in class names. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
