package org.imrhelpcenter.review;

import java.util.List;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Determination;
import org.imrhelpcenter.cases.Determinations;
import org.imrhelpcenter.cases.PlanRecordItem;
import org.imrhelpcenter.cases.PlanRecords;
import org.imrhelpcenter.cases.ReviewAssignment;
import org.imrhelpcenter.cases.ReviewAssignments;
import org.imrhelpcenter.cases.Track;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the review of an IMR is: the plan's records, the review organization, what it
 * found. For all who work on the case.
 */
@Component
class ReviewProgress {

	private final PlanRecords records;

	private final ReviewAssignments assignments;

	private final Determinations determinations;

	ReviewProgress(PlanRecords records, ReviewAssignments assignments, Determinations determinations) {
		this.records = records;
		this.assignments = assignments;
		this.determinations = determinations;
	}

	/** Nothing for a case that was never an IMR. */
	@Transactional(readOnly = true)
	public Progress of(CaseSheet opened) {
		return (opened.track() == Track.UNDECIDED) ? new Progress(List.of(), false, List.of(), List.of())
				: new Progress(this.records.of(opened), this.records.complete(opened), this.assignments.of(opened),
						this.determinations.of(opened));
	}

	/**
	 * How far it is.
	 *
	 * @param records what was asked of the plan
	 * @param complete whether the plan has sent everything
	 * @param assignments where it was reviewed, the latest first
	 * @param determinations what the reviewers found
	 */
	record Progress(List<PlanRecordItem> records, boolean complete, List<ReviewAssignment> assignments,
			List<Determination> determinations) {

		public boolean isEmpty() {
			return this.records.isEmpty() && this.assignments.isEmpty() && this.determinations.isEmpty();
		}

	}

}
