package org.imrhelpcenter.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.audit.AuditCheck;
import org.imrhelpcenter.cases.CaseIndex;
import org.imrhelpcenter.cases.CaseName;
import org.imrhelpcenter.cases.CaseNumber;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks the record of deeds: whether every chain is whole, and whether every case has
 * one.
 */
@Component
class RecordCheck {

	private static final String SUBJECT = "audit";

	private static final String BEGINNING = "APPLICATION_RECEIVED";

	private static final Set<String> OTHERS = Set.of("accounts", "audit", "case", "staff");

	private static final int BATCH = 1000;

	private static final int AT_MOST = 100;

	private final AuditCheck check;

	private final Audit audit;

	private final CaseIndex index;

	private final TransactionTemplate transaction;

	RecordCheck(AuditCheck check, Audit audit, CaseIndex index, TransactionTemplate transaction) {
		this.check = check;
		this.audit = audit;
		this.index = index;
		this.transaction = transaction;
	}

	/**
	 * Reads the whole record, and notes that it was checked.
	 * @param viewer who asks
	 * @return what was found
	 */
	Report run(Viewer viewer) {
		viewer.mustBe(Role.ADMINISTRATOR);
		AuditCheck.Outcome outcome = this.check.run();
		List<String> broken = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (String subject : outcome.broken()) {
			this.index.numberOf(subject)
				.map(CaseNumber::text)
				.ifPresentOrElse(broken::add, () -> others.add(kind(subject)));
		}
		Report report = new Report(outcome.chains(), outcome.lines(), broken, others, withoutRecord());
		this.transaction.executeWithoutResult((status) -> this.audit.note(viewer.actor(), SUBJECT, "RECORD_CHECKED",
				report.whole() ? "whole" : "broken"));
		return report;
	}

	/** Other subjects are told by their kind: their names mean nothing to a reader. */
	private static String kind(String subject) {
		String kind = subject.replaceFirst("/.*", "");
		return OTHERS.contains(kind) ? kind : "other";
	}

	private List<String> withoutRecord() {
		List<String> found = new ArrayList<>();
		List<CaseName> batch = this.index.names(0, BATCH);
		while (!batch.isEmpty() && found.size() < AT_MOST) {
			Set<String> bare = Set
				.copyOf(this.check.withoutBeginning(batch.stream().map(CaseName::subject).toList(), BEGINNING));
			batch.stream().filter((each) -> bare.contains(each.subject())).map(CaseName::number).forEach(found::add);
			batch = this.index.names(batch.get(batch.size() - 1).id(), BATCH);
		}
		return found.stream().limit(AT_MOST).toList();
	}

	/**
	 * What the check found.
	 *
	 * @param chains how many chains there are
	 * @param lines how many lines there are
	 * @param broken cases whose chain was changed
	 * @param others kinds of other chains that were changed
	 * @param without cases whose record does not begin with their arrival
	 */
	record Report(long chains, long lines, List<String> broken, List<String> others, List<String> without) {

		public boolean whole() {
			return this.broken.isEmpty() && this.others.isEmpty() && this.without.isEmpty();
		}

	}

}
