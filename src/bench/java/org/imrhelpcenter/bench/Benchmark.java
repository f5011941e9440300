package org.imrhelpcenter.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the packaged application on its own embedded database: how soon it is ready,
 * how it answers people at their pace, how much it carries, and what of it against plain
 * SQL on the same server; and how it answers the Help Center's people with few and with
 * many cases. Ends with an error when a request failed; a missed aim is only told.
 */
public final class Benchmark {

	/** What a great many cases are compared with. */
	private static final int FEW = 10_000;

	private Benchmark() {
	}

	public static void main(String[] args) throws Exception {
		Path jar = Path.of(args[0]).toAbsolutePath();
		Path folder = Path.of(args[1]).toAbsolutePath();
		LoadRun.clear(folder);
		List<String> parts = List.of(System.getProperty("bench.parts", "members,staff").split(","));
		long failed = 0;
		if (parts.contains("members")) {
			failed += members(jar, folder);
		}
		if (parts.contains("staff")) {
			failed += staff(jar, folder);
		}
		if (failed > 0) {
			System.out.println("Requests failed: see gatling.log in " + folder);
			System.exit(1);
		}
	}

	private static long members(Path jar, Path folder) throws Exception {
		System.out.println("How soon it is ready ...");
		StartTimes starts = StartTimes.measure(jar, folder);
		System.out.println("What it carries, in about four minutes ...");
		try (Started application = Started.with(jar, folder.resolve("load"))) {
			LoadRun load = LoadRun.against(application, folder, Load.class);
			PlainSql.Rate plain = new PlainSql(application).measure();
			new MembersResult(starts, load, plain).print(System.out);
			return load.answers().failed();
		}
	}

	private static long staff(Path jar, Path folder) throws Exception {
		String kept = System.getProperty("bench.kept", "");
		Path data = kept.isBlank() ? folder : Path.of(kept).toAbsolutePath();
		int many = Integer.parseInt(System.getProperty("bench.cases", "1000000"));
		List<StaffRun> runs = new ArrayList<>();
		for (int cases : (many == FEW) ? List.of(FEW) : List.of(FEW, many)) {
			runs.add(StaffRun.measure(jar, data, folder, cases));
		}
		StaffResult result = new StaffResult(runs);
		result.print(System.out);
		return result.failed();
	}

}
