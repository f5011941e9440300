package org.imrhelpcenter.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Many who sign at once, until something happens to the application.
 */
final class Signing implements AutoCloseable {

	private static final int AT_ONCE = 12;

	private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);

	private final Queue<Signatory> waiting = new ConcurrentLinkedQueue<>();

	private final List<Signatory> confirmed = new ArrayList<>();

	/** So many answer everything up to the signature. */
	List<Signatory> prepare(int howMany, int port) throws Exception {
		List<Callable<Signatory>> all = IntStream.range(0, howMany)
			.mapToObj((n) -> (Callable<Signatory>) () -> new Signatory(port))
			.toList();
		List<Signatory> prepared = new ArrayList<>();
		for (Future<Signatory> each : this.hands.invokeAll(all)) {
			prepared.add(each.get());
		}
		this.waiting.addAll(prepared);
		return prepared;
	}

	/** All of them sign; something happens when so many of them have been confirmed. */
	void begin(int after, Happening happening) {
		for (int n = 0; n < AT_ONCE; n++) {
			this.hands.submit(() -> {
				for (Signatory next = this.waiting.poll(); next != null && next.sign(); next = this.waiting.poll()) {
					confirmed(next, after, happening);
				}
				return null;
			});
		}
	}

	/** Whoever is confirmed meanwhile waits with the next signature until it happened. */
	private synchronized void confirmed(Signatory signatory, int after, Happening happening) throws Exception {
		this.confirmed.add(signatory);
		if (this.confirmed.size() == after) {
			happening.happen();
		}
	}

	/** Those who were confirmed, when nobody waits for an answer any more. */
	List<Signatory> confirmed() throws InterruptedException {
		this.hands.shutdown();
		if (!this.hands.awaitTermination(2, TimeUnit.MINUTES)) {
			throw new IllegalStateException("Somebody still waits for an answer");
		}
		return this.confirmed;
	}

	@Override
	public void close() {
		this.hands.shutdownNow();
	}

	/**
	 * What happens to the application.
	 */
	interface Happening {

		void happen() throws Exception;

	}

}
