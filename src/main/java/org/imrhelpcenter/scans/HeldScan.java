package org.imrhelpcenter.scans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.imrhelpcenter.documents.DocumentSheet;
import org.jspecify.annotations.Nullable;

/**
 * A scan that came into the house.
 *
 * @param id which one
 * @param receivedOn the legal day on which its papers were received
 * @param heldAt when somebody scanned them in
 * @param heldBy the name of who did
 * @param why why it did not find its case by itself
 * @param pages how many pages it has; null when they cannot be counted
 * @param whole the file it was cut out of; null when it came as it is
 * @param firstPage where its pages begin in that file
 * @param settled what became of it; null while it waits
 * @param document its bytes; null when they are with the case
 */
public record HeldScan(UUID id, LocalDate receivedOn, Instant heldAt, String heldBy, WhyHeld why,
		@Nullable Integer pages, @Nullable UUID whole, @Nullable Integer firstPage, @Nullable Settled settled,
		@Nullable DocumentSheet document) {

	/** The owner's key of the folder in which its bytes are. */
	String folder() {
		return TrayRows.folder(this.id);
	}

	HeldScan with(@Nullable DocumentSheet found) {
		return new HeldScan(this.id, this.receivedOn, this.heldAt, this.heldBy, this.why, this.pages, this.whole,
				this.firstPage, this.settled, found);
	}

	/**
	 * What became of a scan.
	 *
	 * @param at when
	 * @param by the name of who settled it
	 * @param settlement what became of it
	 * @param number the case it is with; null when it is with none
	 * @param documentId which document of that case it is
	 */
	public record Settled(Instant at, String by, Settlement settlement, @Nullable String number,
			@Nullable Long documentId) {
	}

}
