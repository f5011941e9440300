package org.imrhelpcenter.accounts;

/**
 * What a person of the Help Center does there, and so may see and decide.
 */
public enum Role {

	/** Opens the mail, keys in paper, checks that an application is complete. */
	INTAKE,

	/** Decides about urgency. */
	NURSE,

	/** Qualifies cases and follows them. */
	ANALYST,

	/** Decides about waivers and the law. */
	ATTORNEY,

	/** Watches the queues. */
	SUPERVISOR,

	/** Answers for the Help Center. */
	DIRECTOR,

	/** Keeps the accounts; decides no case. */
	ADMINISTRATOR

}
