package org.imrhelpcenter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Watches what the processes take while the load runs, where the system tells it in its
 * {@code /proc}.
 */
final class Watch implements AutoCloseable {

	private static final long EVERY = 500;

	private final ConcurrentLinkedQueue<Look> looks = new ConcurrentLinkedQueue<>();

	private final long application;

	private final long postmaster;

	private final long client;

	private final Thread thread = new Thread(this::watch, "watch");

	private Watch(long application, long postmaster, long client) {
		this.application = application;
		this.postmaster = postmaster;
		this.client = client;
	}

	static Watch over(long application, long postmaster, long client) {
		Watch watch = new Watch(application, postmaster, client);
		watch.thread.setDaemon(true);
		watch.thread.start();
		return watch;
	}

	private void watch() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				this.looks.add(look());
				Thread.sleep(EVERY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Look look() {
		List<Long> database = Stream.concat(Stream.of(this.postmaster),
				ProcessHandle.of(this.postmaster).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid))
			.toList();
		return new Look(System.currentTimeMillis(), kilobytes(this.application, "status", "VmRSS:"),
				kilobytes(this.application, "status", "VmHWM:"),
				database.stream().mapToLong((pid) -> kilobytes(pid, "smaps_rollup", "Pss:")).sum(),
				ticks(this.application), database.stream().mapToLong(Watch::ticks).sum(), ticks(this.client));
	}

	private static long kilobytes(long pid, String file, String name) {
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/" + file))) {
			return lines.filter((line) -> line.startsWith(name))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0);
		}
		catch (IOException | RuntimeException ex) {
			return 0;
		}
	}

	/** The processor time that a process has had, in hundredths of a second. */
	private static long ticks(long pid) {
		try {
			String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
			String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			return Long.parseLong(values[11]) + Long.parseLong(values[12]);
		}
		catch (IOException | RuntimeException ex) {
			return 0;
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.thread.interrupt();
		this.thread.join();
	}

	Look peak() {
		return this.looks.stream()
			.reduce((one, other) -> new Look(other.at(), Math.max(one.resident(), other.resident()),
					Math.max(one.most(), other.most()), Math.max(one.database(), other.database()), 0, 0, 0))
			.orElseThrow();
	}

	/** How many of the cores each of them kept busy in some time. */
	Busy busy(long from, long to) {
		List<Look> within = this.looks.stream().filter((look) -> look.at() >= from && look.at() <= to).toList();
		if (within.size() < 2) {
			return new Busy(0, 0, 0);
		}
		Look first = within.get(0);
		Look last = within.get(within.size() - 1);
		double hundredths = (last.at() - first.at()) / 10.0;
		return new Busy((last.applicationTicks() - first.applicationTicks()) / hundredths,
				(last.databaseTicks() - first.databaseTicks()) / hundredths,
				(last.clientTicks() - first.clientTicks()) / hundredths);
	}

	/**
	 * One look; sizes are in kilobytes, and memory that PostgreSQL's processes share is
	 * counted once.
	 */
	record Look(long at, long resident, long most, long database, long applicationTicks, long databaseTicks,
			long clientTicks) {
	}

	/**
	 * Cores kept busy.
	 */
	record Busy(double application, double database, double client) {
	}

}
