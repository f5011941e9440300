package org.imrhelpcenter.accounts;

import java.util.Arrays;

import org.imrhelpcenter.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;

/**
 * Who is asking now.
 *
 * @param kind staff, a member, or the system itself
 * @param staffId which person of the staff
 * @param name the name to show and to record
 * @param role the role of a person of the staff
 * @param address the network address the request came from, if there was one
 * @param caseId the one case that a member proved to be theirs; null for everyone else
 * @param assistantId which assistant; null for everyone else
 */
public record Viewer(Kind kind, @Nullable Long staffId, String name, @Nullable Role role, @Nullable String address,
		@Nullable Long caseId, @Nullable Long assistantId) {

	/** The system itself: rounds, first starts, the demonstration. */
	public static final Viewer SYSTEM = new Viewer(Kind.SYSTEM, null, Actor.SYSTEM.name(), null, null);

	/** Anyone but a member who follows a case. */
	public Viewer(Kind kind, @Nullable Long staffId, String name, @Nullable Role role, @Nullable String address) {
		this(kind, staffId, name, role, address, null, null);
	}

	/**
	 * A member, who has no account.
	 * @param address the network address the request came from
	 * @return the viewer
	 */
	public static Viewer member(@Nullable String address) {
		return new Viewer(Kind.MEMBER, null, "The member", null, address);
	}

	/**
	 * A member who follows a case, and proved that it is theirs.
	 * @param caseId the case
	 * @param address the network address the request came from
	 * @return the viewer
	 */
	public static Viewer follower(long caseId, @Nullable String address) {
		return new Viewer(Kind.MEMBER, null, "The member", null, address, caseId, null);
	}

	/**
	 * Somebody who acts for members, and has signed in.
	 * @param assistantId which assistant
	 * @param address the network address the request came from
	 * @return the viewer
	 */
	public static Viewer assistant(long assistantId, @Nullable String address) {
		return new Viewer(Kind.ASSISTANT, null, "An assistant", null, address, null, assistantId);
	}

	/**
	 * How the audit names this viewer.
	 * @return the actor of an audit line
	 */
	public Actor actor() {
		return switch (this.kind) {
			case STAFF -> new Actor("staff/" + this.staffId, this.name, String.valueOf(this.role), this.address);
			case MEMBER -> new Actor("member", this.name, "MEMBER", this.address);
			case ASSISTANT ->
				new Actor("assistant/" + this.assistantId, this.name, Kind.ASSISTANT.name(), this.address);
			case SYSTEM -> Actor.SYSTEM;
		};
	}

	/**
	 * Whether this is a person of the staff in one of these roles.
	 * @param roles the roles
	 * @return whether this viewer has one of them
	 */
	public boolean is(Role... roles) {
		return this.kind == Kind.STAFF && Arrays.asList(roles).contains(this.role);
	}

	/**
	 * Refuses everyone but people of the staff in one of these roles.
	 * @param roles the roles
	 * @throws AccessDeniedException for everyone else
	 */
	public void mustBe(Role... roles) {
		if (!is(roles)) {
			throw new AccessDeniedException("Not for this role");
		}
	}

	/** The kinds of viewers. */
	public enum Kind {

		/** A person of the Help Center who signed in. */
		STAFF,

		/** A member, or someone who fills in the form for one. */
		MEMBER,

		/** Somebody who acts for members, and has signed in. */
		ASSISTANT,

		/** The system itself. */
		SYSTEM

	}

}
