package org.imrhelpcenter.cases;

import java.util.function.Predicate;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that somebody of the staff changes, as they were told.
 */
@Component
public class AddressChanges {

	private final Acts acts;

	private final Contacts contacts;

	AddressChanges(Acts acts, Contacts contacts) {
		this.acts = acts;
		this.contacts = contacts;
	}

	/**
	 * Changes where the member is written to. What was on file before is kept, sealed.
	 * @param viewer who changes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param next how the member is reached from now on
	 * @param how how it became known, and why it is changed
	 * @param tell tells the e-mail address that was safe before, in the same transaction,
	 * or says that it must not
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void ofMember(Viewer viewer, CaseSheet opened, int seenVersion, NewContact next, ActDetails how,
			Predicate<SafeAddress> tell) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.ADDRESS);
		this.contacts.reach(viewer, turn.imrCase(), next, turn.at(), tell);
		turn.record("MEMBER", how);
	}

	/**
	 * Records that somebody who acts for the member is written to elsewhere, as part of
	 * the running transaction, which changes it where those people are kept.
	 * @param viewer who changes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param how how it became known, and why it is changed
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void ofPerson(Viewer viewer, CaseSheet opened, int seenVersion, ActDetails how) {
		this.acts.take(viewer, opened, seenVersion, Act.ADDRESS).record("PERSON", how);
	}

}
