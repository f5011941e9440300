package org.imrhelpcenter.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * How many transactions a second the same server commits when plain SQL writes the rows
 * of one submission: into the same tables, as many and as large as those of a case that
 * was really filed, with the same durability, one transaction for each, a prepared
 * statement for each table, its rows in one batch.
 */
final class PlainSql {

	/** As many as the application's pool has. */
	static final int CONNECTIONS = 10;

	private static final Duration WARMING = Duration.ofSeconds(3);

	private static final Duration MEASURED = Duration.ofSeconds(10);

	private final Started application;

	private final AtomicLong numbers = new AtomicLong(5_000_000);

	PlainSql(Started application) {
		this.application = application;
	}

	/** Measures in the order warm, then for real. */
	Rate measure() throws Exception {
		FiledRows rows;
		try (Connection connection = connect()) {
			rows = FiledRows.ofLatestCase(connection);
		}
		during(rows, WARMING);
		double perSecond = during(rows, MEASURED) / (MEASURED.toMillis() / 1000.0);
		return new Rate(perSecond, rows.count(), rows.tables());
	}

	private long during(FiledRows rows, Duration time) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
		try {
			long end = System.nanoTime() + time.toNanos();
			List<Callable<Long>> writers = IntStream.range(0, CONNECTIONS)
				.mapToObj((n) -> (Callable<Long>) () -> write(rows, end))
				.toList();
			long written = 0;
			for (Future<Long> writer : threads.invokeAll(writers)) {
				written += writer.get();
			}
			return written;
		}
		finally {
			threads.shutdown();
		}
	}

	private long write(FiledRows rows, long end) throws SQLException {
		long written = 0;
		try (Connection connection = connect(); FiledRows.Copies copies = rows.copies(connection)) {
			connection.setAutoCommit(false);
			while (System.nanoTime() < end) {
				copies.write(this.numbers.incrementAndGet());
				connection.commit();
				written++;
			}
		}
		return written;
	}

	private Connection connect() throws SQLException {
		try {
			return this.application.connect();
		}
		catch (java.io.IOException ex) {
			throw new SQLException(ex);
		}
	}

	/**
	 * What was measured.
	 */
	record Rate(double perSecond, int rows, int tables) {
	}

}
