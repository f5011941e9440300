package org.imrhelpcenter.accounts;

import java.time.Clock;
import java.util.Optional;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first administrator in, with an e-mail address and a password from the
 * configuration, as long as there is no other.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private final String email;

	private final String password;

	private final StaffMembers members;

	private final Passwords passwords;

	private final DemonstrationMode mode;

	private final Audit audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FirstAdministrator(@Value("${imr.admin.email:}") String email, @Value("${imr.admin.password:}") String password,
			StaffMembers members, Passwords passwords, DemonstrationMode mode, Audit audit,
			TransactionTemplate transaction, Clock clock) {
		this.email = email.strip();
		this.password = password;
		this.members = members;
		this.passwords = passwords;
		this.mode = mode;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.transaction.executeWithoutResult((status) -> {
			this.members.queue();
			if (this.members.administrators().stream().allMatch(StaffMember::demonstration)) {
				letIn();
			}
		});
	}

	private void letIn() {
		if (this.email.isEmpty() && this.password.isEmpty()) {
			if (!this.mode.on()) {
				log.warn("There is no administrator yet. Set IMR_ADMIN_EMAIL and IMR_ADMIN_PASSWORD and start again.");
			}
			return;
		}
		problem().ifPresentOrElse((problem) -> log.warn("There is no administrator yet. {}", problem), this::join);
	}

	private Optional<String> problem() {
		if (!EmailAddress.isOne(this.email)) {
			return Optional.of("IMR_ADMIN_EMAIL must be an e-mail address.");
		}
		if (this.members.withEmail(this.email).isPresent()) {
			return Optional.of("The account of IMR_ADMIN_EMAIL exists and is disabled or has another role. "
					+ "Set it to another address.");
		}
		return PasswordFault.of(this.password, this.email, "")
			.map((fault) -> "IMR_ADMIN_PASSWORD must have 12 characters or more, at most 72 bytes, "
					+ "and must not be easy to guess.");
	}

	private void join() {
		StaffMember member = this.members.save(StaffMember.join(this.email, "First administrator", Role.ADMINISTRATOR,
				this.passwords.hash(this.password), this.clock.instant()));
		this.audit.note(Actor.SYSTEM, Staff.SUBJECT, "STAFF_ADDED",
				"staff/" + member.id() + " " + Role.ADMINISTRATOR + " first");
		log.info("The first administrator can sign in with IMR_ADMIN_EMAIL.");
	}

}
