package org.imrhelpcenter.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What those who filed were told, for them to follow their cases; and applications that
 * wait for their signature.
 */
final class FiledCases {

	private static final Queue<Filed> FILED = new ConcurrentLinkedQueue<>();

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final Queue<String> UNSIGNED = new ConcurrentLinkedQueue<>();

	private static final AtomicInteger PREPARED = new AtomicInteger();

	private FiledCases() {
	}

	static void add(String number, String code) {
		FILED.add(new Filed(number, code));
		COUNT.incrementAndGet();
	}

	static int count() {
		return COUNT.get();
	}

	/** A case that nobody follows yet. */
	static Filed next() {
		Filed filed = FILED.poll();
		if (filed == null) {
			throw new IllegalStateException("Fewer cases were filed than are to be followed");
		}
		return filed;
	}

	static void prepared(String draft) {
		UNSIGNED.add(draft);
		PREPARED.incrementAndGet();
	}

	static int prepared() {
		return PREPARED.get();
	}

	/**
	 * The cookie of an application that waits for its signature; empty when none does.
	 */
	static String unsigned() {
		String draft = UNSIGNED.poll();
		return (draft != null) ? draft : "";
	}

	/**
	 * What opens a case.
	 */
	record Filed(String number, String code) {
	}

}
