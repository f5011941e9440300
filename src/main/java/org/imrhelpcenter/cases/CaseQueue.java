package org.imrhelpcenter.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue: which case is next. Pages begin after a case and not after a count, so that
 * none is skipped or shown twice while cases come and go.
 */
@Component
public class CaseQueue {

	/** How many cases a page has. */
	public static final int PAGE = 25;

	private final JdbcClient jdbc;

	private final Absences absences;

	private final Staff staff;

	private final Clock clock;

	CaseQueue(JdbcClient jdbc, Absences absences, Staff staff, Clock clock) {
		this.jdbc = jdbc;
		this.absences = absences;
		this.staff = staff;
		this.clock = clock;
	}

	/**
	 * A page of the queue.
	 * @param viewer who asks
	 * @param filter which cases
	 * @param from where the page begins or ends
	 * @return the page
	 */
	@Transactional(readOnly = true)
	public QueuePage page(Viewer viewer, QueueFilter filter, QueuePlace from) {
		Casework.only(viewer);
		return page(QueueQuery.of(filter, LegalDay.of(this.clock.instant()), people(viewer, filter.queue())), from);
	}

	/**
	 * Whose cases are in a queue of people: the own ones and those of whom one stands in
	 * for, or those of everyone in the same role.
	 * @param viewer who asks
	 * @param queue which queue
	 * @return the people; none where it is no queue of people
	 */
	@Transactional(readOnly = true)
	public List<Long> people(Viewer viewer, @Nullable WorkQueue queue) {
		List<Long> people = new ArrayList<>();
		if (queue == WorkQueue.MINE && viewer.staffId() != null) {
			people.add(viewer.staffId());
			people.addAll(this.absences.cover().coveredBy(viewer.staffId(), LegalDay.of(this.clock.instant())));
		}
		else if (queue == WorkQueue.TEAM) {
			this.staff.colleagues()
				.stream()
				.filter((colleague) -> colleague.role() == viewer.role())
				.map(Colleague::id)
				.forEach(people::add);
		}
		return people;
	}

	/**
	 * The case of a number, however it was typed.
	 * @param viewer who asks
	 * @param typed the number
	 * @return its number; empty when there is none that the viewer may see
	 */
	@Transactional(readOnly = true)
	public Optional<CaseNumber> find(Viewer viewer, String typed) {
		Casework.only(viewer);
		return CaseNumber.parse(typed)
			.filter((number) -> this.jdbc.sql("select exists (select from imr_case where number = ?)")
				.param(number.text())
				.query(Boolean.class)
				.single());
	}

	private QueuePage page(QueueQuery query, QueuePlace from) {
		if (!from.backwards()) {
			return QueuePage.forwards(read(query, from), PAGE, from.key() != null);
		}
		List<QueueRow> rows = read(query, from);
		// Less than a page is left before this place: the first page is a whole one.
		return (rows.size() < PAGE) ? page(query, QueuePlace.START) : QueuePage.backwards(rows, PAGE);
	}

	private List<QueueRow> read(QueueQuery query, QueuePlace from) {
		List<QueueRow> rows = new ArrayList<>(
				this.jdbc.sql(query.sql(from, PAGE + 1)).params(query.values(from)).query(QueueRow::of).list());
		if (from.backwards()) {
			Collections.reverse(rows);
		}
		return rows;
	}

}
