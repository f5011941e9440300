package org.imrhelpcenter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.gatling.javaapi.core.Session;

/**
 * How every request was answered, in the order of the answers.
 *
 * @param all one for each request
 */
record Answers(List<Answer> all) {

	/** What a session calls the time that the last answer took. */
	static final String TOOK = "took";

	private static final Queue<Answer> NOTED = new ConcurrentLinkedQueue<>();

	/** One more request was answered now, or failed. */
	static void note(Part part, Kind kind, Session session) {
		long took = session.contains(TOOK) ? session.getInt(TOOK) : 0;
		NOTED.add(new Answer(part, kind, System.currentTimeMillis(), took, !session.isFailed()));
	}

	static void write(Path file) {
		try {
			Files.write(file, NOTED.stream().map(Answer::line).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Answers read(Path file) throws IOException {
		return new Answers(Files.readAllLines(file).stream().map(Answer::of).toList());
	}

	long failed() {
		return this.all.stream().filter((answer) -> !answer.right()).count();
	}

	Optional<Times> of(Part part, Kind kind) {
		List<Answer> some = this.all.stream()
			.filter((answer) -> answer.part() == part && answer.kind() == kind)
			.toList();
		return some.isEmpty() ? Optional.empty() : Optional.of(Times.of(some));
	}

	/**
	 * From the first to the last right answer of a kind, without the first and last
	 * tenth.
	 */
	Pace pace(Part part, Kind kind) {
		long[] moments = this.all.stream()
			.filter((answer) -> answer.part() == part && answer.kind() == kind && answer.right())
			.mapToLong(Answer::at)
			.sorted()
			.toArray();
		int edge = moments.length / 10;
		if (moments.length - 2 * edge < 2) {
			return new Pace(0, 0, 0);
		}
		return new Pace(moments.length - 2 * edge - 1, moments[edge], moments[moments.length - 1 - edge]);
	}

	/**
	 * One answer.
	 *
	 * @param at when, in milliseconds
	 * @param took how long, in milliseconds
	 * @param right whether it was the one that was expected
	 */
	record Answer(Part part, Kind kind, long at, long took, boolean right) {

		private static Answer of(String line) {
			String[] words = line.split(" ");
			return new Answer(Part.valueOf(words[0]), Kind.valueOf(words[1]), Long.parseLong(words[2]),
					Long.parseLong(words[3]), Boolean.parseBoolean(words[4]));
		}

		private String line() {
			return this.part + " " + this.kind + " " + this.at + " " + this.took + " " + this.right;
		}

	}

	/**
	 * How long answers took, in milliseconds.
	 *
	 * @param count how many
	 * @param failed how many failed
	 * @param perSecond how many in a second
	 * @param p50 half of them at most
	 * @param p95 ninety-five of a hundred at most
	 * @param p99 ninety-nine of a hundred at most
	 */
	record Times(int count, long failed, double perSecond, long p50, long p95, long p99) {

		private static Times of(List<Answer> answers) {
			long[] took = answers.stream().mapToLong(Answer::took).sorted().toArray();
			long span = answers.stream().mapToLong(Answer::at).max().orElse(0)
					- answers.stream().mapToLong((answer) -> answer.at() - answer.took()).min().orElse(0);
			return new Times(took.length, answers.stream().filter((answer) -> !answer.right()).count(),
					took.length * 1000.0 / Math.max(1, span), within(took, 50), within(took, 95), within(took, 99));
		}

		private static long within(long[] sorted, int percent) {
			return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
		}

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
