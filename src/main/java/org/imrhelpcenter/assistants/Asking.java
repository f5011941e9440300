package org.imrhelpcenter.assistants;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How somebody was asked to act, what became of it, and the doors that are open for an
 * answer.
 */
@Embeddable
class Asking {

	private Instant invitedAt;

	private @Nullable Instant remindedAt;

	private @Nullable Instant declinedAt;

	private @Nullable Instant expiredAt;

	private byte @Nullable [] linkHash;

	private byte @Nullable [] printedHash;

	protected Asking() {
	}

	Asking(Instant at) {
		this.invitedAt = at;
	}

	/** The days to answer count anew. */
	void again(Instant at) {
		this.invitedAt = at;
		this.remindedAt = null;
	}

	void remind(Instant at) {
		this.remindedAt = at;
	}

	boolean isReminded() {
		return this.remindedAt != null;
	}

	void accept() {
		this.linkHash = null;
	}

	void decline(Instant at) {
		this.declinedAt = at;
		closeDoors();
	}

	void expire(Instant at) {
		this.expiredAt = at;
		closeDoors();
	}

	void link(byte[] hash) {
		this.linkHash = hash;
	}

	void print(byte[] hash) {
		this.printedHash = hash;
	}

	void closeDoors() {
		this.linkHash = null;
		this.printedHash = null;
	}

	Instant invitedAt() {
		return this.invitedAt;
	}

	boolean isDeclined() {
		return this.declinedAt != null;
	}

	boolean isExpired() {
		return this.expiredAt != null;
	}

}
