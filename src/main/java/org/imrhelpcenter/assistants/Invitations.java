package org.imrhelpcenter.assistants;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.vault.Fingerprint;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks those whom members name: by a link in an e-mail, or by a code on paper.
 */
@Component
public class Invitations {

	/** The deed of letting somebody act. */
	public static final String NAMED = "ASSISTANT_NAMED";

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int TOKEN_BYTES = 32;

	private final Assistants assistants;

	private final Letters letters;

	private final Audit audit;

	private final Clock clock;

	Invitations(Assistants assistants, Letters letters, Audit audit, Clock clock) {
		this.assistants = assistants;
		this.letters = letters;
		this.audit = audit;
		this.clock = clock;
	}

	/** The member has signed Part A, and the one who is named is asked. */
	void invite(Viewer viewer, CaseSheet opened, NamedPerson person, @Nullable Long signature) {
		Assistance assistance = this.assistants.add(Assistance.invited(opened, person.name(), person.email(),
				person.endsOn(), this.assistants.today(), now()),
				new Details(person.relationship(), person.organization(), "", person.phone(), ""));
		assistance.signedA(signature);
		this.audit.note(viewer.actor(), opened.subject(), NAMED, "assistance/" + assistance.id());
		if (!assistance.email().isEmpty()) {
			this.letters.invite(assistance, "invitation", "assistance/" + assistance.id(), link(assistance));
		}
	}

	/** A new link; the one before opens nothing any more. */
	static String link(Assistance assistance) {
		byte[] token = new byte[TOKEN_BYTES];
		RANDOM.nextBytes(token);
		String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
		assistance.asking().link(Fingerprint.of(text));
		return text;
	}

	/**
	 * A code on paper for somebody without e-mail; one that was printed before is dead.
	 * @param opened the case
	 * @param id which person
	 * @return the code, which is told now and never again
	 * @throws CaseMissingException when there is no such person who waits in this case
	 */
	@Transactional
	public PrintedCode print(CaseSheet opened, long id) {
		Assistance assistance = this.assistants.locked(opened, id);
		Standing standing = assistance.standing(this.assistants.today());
		if (standing != Standing.INVITED && standing != Standing.ACTIVE) {
			throw new CaseMissingException();
		}
		PrintedCode code = PrintedCode.random();
		assistance.asking().print(code.hash());
		return code;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
