package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which review organization has a case: chosen once it attests that nobody there has a
 * conflict of interest, sent, received, or declined and given to another.
 */
@Component
public class ReviewAssignments {

	private final Acts acts;

	private final DeterminationRows determinations;

	private final JdbcClient jdbc;

	ReviewAssignments(Acts acts, DeterminationRows determinations, JdbcClient jdbc) {
		this.acts = acts;
		this.determinations = determinations;
		this.jdbc = jdbc;
	}

	/**
	 * The assignments of an opened case.
	 * @param opened the case
	 * @return the assignments, the latest first
	 */
	@Transactional(readOnly = true)
	public List<ReviewAssignment> of(CaseSheet opened) {
		return this.jdbc.sql("""
				select a.*, o.name from review_assignment a join review_organization o on o.id = a.organization_id
				where a.case_id = ? order by a.id desc""")
			.param(opened.id())
			.query((row, n) -> new ReviewAssignment(row.getLong("id"), row.getString("name"),
					row.getObject("assigned_at", OffsetDateTime.class).toInstant(), row.getLong("assigned_by"),
					row.getObject("sent_on", LocalDate.class), row.getObject("received_on", LocalDate.class),
					row.getObject("declined_on", LocalDate.class)))
			.list();
	}

	/**
	 * The assignment that counts.
	 * @param opened the case
	 * @return the assignment; empty when none was made, or the last one was declined
	 */
	@Transactional(readOnly = true)
	public Optional<ReviewAssignment> current(CaseSheet opened) {
		return of(opened).stream().filter(ReviewAssignment::isCurrent).findFirst();
	}

	/**
	 * Assigns the case to an organization that attests that nobody there has a conflict
	 * of interest.
	 * @param viewer who assigns it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param organization which organization
	 * @param reasons why this one; may be empty
	 * @throws CaseChangedException when somebody else changed the case first, or another
	 * organization has it
	 */
	@Transactional
	public void assign(Viewer viewer, CaseSheet opened, int seenVersion, ReviewOrganization organization,
			String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.REVIEW_ORGANIZATION);
		if (current(opened).isPresent()) {
			throw new CaseChangedException();
		}
		this.jdbc.sql(
				"insert into review_assignment (case_id, organization_id, assigned_at, assigned_by) values (?, ?, ?, ?)")
			.params(opened.id(), organization.id(), turn.at().atOffset(ZoneOffset.UTC), turn.staffId())
			.update();
		turn.record("ASSIGNED",
				new ActDetails(reasons, Map.of("organization", organization.name(), "noConflict", "attested")));
	}

	/**
	 * Notes that the case went to the organization.
	 * @param viewer who notes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param on the legal day
	 * @param reasons why already, where the plan's records are not complete
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void send(Viewer viewer, CaseSheet opened, int seenVersion, LocalDate on, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.REVIEW_ORGANIZATION);
		ReviewAssignment current = current(opened).orElseThrow(CaseChangedException::new);
		note(turn, current, "SENT", "sent_on", current.sentOn(), on, reasons);
	}

	/**
	 * Notes that the organization has the case: it is in review.
	 * @param viewer who notes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param on the legal day
	 * @param reasons what else is to be said; may be empty
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void receive(Viewer viewer, CaseSheet opened, int seenVersion, LocalDate on, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.REVIEW_ORGANIZATION);
		ReviewAssignment current = current(opened).filter((each) -> each.sentOn() != null)
			.orElseThrow(CaseChangedException::new);
		note(turn, current, "RECEIVED", "received_on", current.receivedOn(), on, reasons);
		if (opened.status() != CaseStatus.IN_REVIEW) {
			turn.imrCase().become(CaseStatus.IN_REVIEW);
		}
	}

	/**
	 * Notes that the organization gives the case back: it waits for another one.
	 * @param viewer who notes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param on the legal day
	 * @param reasons why it declined
	 * @throws CaseChangedException when somebody else changed the case first, or the
	 * determination is adopted
	 */
	@Transactional
	public void decline(Viewer viewer, CaseSheet opened, int seenVersion, LocalDate on, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.REVIEW_ORGANIZATION);
		ReviewAssignment current = current(opened).orElseThrow(CaseChangedException::new);
		if (this.determinations.adopted(opened.id())) {
			throw new CaseChangedException();
		}
		note(turn, current, "DECLINED", "declined_on", null, on, reasons);
		turn.imrCase().leaveReview();
	}

	private void note(Turn turn, ReviewAssignment current, String outcome, String column, @Nullable LocalDate before,
			LocalDate on, String reasons) {
		if (before != null) {
			throw new CaseChangedException();
		}
		if (on.isAfter(turn.today())) {
			throw new IllegalArgumentException("It has not happened yet");
		}
		this.jdbc.sql("update review_assignment set " + column + " = ? where id = ?").params(on, current.id()).update();
		turn.record(outcome,
				new ActDetails(reasons, Map.of("organization", current.organization(), "on", on.toString())));
	}

}
