package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;
import org.imrhelpcenter.rules.Votes;
import org.jspecify.annotations.Nullable;

/**
 * The review of a case on its way into an empty database: what the plan sent, who reviews
 * it, what they found.
 */
public final class CopiedReview {

	private static final CopyTable RECORD = new CopyTable("plan_record_item",
			"case_id, ordinal, asked_at, received_on, sealed");

	private static final CopyTable ASSIGNMENT = new CopyTable("review_assignment",
			"case_id, organization_id, assigned_at, assigned_by, sent_on, received_on");

	private static final CopyTable DETERMINATION = new CopyTable("determination",
			"case_id, service, outcome, overturn, uphold, recorded_at, recorded_by, adopted_at, adopted_by, sealed");

	private final long caseId;

	private final Seals seals;

	private final CopyRows rows;

	CopiedReview(long caseId, Seals seals, CopyRows rows) {
		this.caseId = caseId;
		this.seals = seals;
		this.rows = rows;
	}

	/**
	 * The plan was asked for something.
	 * @param ordinal its place on the list
	 * @param item what
	 * @param at when
	 * @param receivedOn on which day it came; null while it has not
	 */
	public void asked(int ordinal, String item, Instant at, @Nullable LocalDate receivedOn) {
		this.rows.add(RECORD, this.caseId, ordinal, at, receivedOn,
				this.seals.seal(new PlanRecordRows.Detail(item, ""), PlanRecordRows.context(this.caseId, ordinal)));
	}

	/**
	 * A review organization was given the case.
	 * @param organization which one
	 * @param by who of the staff gave it to them, and when
	 * @param sentOn on which day it was sent; null while it is not
	 * @param receivedOn on which day it was there; null while it is not
	 */
	public void assigned(long organization, CopiedCase.By by, @Nullable LocalDate sentOn,
			@Nullable LocalDate receivedOn) {
		this.rows.add(ASSIGNMENT, this.caseId, organization, by.at(), by.staffId(), sentOn, receivedOn);
	}

	/**
	 * What the reviewers found about one of the services.
	 * @param service the service's ordinal
	 * @param votes how they voted
	 * @param summary why
	 * @param reviewers their qualifications
	 * @param recorded by whom and when it was recorded
	 * @param adopted by whom and when it was adopted; null while it is not
	 */
	public void determined(int service, Votes votes, String summary, String reviewers, CopiedCase.By recorded,
			CopiedCase.@Nullable By adopted) {
		this.rows.add(DETERMINATION, this.caseId, service, votes.decision(), votes.overturn(), votes.uphold(),
				recorded.at(), recorded.staffId(), (adopted != null) ? adopted.at() : null,
				(adopted != null) ? adopted.staffId() : null,
				this.seals.seal(new DeterminationRows.Detail(summary, reviewers),
						DeterminationRows.context(this.caseId, service, recorded.at())));
	}

}
