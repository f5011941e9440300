package org.imrhelpcenter.rules;

/** In which capacity somebody signed the application, or that nobody has yet. */
public enum Signer {

	MEMBER,

	PARENT_OR_GUARDIAN,

	/** A minor, for care to which a minor may consent by law. */
	MINOR_CONSENTING,

	/** Somebody with legal authority, such as a power of attorney for health care. */
	LEGAL_REPRESENTATIVE,

	/** A personal representative or survivor of a member who has died. */
	PERSONAL_REPRESENTATIVE,

	/** An authorized assistant sent the application without the member's signature. */
	ASSISTANT_UNSIGNED,

	/** The application came in without any signature. */
	NOBODY

}
