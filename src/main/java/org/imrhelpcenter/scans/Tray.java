package org.imrhelpcenter.scans;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tray of incoming scans. What is held is kept from then on: it goes to a case, or it
 * stays.
 */
@Component
public class Tray {

	/** The deed of taking a scan into the tray. */
	static final String HELD = "SCAN_HELD";

	/** The deed of putting it aside. */
	static final String ASIDE = "SCAN_PUT_ASIDE";

	/** The deed of bringing it back. */
	static final String BACK = "SCAN_BROUGHT_BACK";

	/** Who opens the mail, and who works on cases. */
	private static final Role[] ROLES = { Role.INTAKE, Role.NURSE, Role.ANALYST, Role.ATTORNEY, Role.SUPERVISOR,
			Role.DIRECTOR };

	private final TrayRows rows;

	private final Documents documents;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Tray(TrayRows rows, Documents documents, Audit audit, TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.documents = documents;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	static void mustBeFor(Viewer viewer) {
		viewer.mustBe(ROLES);
	}

	/**
	 * Takes a scan. When this returns, it is kept.
	 * @param viewer who scanned it
	 * @param name the file's name
	 * @param content its bytes
	 * @param receivedOn the legal day on which the papers were received
	 * @param pages how many pages it has; null when they cannot be counted
	 * @param cut where it was cut out; null when it came as it is
	 */
	HeldScan hold(Viewer viewer, String name, InputStream content, LocalDate receivedOn, @Nullable Integer pages,
			@Nullable Cut cut) throws IOException {
		mustBeFor(viewer);
		UUID id = UUID.randomUUID();
		String folder = TrayRows.folder(id);
		Instant now = this.clock.instant();
		Instant received = receivedOn.equals(LegalDay.of(now)) ? now : LegalDay.startOf(receivedOn);
		DocumentSheet document = this.documents.attach(folder, name, content, viewer.actor(), received);
		this.transaction.executeWithoutResult((status) -> {
			this.rows.add(id, receivedOn, now, Objects.requireNonNull(viewer.staffId()), WhyHeld.NO_CODE, pages,
					(cut != null) ? cut.whole() : null, (cut != null) ? cut.firstPage() : null);
			this.audit.note(viewer.actor(), folder, HELD, (cut != null) ? TrayRows.folder(cut.whole()) : "");
		});
		return this.rows.one(id).orElseThrow().with(document);
	}

	/**
	 * What waits, the longest waiting first.
	 * @param viewer who asks
	 * @param atMost how many
	 * @return the scans
	 */
	@Transactional(readOnly = true)
	public List<HeldScan> waiting(Viewer viewer, int atMost) {
		mustBeFor(viewer);
		return withDocuments(this.rows.waiting(atMost));
	}

	/** What was settled last. */
	@Transactional(readOnly = true)
	List<HeldScan> settled(Viewer viewer, int atMost) {
		mustBeFor(viewer);
		return withDocuments(this.rows.settled(atMost));
	}

	@Transactional(readOnly = true)
	int countWaiting() {
		return this.rows.countWaiting();
	}

	/** What was cut out of a whole. */
	@Transactional(readOnly = true)
	List<HeldScan> partsOf(HeldScan whole) {
		return withDocuments(this.rows.partsOf(whole.id()));
	}

	/**
	 * One scan.
	 * @param viewer who asks
	 * @param id which one
	 * @return the scan
	 * @throws ScanMissingException when there is none
	 */
	@Transactional(readOnly = true)
	public HeldScan one(Viewer viewer, UUID id) {
		mustBeFor(viewer);
		return this.rows.one(id)
			.map((scan) -> withDocuments(List.of(scan)).get(0))
			.orElseThrow(ScanMissingException::new);
	}

	/**
	 * One scan that waits.
	 * @param viewer who asks
	 * @param id which one, as it stands in a link
	 * @return the scan; empty when there is none, or it does not wait any more
	 */
	@Transactional(readOnly = true)
	public Optional<HeldScan> waiting(Viewer viewer, String id) {
		mustBeFor(viewer);
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? this.rows.one(UUID.fromString(id))
			.filter((scan) -> scan.settled() == null)
			.map((scan) -> withDocuments(List.of(scan)).get(0)) : Optional.empty();
	}

	/** Opens a scan; the record tells who did. */
	Documents.OpenedDocument open(Viewer viewer, HeldScan scan, boolean warned) {
		mustBeFor(viewer);
		DocumentSheet document = Optional.ofNullable(scan.document()).orElseThrow(ScanMissingException::new);
		return this.documents.open(viewer.actor(), scan.folder(), document.id(), warned, true);
	}

	/** It belongs to no case. It is kept, and can be brought back. */
	@Transactional
	boolean putAside(Viewer viewer, HeldScan scan) {
		mustBeFor(viewer);
		boolean put = this.rows.settle(scan.id(), Settlement.ASIDE, this.clock.instant(),
				Objects.requireNonNull(viewer.staffId()), null, null);
		if (put) {
			this.audit.note(viewer.actor(), scan.folder(), ASIDE, "");
		}
		return put;
	}

	@Transactional
	boolean bringBack(Viewer viewer, HeldScan scan) {
		mustBeFor(viewer);
		boolean back = this.rows.bringBack(scan.id());
		if (back) {
			this.audit.note(viewer.actor(), scan.folder(), BACK, "");
		}
		return back;
	}

	private List<HeldScan> withDocuments(List<HeldScan> scans) {
		Map<String, List<DocumentSheet>> folders = this.documents.of(scans.stream().map(HeldScan::folder).toList());
		return scans.stream()
			.map((scan) -> scan.with(folders.getOrDefault(scan.folder(), List.of()).stream().findFirst().orElse(null)))
			.toList();
	}

	/** Where a part was cut out. */
	record Cut(UUID whole, int firstPage) {
	}

}
