package org.imrhelpcenter.cases;

import org.jspecify.annotations.Nullable;

/**
 * From where to read the queue.
 *
 * @param key the case next to the page; null for the beginning
 * @param backwards whether the page ends before that case instead of beginning after it
 */
public record QueuePlace(@Nullable QueueKey key, boolean backwards) {

	/** The beginning of the queue. */
	public static final QueuePlace START = new QueuePlace(null, false);

	/**
	 * The place that an address names; the beginning when it names none.
	 * @param after the page begins after this place
	 * @param before the page ends before this place
	 * @return the place
	 */
	public static QueuePlace of(@Nullable String after, @Nullable String before) {
		if (before != null) {
			return QueueKey.parse(before).map((key) -> new QueuePlace(key, true)).orElse(START);
		}
		return (after != null) ? QueueKey.parse(after).map((key) -> new QueuePlace(key, false)).orElse(START) : START;
	}

}
