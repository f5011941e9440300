package org.imrhelpcenter.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the queue: urgent first, closed last, then the nearest date, then the case.
 *
 * @param rank 0 for urgent, 1 for standard, 2 for closed cases
 * @param on the date that leads
 * @param id the case
 */
public record QueueKey(int rank, LocalDate on, long id) {

	private static final Pattern TEXT = Pattern.compile("([0-2])_(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

	/**
	 * A place as it stands in an address.
	 * @param text the text
	 * @return the place; empty when it is none
	 */
	public static Optional<QueueKey> parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new QueueKey(Integer.parseInt(matcher.group(1)), LocalDate.parse(matcher.group(2)),
					Long.parseLong(matcher.group(3))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return this.rank + "_" + this.on + "_" + this.id;
	}

}
