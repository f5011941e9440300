package org.imrhelpcenter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.gatling.javaapi.core.Simulation;

/**
 * The load as Gatling runs it, in a process of its own.
 *
 * @param answers how the requests were answered
 * @param watch what the processes took meanwhile
 */
record LoadRun(Answers answers, Watch watch) {

	private static final int LONGEST_MINUTES = 12;

	/**
	 * Runs a load.
	 * @param simulation which load
	 * @param options more for its Java machine
	 */
	static LoadRun against(Started application, Path folder, Class<? extends Simulation> simulation, String... options)
			throws IOException, InterruptedException {
		Files.createDirectories(folder);
		Path answers = folder.resolve("answers.txt");
		String front = application.get("/").body();
		List<String> command = new ArrayList<>(List.of(Started.java().toString(), "-Xmx512m", "-XX:+UseSerialGC",
				"--add-opens=java.base/java.lang=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				// Nothing leaves this machine.
				"-Dgatling.http.warmUpUrl=", "-Dgatling.data.enableAnalytics=false",
				"-Dbench.share=" + System.getProperty("bench.share", "1"), "-Dbench.site=" + application.site(),
				"-Dbench.answers=" + answers, "-Dbench.stylesheet=" + first(front, "/assets/site-\\w+\\.css"),
				"-Dbench.script=" + first(front, "/assets/site-\\w+\\.js")));
		command.addAll(List.of(options));
		command.addAll(List.of("io.gatling.app.Gatling", "--simulation", simulation.getName(), "--results-folder",
				folder.resolve("gatling").toString(), "--no-reports"));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.redirectErrorStream(true).redirectOutput(folder.resolve("gatling.log").toFile());
		Process gatling = builder.start();
		Runtime.getRuntime().addShutdownHook(new Thread(gatling::destroy));
		try (Watch watch = Watch.over(application.pid(), application.postmaster(), gatling.pid())) {
			if (!gatling.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
				throw new IllegalStateException("The load did not come to its end");
			}
			if (gatling.exitValue() != 0) {
				throw new IllegalStateException("Gatling ended with " + gatling.exitValue() + ", see its log in "
						+ folder.getFileName().toString().toLowerCase(Locale.ROOT) + "/gatling.log");
			}
			return new LoadRun(Answers.read(answers), watch);
		}
		finally {
			gatling.destroy();
		}
	}

	private static String first(String page, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(page);
		if (!matcher.find()) {
			throw new IllegalStateException("The front page names no " + pattern);
		}
		return matcher.group();
	}

	static void clear(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (var files = Files.walk(folder)) {
				for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
					Files.delete(file);
				}
			}
		}
		Files.createDirectories(folder);
	}

}
