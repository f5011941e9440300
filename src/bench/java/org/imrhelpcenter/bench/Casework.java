package org.imrhelpcenter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Choice;
import io.gatling.javaapi.core.Session;

import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.header;

/**
 * People of the Help Center who look for cases, read them and write notes.
 */
final class Casework {

	private static final Duration SHORTEST = Duration.ofSeconds(2);

	private static final Duration LONGEST = Duration.ofSeconds(6);

	/** Each is as likely as the others. */
	private static final List<String> FILTERS = List.of("urgency=URGENT", "status=SCREENING", "status=CLOSED",
			"kind=EXPERIMENTAL", "plan=7", "owner=nobody", "due=WEEK", "due=OVERDUE", "queue=MINE", "queue=TEAM",
			"queue=UNASSIGNED", "queue=URGENT_WITHOUT_NURSE", "queue=DUE_SOON", "queue=OVERDUE",
			"queue=WAITING_FOR_PLAN", "queue=WAITING_FOR_MEMBER", "queue=HOLDS_WAKING", "queue=MAIL_CAME_BACK",
			"urgency=STANDARD&kind=OTHER&owner=nobody", "urgency=URGENT&plan=9", "status=SCREENING&due=WEEK",
			"status=IN_REVIEW&kind=MEDICAL_NECESSITY&plan=12", "owner=mine&due=TWO_DAYS", "queue=TEAM&plan=7");

	/** More than are ever there. */
	private static final int MOST_PEOPLE = 60;

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private static final List<String[]> SAMPLES = samples();

	private final Browser browser;

	private final boolean unhurried;

	private Casework(Part part, boolean unhurried) {
		this.browser = new Browser(part);
		this.unhurried = unhurried;
	}

	/** Somebody who reads every page for two to six seconds. */
	static Casework unhurried(Part part) {
		return new Casework(part, true);
	}

	/** Somebody who asks for the next page at once. */
	static Casework hurried(Part part) {
		return new Casework(part, false);
	}

	private static List<String[]> samples() {
		try {
			return Files.readAllLines(Path.of(System.getProperty("bench.samples")))
				.stream()
				.map((line) -> line.split("\t", -1))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The next of the colleagues comes to work. */
	static ChainBuilder signIn() {
		Browser browser = new Browser(Part.WARMING);
		return exec((session) -> {
			int person = PEOPLE.getAndIncrement();
			return session.set("person", person).set("email", Colleagues.email(1 + person % Colleagues.COUNT));
		}).exec(browser.open("/staff/sign-in"))
			.exec(browser.handIn("/staff/sign-in", Map.of("email", "#{email}", "password", Colleagues.PASSWORD),
					header("Location").transform((to) -> to.endsWith("/staff")).is(true)))
			// The token of the page before is none any more.
			.exec(browser.open("/staff"));
	}

	/** A turn: each kind once, and each person begins with another. */
	ChainBuilder turn() {
		ChainBuilder turn = exec((session) -> session.set("begin", session.getInt("person")));
		for (int place = 0; place < Kind.OF_STAFF.size(); place++) {
			int at = place;
			List<Choice.WithKey> kinds = IntStream.range(0, Kind.OF_STAFF.size())
				.mapToObj((kind) -> onCase(kind).then(one(Kind.OF_STAFF.get(kind))))
				.toList();
			turn = turn.exec(doSwitch((session) -> (session.getInt("begin") + at) % Kind.OF_STAFF.size()).on(kinds));
		}
		return turn;
	}

	/** One request of a kind, and what has to come before it. */
	ChainBuilder one(Kind kind) {
		ChainBuilder asked = switch (kind) {
			case QUEUE -> this.browser.open(kind, "/staff", regex("class=\"cases").exists());
			case FILTERED -> exec((session) -> session.set("filter", FILTERS.get(any(FILTERS.size()))))
				.exec(this.browser.open(kind, "/staff?#{filter}"));
			case BY_NUMBER -> this.browser.handIn(kind, "/staff/search", Map.of("sought", "#{number}"),
					header("Location").transform((to) -> to.contains("/staff/cases/")).is(true));
			case BY_NAME ->
				this.browser.ask(kind, "/staff/search", Map.of("sought", "#{name}"), regex("/staff/cases/").exists());
			case MISSPELT -> this.browser.ask(kind, "/staff/search", Map.of("sought", "#{misspelt}"));
			case CASE -> this.browser.open(kind, "/staff/cases/#{number}", regex("#{number}").exists());
			case ACT -> note();
			default -> throw new IllegalArgumentException(kind.name());
		};
		return exec(Casework::drawn).exec(asked).exec(read());
	}

	private ChainBuilder note() {
		return exec(this.browser.open("/staff/cases/#{number}/note",
				regex("name=\"version\" value=\"(\\d+)\"").saveAs("version"),
				regex("name=\"shownAt\" value=\"([^\"]+)\"").saveAs("shownAt")))
			.exec(read())
			.exec(this.browser.handIn(Kind.ACT, "/staff/cases/#{number}/note",
					Map.of("version", "#{version}", "shownAt", "#{shownAt}", "text",
							"Asked the plan by phone for the date of its letter. They call back tomorrow.")));
	}

	private ChainBuilder read() {
		return this.unhurried ? pause(SHORTEST, LONGEST) : exec((session) -> session);
	}

	/**
	 * A case of all that nobody else draws: two at once would be one too many for an act.
	 * Its number, its member by last or by both names, and a slip in it.
	 */
	private static Session drawn(Session session) {
		int own = SAMPLES.size() / MOST_PEOPLE;
		String[] sample = SAMPLES.get((session.getInt("person") % MOST_PEOPLE) * own + any(own));
		String first = (any(2) == 0) ? sample[1] + " " : "";
		return session.set("number", sample[0]).set("name", first + sample[2]).set("misspelt", first + sample[3]);
	}

	private static int any(int bound) {
		return ThreadLocalRandom.current().nextInt(bound);
	}

}
