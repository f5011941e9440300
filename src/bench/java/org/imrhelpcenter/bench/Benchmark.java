package org.imrhelpcenter.bench;

import java.nio.file.Path;

/**
 * Measures the packaged application on its own embedded database: how soon it is ready,
 * how it answers people at their pace, how much it carries, and what of it against plain
 * SQL on the same server. Ends with an error when a request failed; a missed aim is only
 * told.
 */
public final class Benchmark {

	private Benchmark() {
	}

	public static void main(String[] args) throws Exception {
		Path jar = Path.of(args[0]).toAbsolutePath();
		Path folder = Path.of(args[1]).toAbsolutePath();
		LoadRun.clear(folder);
		System.out.println("How soon it is ready ...");
		StartTimes starts = StartTimes.measure(jar, folder);
		System.out.println("What it carries, in about four minutes ...");
		try (Started application = Started.with(jar, folder.resolve("load"))) {
			LoadRun load = LoadRun.against(application, folder);
			PlainSql.Rate plain = new PlainSql(application).measure();
			new Result(starts, load, plain).print(System.out);
			if (load.answers().failed() > 0) {
				System.out.println("Requests failed: see gatling.log in " + folder);
				System.exit(1);
			}
		}
	}

}
