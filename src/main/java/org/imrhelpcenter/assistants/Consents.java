package org.imrhelpcenter.assistants;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.intake.Evidence;
import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.intake.PartA;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members sign about those who act for them: Part A.
 */
@Component
public class Consents {

	private final Invitations invitations;

	private final Completions completions;

	private final PartA partA;

	Consents(Invitations invitations, Completions completions, PartA partA) {
		this.invitations = invitations;
		this.completions = completions;
		this.partA = partA;
	}

	/**
	 * Lets somebody act in an opened case: the member signs Part A.
	 * @param viewer the member
	 * @param opened the case
	 * @param person who is to act
	 * @param name the member's signature
	 * @param witness who saw the mark; null when the name was typed
	 * @param evidence where the signature came from
	 */
	@Transactional
	public void name(Viewer viewer, CaseSheet opened, NamedPerson person, String name, @Nullable String witness,
			Evidence evidence) {
		this.invitations.invite(viewer, opened, person,
				this.completions.keep(opened, this.partA.sign(person, name, witness, evidence)));
	}

}
