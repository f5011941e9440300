package org.imrhelpcenter.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in who know their password. Whoever does not learns nothing from the answer
 * or from the time it takes.
 */
@Component
class SignIn {

	private static final String KIND = "sign-in";

	private final StaffMembers members;

	private final Passwords passwords;

	private final Tries tries;

	private final DemonstrationMode mode;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SignIn(StaffMembers members, Passwords passwords, Tries tries, DemonstrationMode mode, Audit audit,
			TransactionTemplate transaction, Clock clock) {
		this.members = members;
		this.passwords = passwords;
		this.tries = tries;
		this.mode = mode;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	Answer attempt(String typedEmail, String password, String address) {
		String email = typedEmail.strip().toLowerCase(Locale.ROOT);
		Duration wait = this.tries.begin(KIND, email, address, this.clock.instant());
		if (!wait.isZero()) {
			return new Wait(wait);
		}
		Optional<StaffMember> known = EmailAddress.isOne(email) ? this.members.withEmail(email) : Optional.empty();
		boolean right = this.passwords.matches(password, known.map(StaffMember::passwordHash).orElse(null));
		return known.filter((member) -> right && member.maySignIn(this.mode))
			.<Answer>map((member) -> welcome(member, email, address))
			.orElseGet(Refused::new);
	}

	private Answer welcome(StaffMember member, String email, String address) {
		this.transaction.executeWithoutResult((status) -> {
			this.tries.succeeded(KIND, email, address);
			this.audit.note(member.viewer(address).actor(), Staff.SUBJECT, "SIGNED_IN", "staff/" + member.id());
		});
		return new Welcome(member);
	}

	/** What becomes of an attempt. */
	sealed interface Answer {

	}

	record Welcome(StaffMember member) implements Answer {
	}

	record Refused() implements Answer {
	}

	record Wait(Duration time) implements Answer {
	}

}
