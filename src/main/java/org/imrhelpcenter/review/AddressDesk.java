package org.imrhelpcenter.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.PeoplesAddresses;
import org.imrhelpcenter.cases.CaseChangedException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.IdentityProof;
import org.imrhelpcenter.intake.AddressOnFile;
import org.imrhelpcenter.intake.ContactChanges;
import org.imrhelpcenter.intake.NewAddress;
import org.imrhelpcenter.web.Texts;
import org.imrhelpcenter.web.YesNo;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/**
 * Where the staff changes addresses: of members where their applications are kept, of
 * those who act for them where these are.
 */
@Component
class AddressDesk {

	private final ContactChanges members;

	private final PeoplesAddresses people;

	private final Assistants assistants;

	private final Texts texts;

	AddressDesk(ContactChanges members, PeoplesAddresses people, Assistants assistants, Texts texts) {
		this.members = members;
		this.people = people;
		this.assistants = assistants;
		this.texts = texts;
	}

	AddressOnFile ofMember(CaseSheet opened) {
		return this.members.onFile(opened);
	}

	List<ActingPerson> people(CaseSheet opened) {
		return this.assistants.of(opened);
	}

	/** Whose address it can be, for the choices of the page. */
	List<String> whose(CaseSheet opened) {
		List<String> all = new ArrayList<>(List.of(AddressPage.MEMBER));
		people(opened).forEach((person) -> all.add(String.valueOf(person.id())));
		return all;
	}

	/** Finds what only makes sense together. */
	void check(CaseSheet opened, AddressPage page, Errors errors) {
		if (page.whose() != null && !page.whose().isBlank() && !whose(opened).contains(page.whose())) {
			reject(errors, "whose", "whose.missing");
		}
		if (!page.hasPostal() && !page.hasEmail() && page.remove().isEmpty()) {
			reject(errors, "street", "nothing");
		}
		if (page.hasPostal() && (ActPages.words(page.street()).isEmpty() || ActPages.words(page.city()).isEmpty())) {
			reject(errors, ActPages.words(page.street()).isEmpty() ? "street" : "city", "part");
		}
		if (page.hasEmail() && !NewAddress.canBeWrittenTo(page.email())) {
			this.texts.reject(errors, "email", "intake.contact.email.wrong");
		}
		if ((page.hasPostal() && page.removes(AddressPart.MAILING_ADDRESS))
				|| (page.hasEmail() && page.removes(AddressPart.EMAIL_ADDRESS))) {
			reject(errors, "remove", "both");
		}
		if (page.isOfMember()) {
			checkSafety(opened, page, errors);
		}
		else if ((page.hasEmail() || page.removes(AddressPart.EMAIL_ADDRESS)) && isByConsent(opened, page)) {
			reject(errors, "email", "email.named");
		}
		checkSource(page, errors);
	}

	private boolean isByConsent(CaseSheet opened, AddressPage page) {
		return people(opened).stream()
			.anyMatch((person) -> String.valueOf(person.id()).equals(page.whose()) && !person.isByAuthority());
	}

	/** What the member once said is not safe is not taken back by anybody else. */
	private void checkSafety(CaseSheet opened, AddressPage page, Errors errors) {
		AddressOnFile file = this.members.onFile(opened);
		if (page.hasPostal() && ActPages.words(page.letters()).isEmpty()) {
			reject(errors, "letters", "safe.missing");
		}
		if (page.hasEmail() && ActPages.words(page.emails()).isEmpty()) {
			reject(errors, "emails", "safe.missing");
		}
		boolean takesBack = (page.says(page.letters(), YesNo.YES) && !file.lettersSafe())
				|| (page.says(page.emails(), YesNo.YES) && !file.emailSafe());
		if (takesBack && !page.isFromTheirSide()) {
			reject(errors, page.says(page.letters(), YesNo.YES) && !file.lettersSafe() ? "letters" : "emails",
					"warning.theirs");
		}
		else if (takesBack && !page.says(page.asked(), YesNo.YES)) {
			reject(errors, "asked", "asked.missing");
		}
	}

	private void checkSource(AddressPage page, Errors errors) {
		if (ActPages.words(page.source()).isEmpty() || page.isFromPostOffice()) {
			return;
		}
		if (ActPages.words(page.with()).isEmpty()) {
			this.texts.reject(errors, "with", "review.contactRecord.with.missing");
		}
		if (ActPages.words(page.proof()).isEmpty()) {
			this.texts.reject(errors, "proof", "review.code.proof.missing");
		}
		if (IdentityProof.OTHER.name().equals(page.proof()) && ActPages.words(page.note()).isEmpty()) {
			this.texts.reject(errors, "note", "review.code.note.missing");
		}
	}

	private void reject(Errors errors, String field, String key) {
		this.texts.reject(errors, field, "review.address." + key);
	}

	/**
	 * Changes the address.
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void change(Viewer viewer, CaseSheet opened, int seenVersion, AddressPage page) {
		if (page.isOfMember()) {
			this.members.change(viewer, opened, seenVersion, page.next(), page.how());
			return;
		}
		long id = Optional.ofNullable(page.whose()).map(Long::valueOf).orElseThrow();
		this.people.change(viewer, opened, seenVersion, id, page.next(), page.how());
	}

}
