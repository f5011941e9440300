package org.imrhelpcenter.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Everything that was measured of members, as it is printed.
 */
record MembersResult(StartTimes starts, LoadRun load, PlainSql.Rate plain) {

	private static final String ROW = "  %-24s %8d %8.1f %6d %6d %6d %6d%n";

	void print(PrintStream out) {
		out.printf("%nOn %d cores, Java %s, %s%n", Runtime.getRuntime().availableProcessors(),
				System.getProperty("java.version"), System.getProperty("os.name"));
		out.printf("Members come from 250 addresses on loopback; every setting is the one that is shipped.%n");
		out.printf("%n  %-24s %8s %8s %6s %6s %6s %6s%n", "in milliseconds", "requests", "a second", "failed", "p50",
				"p95", "p99");
		for (Part part : Part.values()) {
			for (Kind kind : Kind.values()) {
				this.load.answers()
					.of(part, kind)
					.ifPresent((times) -> out.printf(Locale.ROOT, ROW, kind.in(part), times.count(), times.perSecond(),
							times.failed(), times.p50(), times.p95(), times.p99()));
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
		out.println();
		for (Part part : List.of(Part.WARMING, Part.PACED, Part.WHOLE, Part.SIGNING)) {
			Answers.Pace pace = this.load.answers().pace(part, Kind.SUBMISSION);
			Watch.Busy busy = this.load.watch().busy(pace.from(), pace.to());
			out.printf(Locale.ROOT,
					"%-9s %7.1f submissions a second; cores busy: application %.2f, PostgreSQL %.2f, load %.2f%n",
					part.name().toLowerCase(Locale.ROOT), pace.perSecond(), busy.application(), busy.database(),
					busy.client());
		}
		out.printf(Locale.ROOT, "plain SQL %7.1f transactions a second: %d rows in %d tables each, %d connections%n",
				this.plain.perSecond(), this.plain.rows(), this.plain.tables(), PlainSql.CONNECTIONS);
	}

	private void aims(PrintStream out, Watch.Look peak) {
		Answers answers = this.load.answers();
		double whole = 100 * answers.pace(Part.WHOLE, Kind.SUBMISSION).perSecond() / this.plain.perSecond();
		double signing = 100 * answers.pace(Part.SIGNING, Kind.SUBMISSION).perSecond() / this.plain.perSecond();
		long p95 = Stream.of(Kind.PAGE, Kind.FOLLOW)
			.flatMap((kind) -> answers.of(Part.PACED, kind).stream())
			.mapToLong(Answers.Times::p95)
			.max()
			.orElse(Long.MAX_VALUE);
		long failed = answers.failed();
		out.printf("%nAims%n");
		aim(out, p95 < 100, "pages within 100 ms at p95, 50 file and 200 follow", p95 + " ms");
		aim(out, failed == 0, "no failed request", failed + " of " + answers.all().size());
		aim(out, whole >= 5, "whole applications at 5% of the plain-SQL rate", percent(whole));
		aim(out, signing >= 15, "the submission alone at 15% of it", percent(signing));
		aim(out, peak.most() < 700 * 1024, "under 700 MB resident", peak.most() / 1024 + " MB");
		aim(out, this.starts.plain().toSeconds() < 15, "ready within 15 s as a plain jar",
				seconds(this.starts.plain()));
		aim(out, this.starts.extracted().toSeconds() < 6, "ready within 6 s extracted, with a class-data archive",
				seconds(this.starts.extracted()));
	}

	static void aim(PrintStream out, boolean met, String what, String measured) {
		out.printf("  %-6s %-56s %s%n", met ? "met" : "missed", what, measured);
	}

	private static String percent(double value) {
		return String.format(Locale.ROOT, "%.1f%%", value);
	}

	private static String seconds(Duration time) {
		return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
	}

}
