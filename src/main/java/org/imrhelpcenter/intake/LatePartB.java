package org.imrhelpcenter.intake;

import java.time.LocalDate;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Part B that was missing when an application was keyed in, and comes later.
 */
@Component
public class LatePartB {

	/** The deed of taking it. */
	public static final String RECEIVED = "PART_B_RECEIVED";

	private final JdbcClient jdbc;

	private final Completions completions;

	private final PartB partB;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	LatePartB(JdbcClient jdbc, Completions completions, PartB partB, Audit audit, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.completions = completions;
		this.partB = partB;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Takes Part B, signed on paper.
	 * @param viewer who takes it
	 * @param opened the case
	 * @param name who signed it
	 * @param on the legal day on which it was received
	 * @return false when it is not missing; then nothing changes
	 */
	@Transactional
	public boolean receive(Viewer viewer, CaseSheet opened, String name, LocalDate on) {
		int changed = this.jdbc
			.sql("update keyed_entry set part_b = :signed where case_id = :case and part_b = :missing")
			.param("signed", PartBState.SIGNED.name())
			.param("case", opened.id())
			.param("missing", PartBState.MISSING.name())
			.update();
		if (changed == 0) {
			return false;
		}
		long signature = this.completions.keep(opened, this.partB.onPaper(opened.language(), name),
				LegalDay.startOf(on));
		this.audit.note(viewer.actor(), opened.subject(), RECEIVED, "");
		this.events.publishEvent(new PartBReceived(opened.id(), signature, on));
		return true;
	}

}
