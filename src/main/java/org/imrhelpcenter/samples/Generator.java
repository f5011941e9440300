package org.imrhelpcenter.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.audit.AuditPages;
import org.imrhelpcenter.bulk.BulkLoad;
import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CopiedCase;
import org.imrhelpcenter.cases.CopiedCases;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.correspondence.CopiedLetters;
import org.imrhelpcenter.deadlines.CopiedClocks;
import org.imrhelpcenter.documents.CopiedDocuments;
import org.imrhelpcenter.intake.SampleApplications;
import org.imrhelpcenter.rules.ClockRules;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes up cases, very many at once: each with what was answered, what the rules found,
 * its clocks, its history and where it stands. What is sealed in them and chained is
 * sealed and chained as in every other case.
 */
@Component
class Generator {

	private static final int PART = 500;

	private static final int AHEAD = 4;

	private final BulkLoad load;

	private final SampleApplications applications;

	private final CopiedCases cases;

	private final CopiedDocuments documents;

	private final CopiedLetters letters;

	private final AuditPages audit;

	private final Calendars calendars;

	private final Staff staff;

	private final Deputies deputies;

	private final Clock clock;

	Generator(BulkLoad load, SampleApplications applications, CopiedCases cases, CopiedDocuments documents,
			CopiedLetters letters, AuditPages audit, Calendars calendars, Staff staff, Deputies deputies, Clock clock) {
		this.load = load;
		this.applications = applications;
		this.cases = cases;
		this.documents = documents;
		this.letters = letters;
		this.audit = audit;
		this.calendars = calendars;
		this.staff = staff;
		this.deputies = deputies;
		this.clock = clock;
	}

	/**
	 * Makes up cases.
	 * @param count how many
	 * @throws IllegalStateException when the database is not empty, or nobody works there
	 */
	void generate(int count) {
		Team team = new Team(this.staff.colleagues());
		Batch batch = new Batch(team, new Disputes(), this.calendars.clockRules(),
				this.clock.instant().truncatedTo(ChronoUnit.SECONDS));
		List<String> empty = new ArrayList<>(CopiedCase.TABLES);
		empty.addAll(CopiedDocuments.TABLES);
		empty.addAll(CopiedLetters.TABLES);
		empty.addAll(List.of(CopiedClocks.TABLE, Team.TABLE));
		List<String> tables = new ArrayList<>(empty);
		tables.addAll(History.TABLES);
		this.load.fill(tables, empty, (sink) -> fill(count, batch, sink));
		this.cases.numbered(count);
		this.deputies.name(team, LegalDay.of(batch.now()));
	}

	private void fill(int count, Batch batch, BulkLoad.Sink sink) {
		CopyRows first = sink.rows();
		Team.organizations(first, batch.now());
		sink.take(first);
		ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
		try {
			Deque<Future<CopyRows>> parts = new ArrayDeque<>();
			for (int from = 1; from <= count; from += PART) {
				int begin = from;
				int end = Math.min(count, from + PART - 1);
				parts.add(workers.submit(() -> part(begin, end, batch, sink.rows())));
				if (parts.size() > AHEAD) {
					sink.take(whole(parts.remove()));
				}
			}
			for (Future<CopyRows> part : parts) {
				sink.take(whole(part));
			}
		}
		finally {
			workers.shutdownNow();
		}
	}

	private static CopyRows whole(Future<CopyRows> part) {
		try {
			return part.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Cases were no longer wanted", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Cases could not be made up", ex.getCause());
		}
	}

	private CopyRows part(int from, int to, Batch batch, CopyRows rows) {
		for (int number = from; number <= to; number++) {
			one(number, batch, rows);
		}
		return rows;
	}

	private void one(int number, Batch batch, CopyRows rows) {
		Random random = new Random(number);
		Instant at = LifeWriter.received(batch.now(), random).truncatedTo(ChronoUnit.SECONDS);
		Disputes.Drawn drawn = batch.disputes().draw(random);
		ReceivedApplication application = this.applications.made(number, random, at, drawn.dispute(),
				batch.rules().holidays());
		CopiedCase about = this.cases.receive(rows, number, application, batch.rules().holidays());
		Life life = new Life(about, batch.rules(), batch.now(), random);
		if (random.nextInt(3) > 0) {
			this.documents.write(rows, number, CaseSheet.subject(number), "denial letter.txt",
					"We have looked at your request for: " + drawn.dispute().treatment() + ". We do not approve it.",
					at);
		}
		@Nullable Colleague owner = new LifeWriter(life, batch.team(), this.letters, rows, drawn.overturned(), random).write();
		life.clocks().forEach((clock) -> CopiedClocks.write(rows, number, clock));
		History.write(rows, this.audit, CaseSheet.subject(number), life.lines());
		about.stands(life.standing(owner), MadeUpCode.of(number), LegalDay.of(batch.now()));
	}

	/**
	 * What all cases have in common.
	 *
	 * @param team who works on them
	 * @param disputes what they are about
	 * @param rules the clocks
	 * @param now when they are made
	 */
	private record Batch(Team team, Disputes disputes, ClockRules rules, Instant now) {
	}

}
