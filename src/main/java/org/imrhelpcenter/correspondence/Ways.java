package org.imrhelpcenter.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.imrhelpcenter.assistants.ActingPerson;
import org.imrhelpcenter.assistants.Assistants;
import org.imrhelpcenter.assistants.Standing;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.SafeAddress;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.MailingAddress;
import org.imrhelpcenter.outbox.Outbox;

import org.springframework.stereotype.Component;

/**
 * How letters reach people: the way they chose, as long as it is safe.
 */
@Component
class Ways {

	private final CaseRecords records;

	private final Applications applications;

	private final Assistants assistants;

	private final Outbox outbox;

	Ways(CaseRecords records, Applications applications, Assistants assistants, Outbox outbox) {
		this.records = records;
		this.applications = applications;
		this.assistants = assistants;
		this.outbox = outbox;
	}

	/** The best way today. E-mail that cannot leave the house is no way. */
	LetterWay of(CaseSheet opened, CaseLetter letter) {
		boolean email = email(opened, letter).isPresent();
		LetterWay paper = paper(opened, letter);
		if (letter.occasion().equals(LetterOccasions.NO_EMAIL)) {
			return paper;
		}
		return (email && (this.outbox.canSend() || paper == LetterWay.OTHER)) ? LetterWay.EMAIL : paper;
	}

	/** The best way without e-mail. */
	LetterWay paper(CaseSheet opened, CaseLetter letter) {
		PostalAddress address = address(opened, letter);
		boolean mail = letter.recipient() == LetterRecipient.PLAN || (address.safe() && !address.lines().isEmpty());
		return mail ? LetterWay.MAIL : LetterWay.OTHER;
	}

	/**
	 * Where a notice may go that there is a letter on a page that its reader can open.
	 */
	Optional<SafeAddress> email(CaseSheet opened, CaseLetter letter) {
		return switch (letter.recipient()) {
			case MEMBER ->
				this.records.safeAddress(opened).filter((address) -> this.applications.wantsNewsByEmail(opened));
			case ASSISTANT -> person(opened, letter).filter(
					(person) -> person.signsIn() && person.standing() == Standing.ACTIVE && !person.email().isBlank())
				.map((person) -> new SafeAddress(person.email(), person.language()));
			case PLAN -> Optional.empty();
		};
	}

	/** What stands on the envelope. */
	PostalAddress address(CaseSheet opened, CaseLetter letter) {
		return switch (letter.recipient()) {
			case MEMBER -> {
				MailingAddress address = this.applications.mailingAddress(opened);
				yield new PostalAddress(opened.memberName(), address.lines(), address.safe());
			}
			case ASSISTANT -> person(opened, letter)
				.map((person) -> new PostalAddress(person.name(),
						Stream
							.concat(person.address().isBlank() ? Stream.empty() : Stream.of(person.organization()),
									person.address().lines())
							.filter((line) -> !line.isBlank())
							.toList(),
						true))
				.orElse(new PostalAddress("", List.of(), false));
			case PLAN -> new PostalAddress(opened.planName(), List.of(), true);
		};
	}

	private Optional<ActingPerson> person(CaseSheet opened, CaseLetter letter) {
		Long assistance = letter.assistanceId();
		return (assistance != null) ? this.assistants.one(opened, assistance) : Optional.empty();
	}

}
