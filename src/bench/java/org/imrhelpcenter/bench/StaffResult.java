package org.imrhelpcenter.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was measured of staff, with few and with many cases, as it is printed.
 */
record StaffResult(List<StaffRun> runs) {

	private static final int MISSPELT = 300;

	private static final int OTHERS = 100;

	private static final double DEARER = 1.5;

	void print(PrintStream out) {
		out.printf(
				"%nStaff: %d at once, each reads every page for 2 to 6 s; every setting is the one that is shipped.%n",
				Colleagues.COUNT);
		out.printf("Names are compared with a different word for each case, at most 100,000.%n");
		out.printf(
				"Cost is the processor time of a request, one kind at a time, two people at once without a pause.%n");
		for (StaffRun run : this.runs) {
			out.printf(Locale.ROOT, "%n  %-20s %8s %6s %6s %6s %6s   %6s %11s %10s %8s%n",
					String.format(Locale.ROOT, "%,d cases", run.cases()), "requests", "failed", "p50", "p95", "p99",
					"cost", "application", "PostgreSQL", "alone");
			for (Kind kind : Kind.OF_STAFF) {
				run.load().answers().of(Part.PACED, kind).ifPresent((times) -> row(out, run, kind, times));
			}
			run.load()
				.answers()
				.of(Part.PACED, Kind.PAGE)
				.ifPresent((times) -> out.printf(Locale.ROOT, "  %-20s %8d %6d %6d %6d %6d%n", "other pages",
						times.count(), times.failed(), times.p50(), times.p95(), times.p99()));
			Watch.Look peak = run.load().watch().peak();
			out.printf(Locale.ROOT, "  Memory, resident: application %d MB at most; its PostgreSQL %d MB at most%n",
					peak.most() / 1024, peak.database() / 1024);
		}
		aims(out);
	}

	private static void row(PrintStream out, StaffRun run, Kind kind, Answers.Times times) {
		StaffRun.Cost cost = run.cost(kind);
		Optional<Answers.Times> alone = run.load().answers().of(Part.ALONE, kind);
		out.printf(Locale.ROOT, "  %-20s %8d %6d %6d %6d %6d   %6.1f %11.1f %10.1f %8d%n", kind.words(), times.count(),
				times.failed(), times.p50(), times.p95(), times.p99(), cost.both(), cost.application(), cost.database(),
				alone.map(Answers.Times::p50).orElse(0L));
	}

	private void aims(PrintStream out) {
		out.printf("%nAims%n");
		for (StaffRun run : this.runs) {
			for (Kind kind : Kind.OF_STAFF) {
				int most = (kind == Kind.MISSPELT) ? MISSPELT : OTHERS;
				run.load()
					.answers()
					.of(Part.PACED, kind)
					.ifPresent(
							(times) -> MembersResult.aim(
									out, times.p95() < most, String.format(Locale.ROOT,
											"%s within %d ms at p95, %,d cases", kind.words(), most, run.cases()),
									times.p95() + " ms"));
			}
		}
		StaffRun few = this.runs.get(0);
		StaffRun many = this.runs.get(this.runs.size() - 1);
		if (few != many) {
			for (Kind kind : Kind.OF_STAFF) {
				double times = many.cost(kind).both() / few.cost(kind).both();
				MembersResult.aim(out, times <= DEARER, String.format(Locale.ROOT, "%s at %,d costs at most %.1f times",
						kind.words(), many.cases(), DEARER), String.format(Locale.ROOT, "%.2f times", times));
			}
		}
		long failed = failed();
		MembersResult.aim(out, failed == 0, "no failed request", Long.toString(failed));
	}

	long failed() {
		return this.runs.stream().mapToLong((run) -> run.load().answers().failed()).sum();
	}

}
