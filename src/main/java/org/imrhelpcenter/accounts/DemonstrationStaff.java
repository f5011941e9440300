package org.imrhelpcenter.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Made-up people, one for each role, who can sign in while the site is a demonstration.
 */
@Component
class DemonstrationStaff {

	static final String PASSWORD = "help-center-demo";

	private static final Map<Role, String> NAMES = Map.of(Role.INTAKE, "Ines Calloway", Role.NURSE, "Noor Whitfield",
			Role.ANALYST, "Andre Kessler", Role.ATTORNEY, "Avery Lindqvist", Role.SUPERVISOR, "Sunhee Okafor",
			Role.DIRECTOR, "Dolores Vance", Role.ADMINISTRATOR, "Amir Thornton");

	private final StaffMembers members;

	private final Passwords passwords;

	private final DemonstrationMode mode;

	private final Audit audit;

	private final Clock clock;

	DemonstrationStaff(StaffMembers members, Passwords passwords, DemonstrationMode mode, Audit audit, Clock clock) {
		this.members = members;
		this.passwords = passwords;
		this.mode = mode;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes those who are missing.
	 * @throws IllegalStateException when the site is no demonstration
	 */
	@Transactional
	void join() {
		if (!this.mode.on()) {
			throw new IllegalStateException("This site is no demonstration");
		}
		this.members.queue();
		String hash = this.passwords.hash(PASSWORD);
		for (Role role : Role.values()) {
			String email = role.name().toLowerCase(Locale.ROOT) + "@demo.example";
			if (this.members.withEmail(email).isEmpty()) {
				StaffMember member = this.members.save(
						StaffMember.pretend(email, String.valueOf(NAMES.get(role)), role, hash, this.clock.instant()));
				this.audit.note(Actor.SYSTEM, Staff.SUBJECT, "STAFF_ADDED",
						"staff/" + member.id() + " " + role + " demonstration");
			}
		}
	}

	/** Those who may sign in now, for the sign-in page. */
	@Transactional(readOnly = true)
	List<Person> list() {
		return this.mode.on() ? this.members.pretended().stream().map(StaffMember::person).toList() : List.of();
	}

}
