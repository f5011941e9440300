package org.imrhelpcenter.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long the application takes from its start until it is ready.
 *
 * @param plainFirst the plain jar with an empty data folder: the database is made
 * @param plain the plain jar with the data folder of an earlier run
 * @param extractedFirst extracted, with a class-data archive and an empty data folder
 * @param extracted extracted, with a class-data archive and the folder of an earlier run
 */
record StartTimes(Duration plainFirst, Duration plain, Duration extractedFirst, Duration extracted) {

	static StartTimes measure(Path jar, Path folder) throws IOException, InterruptedException {
		Duration plainFirst = once(jar, folder.resolve("plain"));
		Duration plain = once(jar, folder.resolve("plain"));
		Path extracted = extract(jar, folder.resolve("extracted"));
		Path archive = folder.resolve("classes");
		boolean linked = writesLinkedClasses();
		// The run that writes the archive of the classes it has loaded when it ends.
		once(extracted, folder.resolve("training"),
				(linked ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
		String option = (linked ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
		return new StartTimes(plainFirst, plain, once(extracted, folder.resolve("quick"), option),
				once(extracted, folder.resolve("quick"), option));
	}

	/** From Java 25 on, as in the image. */
	private static boolean writesLinkedClasses() throws IOException, InterruptedException {
		return new ProcessBuilder(Started.java().toString(), "-XX:AOTMode=auto", "-version")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor() == 0;
	}

	private static Duration once(Path jar, Path data, String... options) throws IOException, InterruptedException {
		try (Started run = Started.with(jar, data, options)) {
			return run.untilReady();
		}
	}

	private static Path extract(Path jar, Path to) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Started.java().toString(), "-Djarmode=tools", "-jar", jar.toString(),
				"extract", "--destination", to.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
			throw new IllegalStateException("The jar could not be extracted");
		}
		return to.resolve(jar.getFileName());
	}

}
