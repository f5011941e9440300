package org.imrhelpcenter.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.imrhelpcenter.accounts.DeedRefusedException.Reason;
import org.imrhelpcenter.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People choose their own password: at the first sign-in they must, later they may.
 */
@Component
class OwnPassword {

	private static final String KIND = "password-change";

	private final StaffMembers members;

	private final Passwords passwords;

	private final Tries tries;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	OwnPassword(StaffMembers members, Passwords passwords, Tries tries, Audit audit, TransactionTemplate transaction,
			Clock clock) {
		this.members = members;
		this.passwords = passwords;
		this.tries = tries;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	StaffMember of(Viewer viewer) {
		return Optional.ofNullable(viewer.staffId()).flatMap(this.members::findById).orElseThrow(NobodyException::new);
	}

	/** Who sits down at an open session must not be able to take the account over. */
	Current check(Viewer viewer, String current) {
		StaffMember member = of(viewer);
		String address = String.valueOf(viewer.address());
		Duration wait = this.tries.begin(KIND, viewer.actor().ref(), address, this.clock.instant());
		if (!wait.isZero()) {
			return new Current(false, wait);
		}
		boolean right = this.passwords.matches(current, member.passwordHash());
		if (right) {
			this.tries.succeeded(KIND, viewer.actor().ref(), address);
		}
		return new Current(right, Duration.ZERO);
	}

	/** Whether someone wants the password again that they have already. */
	boolean isSame(Viewer viewer, String wanted) {
		return this.passwords.matches(wanted, of(viewer).passwordHash());
	}

	/** Sessions elsewhere end; the one who chose goes on with the account returned. */
	StaffMember choose(Viewer viewer, String wanted) {
		if (of(viewer).demonstration()) {
			throw new DeedRefusedException(Reason.DEMONSTRATION_PASSWORD);
		}
		String hash = this.passwords.hash(wanted);
		this.transaction.executeWithoutResult((status) -> {
			of(viewer).choosePassword(hash);
			this.audit.note(viewer.actor(), Staff.SUBJECT, "PASSWORD_CHOSEN", viewer.actor().ref());
		});
		return of(viewer);
	}

	/**
	 * Whether the current password was right, and how long to wait before trying again.
	 */
	record Current(boolean right, Duration left) {
	}

}
