package org.imrhelpcenter.cases;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some of the queue, in its order.
 *
 * @param rows the cases
 * @param before where the page before this one ends; null on the first page
 * @param after where the next page begins; null on the last page
 */
public record QueuePage(List<QueueRow> rows, @Nullable QueueKey before, @Nullable QueueKey after) {

	public QueuePage {
		rows = List.copyOf(rows);
	}

	/**
	 * A page out of the rows that were read.
	 * @param read the rows, up to one more than a page has
	 * @param more whether there is a page before this one, read forwards
	 * @return the page
	 */
	static QueuePage forwards(List<QueueRow> read, int size, boolean more) {
		boolean cut = read.size() > size;
		List<QueueRow> rows = cut ? read.subList(0, size) : read;
		return page(rows, more, cut);
	}

	static QueuePage backwards(List<QueueRow> read, int size) {
		boolean cut = read.size() > size;
		List<QueueRow> rows = cut ? read.subList(1, read.size()) : read;
		return page(rows, cut, true);
	}

	private static QueuePage page(List<QueueRow> rows, boolean before, boolean after) {
		return rows.isEmpty() ? new QueuePage(rows, null, null) : new QueuePage(rows, before ? rows.get(0).key() : null,
				after ? rows.get(rows.size() - 1).key() : null);
	}

}
