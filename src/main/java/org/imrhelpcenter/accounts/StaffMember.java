package org.imrhelpcenter.accounts;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A person of the Help Center with an account.
 */
@Entity
class StaffMember {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private String email;

	private String name;

	@Enumerated(EnumType.STRING)
	private Role role;

	private String passwordHash;

	/** Sessions that began in an earlier round are over. */
	private int sessionRound;

	private boolean mustChangePassword;

	private boolean disabled;

	private boolean demonstration;

	private Instant addedAt;

	protected StaffMember() {
	}

	private StaffMember(String email, String name, Role role, String passwordHash, boolean demonstration,
			Instant addedAt) {
		this.email = email;
		this.name = name;
		this.role = role;
		this.passwordHash = passwordHash;
		this.demonstration = demonstration;
		this.mustChangePassword = !demonstration;
		this.addedAt = addedAt;
	}

	/** Someone new, who must choose a password of their own at the first sign-in. */
	static StaffMember join(String email, String name, Role role, String passwordHash, Instant at) {
		return new StaffMember(email, name, role, passwordHash, false, at);
	}

	/** A made-up person whose password everyone may read. */
	static StaffMember pretend(String email, String name, Role role, String passwordHash, Instant at) {
		return new StaffMember(email, name, role, passwordHash, true, at);
	}

	void rename(String newName) {
		this.name = newName;
	}

	void takeOn(Role newRole) {
		this.role = newRole;
	}

	void disable() {
		this.disabled = true;
		this.sessionRound++;
	}

	void enable() {
		this.disabled = false;
	}

	/** Somebody else made the password: it is good for one sign-in. */
	void giveTemporaryPassword(String hash) {
		this.passwordHash = hash;
		this.mustChangePassword = true;
		this.sessionRound++;
	}

	void choosePassword(String hash) {
		this.passwordHash = hash;
		this.mustChangePassword = false;
		this.sessionRound++;
	}

	boolean maySignIn(DemonstrationMode mode) {
		return !this.disabled && (!this.demonstration || mode.on());
	}

	Viewer viewer(@Nullable String address) {
		return new Viewer(Viewer.Kind.STAFF, id(), this.name, this.role, address);
	}

	Colleague colleague() {
		return new Colleague(id(), this.name, this.role, !this.disabled);
	}

	Person person() {
		return new Person(id(), this.version, this.email, this.name, this.role, this.disabled, this.mustChangePassword,
				this.demonstration, this.addedAt);
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("Not stored yet");
		}
		return this.id;
	}

	int version() {
		return this.version;
	}

	String email() {
		return this.email;
	}

	String name() {
		return this.name;
	}

	Role role() {
		return this.role;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	int sessionRound() {
		return this.sessionRound;
	}

	boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	boolean disabled() {
		return this.disabled;
	}

	boolean demonstration() {
		return this.demonstration;
	}

}
