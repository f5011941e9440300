package org.imrhelpcenter.assistants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.rules.AuthorityPapers;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for a member, or is asked to, as the member and the staff read it.
 *
 * @param id which one
 * @param version which version of what is known about them
 * @param capacity in which capacity
 * @param name the name
 * @param email may be empty
 * @param relationship may be empty
 * @param organization may be empty
 * @param address may be empty
 * @param phones may be empty
 * @param standing how it stands
 * @param partB whether they signed Part B
 * @param papers the papers that show an authority
 * @param since when the member named them, or they applied
 * @param endsOn the last day, where one is set
 * @param endedOn when it ended; null while it did not
 * @param reason why the authority was not accepted, or what is still wanted; may be empty
 * @param language in which language they are written to
 * @param signsIn whether they can open the page of the case
 */
public record ActingPerson(long id, int version, Capacity capacity, String name, String email, String relationship,
		String organization, String address, String phones, Standing standing, boolean partB, AuthorityPapers papers,
		Instant since, @Nullable LocalDate endsOn, @Nullable LocalDate endedOn, String reason, Locale language,
		boolean signsIn) {

	/**
	 * Whether there is anything to end.
	 * @return true while they act, or are asked to
	 */
	public boolean isOpen() {
		return this.standing == Standing.INVITED || this.standing == Standing.ACTIVE
				|| this.standing == Standing.UNVERIFIED;
	}

	/**
	 * Whether they wait for an answer that was sent by e-mail, or have nothing to wait
	 * for yet.
	 * @return true while Part B is awaited
	 */
	public boolean isInvited() {
		return this.standing == Standing.INVITED;
	}

	/**
	 * Whether papers have to show their right to act.
	 * @return true for representatives and survivors
	 */
	public boolean isByAuthority() {
		return this.capacity == Capacity.LEGAL_REPRESENTATIVE || this.capacity == Capacity.PERSONAL_REPRESENTATIVE;
	}

	/**
	 * Whether they act because the member lets them.
	 * @return true for authorized assistants
	 */
	public boolean isByConsent() {
		return this.capacity == Capacity.AUTHORIZED_ASSISTANT;
	}

	/**
	 * The person as the member named them, with another last day.
	 * @param last the last day; null for none
	 * @return the person
	 */
	public NamedPerson until(@Nullable LocalDate last) {
		return new NamedPerson(this.name, this.relationship, this.email, this.phones, this.organization, last);
	}

	/** Whoever it is stands in no log. */
	@Override
	public String toString() {
		return "ActingPerson[" + this.id + "]";
	}

}
