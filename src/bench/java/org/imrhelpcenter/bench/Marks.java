package org.imrhelpcenter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * When the submissions of each part of the load were answered.
 *
 * @param answered one moment for each, in milliseconds
 */
record Marks(List<Mark> answered) {

	private static final Queue<Mark> SET = new ConcurrentLinkedQueue<>();

	/** One submission was answered now. */
	static void set(Part part) {
		SET.add(new Mark(part, System.currentTimeMillis()));
	}

	static void write(Path file) {
		try {
			Files.write(file, SET.stream().map((mark) -> mark.part() + " " + mark.at()).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Marks read(Path file) throws IOException {
		return new Marks(Files.readAllLines(file)
			.stream()
			.map((line) -> line.split(" "))
			.map((words) -> new Mark(Part.valueOf(words[0]), Long.parseLong(words[1])))
			.toList());
	}

	/** From the first to the last answer of a part, without its slow first and last tenth. */
	Pace pace(Part part) {
		List<Long> moments = this.answered.stream()
			.filter((mark) -> mark.part() == part)
			.map(Mark::at)
			.sorted()
			.toList();
		int edge = moments.size() / 10;
		if (moments.size() - 2 * edge < 2) {
			throw new IllegalStateException("Too few submissions while " + part);
		}
		return new Pace(moments.size() - 2 * edge - 1, moments.get(edge), moments.get(moments.size() - 1 - edge));
	}

	/**
	 * One answered submission.
	 */
	record Mark(Part part, long at) {
	}

	/**
	 * How many in which time.
	 */
	record Pace(int count, long from, long to) {

		double perSecond() {
			return this.count * 1000.0 / Math.max(1, this.to - this.from);
		}

	}

}
