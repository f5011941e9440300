package org.imrhelpcenter.scans;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.documents.Documents;

import org.springframework.stereotype.Component;

/**
 * Who did what to a scan.
 */
@Component
class ScanRecord {

	private static final Set<String> TOLD = Set.of(Tray.HELD, Tray.ASIDE, Tray.BACK, Filing.FILED, MailRoom.SPLIT,
			Documents.OPENED);

	private static final int LISTED = 50;

	private final Audit audit;

	ScanRecord(Audit audit) {
		this.audit = audit;
	}

	/** The latest first. */
	List<Line> of(HeldScan scan) {
		return this.audit.latest(scan.folder(), TOLD, LISTED)
			.stream()
			.map((line) -> new Line(line.at(), line.name(), line.deed()))
			.toList();
	}

	record Line(Instant at, String name, String deed) {
	}

}
