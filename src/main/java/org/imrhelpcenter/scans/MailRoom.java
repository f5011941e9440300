package org.imrhelpcenter.scans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.documents.DocumentRefusedException;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Refusal;
import org.imrhelpcenter.web.StreamedForm;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where scanned pages come in. Each file is held first; then it finds its case by the
 * number that was typed or by the code on its cover sheet. A file with several cover
 * sheets is taken apart, and its whole is kept beside its parts.
 */
@Component
class MailRoom {

	/** The deed of taking a scan apart. */
	static final String SPLIT = "SCAN_SPLIT";

	/** Searched for codes at once: each is in memory as a whole. */
	private static final int AT_ONCE = 2;

	private static final int LARGEST = (int) DocumentLimits.OURS.fileBytes();

	private final Semaphore desks = new Semaphore(AT_ONCE, true);

	private final Tray tray;

	private final Filing filing;

	private final TrayRows rows;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	MailRoom(Tray tray, Filing filing, TrayRows rows, Audit audit, TransactionTemplate transaction, Clock clock) {
		this.tray = tray;
		this.filing = filing;
		this.rows = rows;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes every scan of a form.
	 * @param viewer who scanned them
	 * @param mail what was said about all of them
	 * @param form the form; its files are read here
	 * @return what became of each
	 * @throws IOException when a file cannot be kept
	 */
	List<Sorted> take(Viewer viewer, Mail mail, StreamedForm form) throws IOException {
		Tray.mustBeFor(viewer);
		List<Sorted> sorted = new ArrayList<>();
		form.files((name, content) -> {
			this.desks.acquireUninterruptibly();
			try {
				take(viewer, mail, name, content, sorted);
			}
			finally {
				this.desks.release();
			}
		});
		return sorted;
	}

	private void take(Viewer viewer, Mail mail, String name, InputStream content, List<Sorted> sorted)
			throws IOException {
		byte[] file = content.readNBytes(LARGEST + 1);
		try {
			HeldScan held = this.tray.hold(viewer, name, new ByteArrayInputStream(file), mail.receivedOn(), null, null);
			sort(viewer, mail, held, file, sorted);
		}
		catch (DocumentRefusedException ex) {
			sorted.add(Sorted.refused(ex.refusal()));
		}
	}

	private void sort(Viewer viewer, Mail mail, HeldScan held, byte[] file, List<Sorted> sorted) throws IOException {
		DocumentSheet document = Objects.requireNonNull(held.document());
		if (!mail.number().isEmpty()) {
			sorted.add(file(viewer, held, mail.number(), mail.kind()));
			return;
		}
		Apart apart = Apart.of(file, document.type());
		this.rows.count(held.id(), apart.pages());
		if (apart.pieces().isEmpty()) {
			sorted.add((apart.number() != null) ? file(viewer, held, apart.number(), mail.kind())
					: wait(held, apart.why()));
			return;
		}
		// Until all parts are held, the whole waits: nothing can get lost between.
		this.rows.release(held.id(), apart.why());
		for (Apart.Piece piece : apart.pieces()) {
			sorted.add(sort(viewer, mail, held, piece));
		}
		settle(viewer, held);
	}

	private Sorted sort(Viewer viewer, Mail mail, HeldScan whole, Apart.Piece piece) throws IOException {
		Part part = piece.part();
		HeldScan held = this.tray.hold(viewer, part.name(name(whole)), new ByteArrayInputStream(piece.content()),
				whole.receivedOn(), part.pages(), new Tray.Cut(whole.id(), part.first() + 1));
		return part.number().isPresent() ? file(viewer, held, part.number().get(), mail.kind())
				: wait(held, part.numbers().isEmpty() ? WhyHeld.NO_CODE : WhyHeld.SEVERAL);
	}

	private Sorted file(Viewer viewer, HeldScan held, String number, @Nullable DocumentKind kind) throws IOException {
		Optional<WhyHeld> why = this.filing.file(viewer, held, number, kind);
		HeldScan now = this.tray.one(viewer, held.id());
		return new Sorted(name(held), now, why.orElse(null), null);
	}

	private Sorted wait(HeldScan held, WhyHeld why) {
		this.rows.release(held.id(), why);
		return new Sorted(name(held), held, why, null);
	}

	private void settle(Viewer viewer, HeldScan whole) {
		this.transaction.executeWithoutResult((status) -> {
			this.rows.settle(whole.id(), Settlement.SPLIT, this.clock.instant(),
					Objects.requireNonNull(viewer.staffId()), null, null);
			this.audit.note(viewer.actor(), whole.folder(), SPLIT, "");
		});
	}

	private static String name(HeldScan held) {
		return (held.document() != null) ? held.document().name() : "";
	}

	/**
	 * What is said about all files of a form.
	 *
	 * @param number the case number; empty to go by the codes
	 * @param kind what they prove; null when nobody said
	 * @param receivedOn the legal day on which the papers were received
	 */
	record Mail(String number, @Nullable DocumentKind kind, LocalDate receivedOn) {
	}

	/**
	 * What became of a file, or of a part of one.
	 *
	 * @param name its name, cleaned to be shown
	 * @param scan the scan; null when it was not taken
	 * @param why why it waits; null when it is with its case
	 * @param refusal why it was not taken; null when it was
	 */
	record Sorted(String name, @Nullable HeldScan scan, @Nullable WhyHeld why, @Nullable Refusal refusal) {

		static Sorted refused(Refusal refusal) {
			return new Sorted("", null, null, refusal);
		}

	}

}
