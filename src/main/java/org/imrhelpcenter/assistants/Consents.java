package org.imrhelpcenter.assistants;

import java.time.LocalDate;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseMissingException;
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

	/** The deed of setting another last day. */
	public static final String CHANGED = "ASSISTANT_CHANGED";

	private final Assistants assistants;

	private final Invitations invitations;

	private final Completions completions;

	private final PartA partA;

	private final Letters letters;

	private final Audit audit;

	Consents(Assistants assistants, Invitations invitations, Completions completions, PartA partA, Letters letters,
			Audit audit) {
		this.assistants = assistants;
		this.invitations = invitations;
		this.completions = completions;
		this.partA = partA;
		this.letters = letters;
		this.audit = audit;
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

	/**
	 * Sets another last day: the member signs Part A again, with that day in it.
	 * @param viewer the member
	 * @param opened the case
	 * @param id which person
	 * @param last the last day; null for none
	 * @param name the member's signature
	 * @param witness who saw the mark; null when the name was typed
	 * @param evidence where the signature came from
	 * @throws CaseMissingException when there is no such person whom the member lets act
	 */
	@Transactional
	public void until(Viewer viewer, CaseSheet opened, long id, @Nullable LocalDate last, String name,
			@Nullable String witness, Evidence evidence) {
		Assistance assistance = this.assistants.locked(opened, id);
		ActingPerson person = this.assistants.view(assistance);
		if (!person.isByConsent() || !person.isOpen()) {
			throw new CaseMissingException();
		}
		assistance.until(last);
		long signature = this.completions.keep(opened, this.partA.sign(person.until(last), name, witness, evidence));
		assistance.signedA(signature);
		this.audit.note(viewer.actor(), opened.subject(), CHANGED, "assistance/" + id);
		this.letters.tell(assistance, "assistant-changed", "assistance/" + id + "/" + signature);
	}

}
