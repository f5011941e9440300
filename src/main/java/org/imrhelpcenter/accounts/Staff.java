package org.imrhelpcenter.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.accounts.DeedRefusedException.Reason;
import org.imrhelpcenter.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the Help Center: an administrator adds, changes and disables them.
 */
@Component
@Transactional
public class Staff {

	static final String SUBJECT = "accounts";

	private final StaffMembers members;

	private final Passwords passwords;

	private final DemonstrationMode mode;

	private final DemonstrationStaff demonstration;

	private final Audit audit;

	private final Clock clock;

	Staff(StaffMembers members, Passwords passwords, DemonstrationMode mode, DemonstrationStaff demonstration,
			Audit audit, Clock clock) {
		this.members = members;
		this.passwords = passwords;
		this.mode = mode;
		this.demonstration = demonstration;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Everyone who has an account, those who can sign in first, by name.
	 * @return the colleagues
	 */
	@Transactional(readOnly = true)
	public List<Colleague> colleagues() {
		return this.members.everyone().stream().map(StaffMember::colleague).toList();
	}

	/**
	 * One person, also when the account is disabled: the history still needs the name.
	 * @param id which person
	 * @return the colleague
	 */
	@Transactional(readOnly = true)
	public Optional<Colleague> colleague(long id) {
		return this.members.findById(id).map(StaffMember::colleague);
	}

	/**
	 * Makes the demonstration's people, one for each role; who is there already stays.
	 * @throws IllegalStateException when the site is no demonstration
	 */
	public void demonstrate() {
		this.demonstration.join();
	}

	@Transactional(readOnly = true)
	List<Person> everyone(Viewer by) {
		by.mustBe(Role.ADMINISTRATOR);
		return this.members.everyone().stream().map(StaffMember::person).toList();
	}

	@Transactional(readOnly = true)
	Person person(Viewer by, long id) {
		by.mustBe(Role.ADMINISTRATOR);
		return member(id).person();
	}

	/** Returns the temporary password, which is shown once and kept nowhere. */
	NewPassword add(Viewer by, String email, String name, Role role) {
		by.mustBe(Role.ADMINISTRATOR);
		if (this.members.withEmail(email).isPresent()) {
			throw new DeedRefusedException(Reason.EMAIL_TAKEN);
		}
		String password = this.passwords.temporary();
		StaffMember member = this.members
			.save(StaffMember.join(email, name, role, this.passwords.hash(password), this.clock.instant()));
		note(by, member, "STAFF_ADDED", role.name());
		return new NewPassword(member.person(), password);
	}

	void change(Viewer by, long id, int version, String name, Role role) {
		StaffMember member = forDeed(by, id);
		if (member.version() != version) {
			throw new DeedRefusedException(Reason.CHANGED_MEANWHILE);
		}
		if (member.role() != role) {
			keepOneAdministrator(member);
			note(by, member, "STAFF_ROLE_CHANGED", member.role() + " to " + role);
			member.takeOn(role);
		}
		if (!member.name().equals(name)) {
			note(by, member, "STAFF_RENAMED", "");
			member.rename(name);
		}
	}

	void disable(Viewer by, long id) {
		StaffMember member = forDeed(by, id);
		if (member.disabled()) {
			return;
		}
		notOneself(by, id);
		keepOneAdministrator(member);
		member.disable();
		note(by, member, "STAFF_DISABLED", "");
	}

	void enable(Viewer by, long id) {
		StaffMember member = forDeed(by, id);
		if (member.disabled()) {
			member.enable();
			note(by, member, "STAFF_ENABLED", "");
		}
	}

	/** Returns the temporary password, which is shown once and kept nowhere. */
	NewPassword resetPassword(Viewer by, long id) {
		StaffMember member = forDeed(by, id);
		notOneself(by, id);
		if (member.demonstration()) {
			throw new DeedRefusedException(Reason.DEMONSTRATION_PASSWORD);
		}
		String password = this.passwords.temporary();
		member.giveTemporaryPassword(this.passwords.hash(password));
		note(by, member, "STAFF_PASSWORD_RESET", "");
		return new NewPassword(member.person(), password);
	}

	/** The administrators are locked before the person is read. */
	private StaffMember forDeed(Viewer by, long id) {
		by.mustBe(Role.ADMINISTRATOR);
		this.members.lockAdministrators();
		return member(id);
	}

	private StaffMember member(long id) {
		return this.members.findById(id).orElseThrow(NobodyException::new);
	}

	private static void notOneself(Viewer by, long id) {
		if (by.staffId() != null && by.staffId() == id) {
			throw new DeedRefusedException(Reason.ONESELF);
		}
	}

	private void keepOneAdministrator(StaffMember member) {
		boolean needed = member.role() == Role.ADMINISTRATOR && member.maySignIn(this.mode);
		long others = this.members.administrators()
			.stream()
			.filter((each) -> each.maySignIn(this.mode) && each.id() != member.id())
			.count();
		if (needed && others == 0) {
			throw new DeedRefusedException(Reason.LAST_ADMINISTRATOR);
		}
	}

	private void note(Viewer by, StaffMember member, String deed, String detail) {
		String whom = "staff/" + member.id();
		this.audit.note(by.actor(), SUBJECT, deed, detail.isEmpty() ? whom : whom + " " + detail);
	}

	/** A person and the temporary password made for them. */
	record NewPassword(Person person, String password) {
	}

}
