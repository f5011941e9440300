package org.imrhelpcenter.scans;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentKinds;
import org.imrhelpcenter.documents.DocumentRefusedException;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a scan leaves the tray: it is with its case before the tray lets go of it.
 */
@Component
public class Filing {

	/** The deed of filing a scan with a case. */
	static final String FILED = "SCAN_FILED";

	private final TrayRows rows;

	private final Cases cases;

	private final Documents documents;

	private final DocumentKinds kinds;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Filing(TrayRows rows, Cases cases, Documents documents, DocumentKinds kinds, Audit audit,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.cases = cases;
		this.documents = documents;
		this.kinds = kinds;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Files a scan with a case that there is.
	 * @param viewer who files it
	 * @param scan the scan
	 * @param number the case number
	 * @param kind what it proves; null when nobody said
	 * @return why it still waits; empty when it is with its case
	 * @throws ScanMissingException when it does not wait any more
	 * @throws IOException when it cannot be kept there
	 */
	public Optional<WhyHeld> file(Viewer viewer, HeldScan scan, String number, @Nullable DocumentKind kind)
			throws IOException {
		Tray.mustBeFor(viewer);
		DocumentSheet document = scan.document();
		if (document == null || !this.rows.claim(scan.id(), this.clock.instant())) {
			throw new ScanMissingException();
		}
		WhyHeld why = null;
		try {
			CaseSheet opened = this.cases.of(viewer, number);
			DocumentSheet filed = this.documents.copy(scan.folder(), document.id(), opened.subject(), viewer.actor());
			this.transaction.executeWithoutResult(
					(status) -> settle(viewer, scan, Settlement.FILED, opened.id(), filed.id(), kind));
			return Optional.empty();
		}
		catch (CaseMissingException ex) {
			why = WhyHeld.NO_CASE;
		}
		catch (DocumentRefusedException ex) {
			why = WhyHeld.FULL;
		}
		finally {
			this.rows.release(scan.id(), why);
		}
		return Optional.of(why);
	}

	/**
	 * Takes a scan to the case that was keyed in from it, in the running transaction.
	 * @param viewer who keys it in
	 * @param scan the scan
	 * @param caseId the new case, which has no documents yet
	 * @param kind what it proves; null when nobody said
	 * @return false when it did not wait any more; then the case is without it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean key(Viewer viewer, HeldScan scan, long caseId, @Nullable DocumentKind kind) {
		Tray.mustBeFor(viewer);
		DocumentSheet document = scan.document();
		if (document == null || !this.rows.claim(scan.id(), this.clock.instant())) {
			return false;
		}
		this.documents.move(scan.folder(), CaseSheet.subject(caseId), viewer.actor());
		settle(viewer, scan, Settlement.KEYED, caseId, document.id(), kind);
		return true;
	}

	private void settle(Viewer viewer, HeldScan scan, Settlement settlement, long caseId, long documentId,
			@Nullable DocumentKind kind) {
		if (!this.rows.settle(scan.id(), settlement, this.clock.instant(), Objects.requireNonNull(viewer.staffId()),
				caseId, documentId)) {
			throw new ScanMissingException();
		}
		if (kind != null) {
			this.kinds.say(CaseSheet.subject(caseId), Map.of(documentId, kind));
		}
		this.audit.note(viewer.actor(), scan.folder(), FILED, CaseSheet.subject(caseId));
		this.documents.discard(List.of(scan.folder()));
	}

}
