package org.imrhelpcenter.intake;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What was typed on one page of a draft, sealed.
 */
@Entity
@Table(name = "draft_answer")
class DraftAnswer {

	@EmbeddedId
	private Key key;

	@Version
	private int version;

	private byte[] sealed;

	private boolean complete;

	private Instant savedAt;

	protected DraftAnswer() {
	}

	DraftAnswer(long draftId, Place place, byte[] sealed, boolean complete, Instant at) {
		this.key = new Key(draftId, place.step(), place.ordinal());
		replace(sealed, complete, at);
	}

	final void replace(byte[] sealed, boolean complete, Instant at) {
		this.sealed = sealed;
		this.complete = complete;
		this.savedAt = at;
	}

	Place place() {
		return new Place(this.key.step, this.key.ordinal);
	}

	byte[] sealed() {
		return this.sealed;
	}

	/** Whether one can go on from here; a page left half-way is kept all the same. */
	boolean complete() {
		return this.complete;
	}

	Instant savedAt() {
		return this.savedAt;
	}

	int version() {
		return this.version;
	}

	/** One row for each draft and page. */
	@Embeddable
	record Key(long draftId, @Enumerated(EnumType.STRING) Step step, int ordinal) implements Serializable {
	}

}
