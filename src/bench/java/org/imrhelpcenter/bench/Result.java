package org.imrhelpcenter.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Everything that was measured, as it is printed.
 */
record Result(StartTimes starts, LoadRun load, PlainSql.Rate plain) {

	private static final String ROW = "  %-34s %8d %6d %8d %6d %6d%n";

	void print(PrintStream out) {
		out.printf("%nOn %d cores, Java %s, %s%n", Runtime.getRuntime().availableProcessors(),
				System.getProperty("java.version"), System.getProperty("os.name"));
		out.printf("%n  %-34s %8s %6s %8s %6s %6s%n", "answers in milliseconds", "requests", "failed", "p50", "p95",
				"p99");
		for (Part part : Part.values()) {
			for (Kind kind : Kind.values()) {
				this.load.requests()
					.of(part, kind)
					.ifPresent((times) -> out.printf(ROW, kind.in(part), times.count(), times.failed(), times.p50(),
							times.p95(), times.p99()));
			}
		}
		pace(out);
		Watch.Look peak = this.load.watch().peak();
		out.printf("%nMemory, resident: application %d MB at most; its PostgreSQL %d MB at most%n", peak.most() / 1024,
				peak.database() / 1024);
		out.printf("Ready, plain jar: %s; %s when the database has to be made first%n", seconds(this.starts.plain()),
				seconds(this.starts.plainFirst()));
		out.printf("Ready, extracted with a class-data archive: %s; %s when the database has to be made first%n",
				seconds(this.starts.extracted()), seconds(this.starts.extractedFirst()));
		aims(out, peak);
	}

	private void pace(PrintStream out) {
		Marks marks = this.load.marks();
		out.println();
		for (Part part : Part.values()) {
			if (part != Part.PREPARING) {
				Marks.Pace pace = marks.pace(part);
				Watch.Busy busy = this.load.watch().busy(pace.from(), pace.to());
				out.printf(Locale.ROOT,
						"%-9s %7.1f submissions a second; cores busy: application %.2f, PostgreSQL %.2f, load %.2f%n",
						part.name().toLowerCase(Locale.ROOT), pace.perSecond(), busy.application(), busy.database(),
						busy.client());
			}
		}
		out.printf(Locale.ROOT, "plain SQL %7.1f transactions a second: %d rows in %d tables each, %d connections%n",
				this.plain.perSecond(), this.plain.rows(), this.plain.tables(), PlainSql.CONNECTIONS);
	}

	private void aims(PrintStream out, Watch.Look peak) {
		Marks marks = this.load.marks();
		double whole = 100 * marks.pace(Part.WHOLE).perSecond() / this.plain.perSecond();
		double signing = 100 * marks.pace(Part.SIGNING).perSecond() / this.plain.perSecond();
		long p95 = this.load.requests().of(Part.PACED, Kind.PAGE).map(Requests.Times::p95).orElse(Long.MAX_VALUE);
		long failed = this.load.requests().failed();
		out.printf("%nAims%n");
		aim(out, p95 < 100, "pages within 100 ms at p95, 50 file and 200 follow", p95 + " ms");
		aim(out, failed == 0, "no failed request", failed + " of " + this.load.requests().all());
		aim(out, whole >= 5, "whole applications at 5% of the plain-SQL rate", percent(whole));
		aim(out, signing >= 15, "the submission alone at 15% of it", percent(signing));
		aim(out, peak.most() < 700 * 1024, "under 700 MB resident", peak.most() / 1024 + " MB");
		aim(out, this.starts.plain().toSeconds() < 15, "ready within 15 s as a plain jar",
				seconds(this.starts.plain()));
		aim(out, this.starts.extracted().toSeconds() < 6, "ready within 6 s extracted, with a class-data archive",
				seconds(this.starts.extracted()));
	}

	private static void aim(PrintStream out, boolean met, String what, String measured) {
		out.printf("  %-6s %-56s %s%n", met ? "met" : "missed", what, measured);
	}

	private static String percent(double value) {
		return String.format(Locale.ROOT, "%.1f%%", value);
	}

	private static String seconds(Duration time) {
		return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
	}

}
