package org.imrhelpcenter.assistants;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.ActDetails;
import org.imrhelpcenter.cases.AddressChanges;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ContactChanged;
import org.imrhelpcenter.intake.NewAddress;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who act for members are written to, as somebody of the staff changes it.
 */
@Component
public class PeoplesAddresses {

	private final Assistants assistants;

	private final AddressChanges changes;

	private final Envelopes envelopes;

	private final People people;

	private final Letters letters;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PeoplesAddresses(Assistants assistants, AddressChanges changes, Envelopes envelopes, People people, Letters letters,
			ApplicationEventPublisher events, Clock clock) {
		this.assistants = assistants;
		this.changes = changes;
		this.envelopes = envelopes;
		this.people = people;
		this.letters = letters;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Changes where somebody who acts for the member is written to. What was on file
	 * before stands in the record of the act. Whoever has a new e-mail address signs in
	 * with it, and the one before is told.
	 * @param viewer who changes it
	 * @param opened the case
	 * @param seenVersion which version of the case the viewer saw
	 * @param id which person
	 * @param next what changes
	 * @param how how it became known, and why it is changed
	 * @throws CaseMissingException when there is no such person in this case
	 * @throws org.imrhelpcenter.cases.CaseChangedException when somebody else changed the
	 * case first
	 * @throws IllegalArgumentException for the e-mail address of somebody whom the member
	 * named by it
	 */
	@Transactional
	public void change(Viewer viewer, CaseSheet opened, int seenVersion, long id, NewAddress next, ActDetails how) {
		Map<String, String> facts = new TreeMap<>(how.facts());
		Assistance assistance = this.assistants.locked(opened, id);
		ActingPerson before = this.assistants.view(assistance);
		facts.put("person", before.name());
		String former = String.join("; ", before.address().lines().toList());
		if (!former.isBlank() && (next.postal() != null || next.withoutPostal())) {
			facts.put("formerAddress", former);
		}
		boolean email = !next.email().isEmpty() || next.withoutEmail();
		if (email && !before.email().isEmpty()) {
			facts.put("formerEmail", before.email());
		}
		this.changes.ofPerson(viewer, opened, seenVersion, new ActDetails(how.reasons(), facts));
		if (next.postal() != null || next.withoutPostal()) {
			String address = (next.postal() != null) ? String.join("\n", next.postal().lines()) : "";
			assistance.seal(this.envelopes.seal(assistance, this.envelopes.open(assistance).at(address)));
		}
		if (email) {
			reach(assistance, before, next.email().toLowerCase(Locale.ROOT));
		}
		this.events.publishEvent(new ContactChanged(opened.id()));
	}

	private void reach(Assistance assistance, ActingPerson before, String email) {
		if (!before.isByAuthority()) {
			throw new IllegalArgumentException("The member names another address");
		}
		this.letters.tell(assistance, "address-changed", "assistance/" + before.id() + "/" + this.clock.instant());
		assistance.reach(email, this.people.known(email).orElse(null));
	}

}
