package org.imrhelpcenter.assistants;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.stream.IntStream;

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

	/** The deed of sending an invitation again. */
	public static final String AGAIN = "ASSISTANT_INVITED_AGAIN";

	private static final int A_DAY = 3;

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
			this.letters.invite(assistance, assistance.email(), "invitation", "assistance/" + assistance.id(),
					link(assistance));
		}
	}

	/**
	 * Sends an invitation again that nobody answered; the link before opens nothing any
	 * more, and the days to answer count anew.
	 * @param viewer the member
	 * @param opened the case
	 * @param id which person
	 * @param email another address; empty for the one before
	 * @return false when it was sent too often today, or there is no address; then
	 * nothing changes
	 * @throws CaseMissingException when there is no such person who waits in this case
	 */
	@Transactional
	public boolean again(Viewer viewer, CaseSheet opened, long id, String email) {
		Assistance assistance = this.assistants.locked(opened, id);
		if (assistance.standing(this.assistants.today()) != Standing.INVITED) {
			throw new CaseMissingException();
		}
		String address = email.isEmpty() ? assistance.email() : email;
		String token = token();
		String occasion = "assistance/" + id + "/" + this.assistants.today() + "/";
		if (address.isEmpty() || IntStream.rangeClosed(1, A_DAY)
			.noneMatch((n) -> this.letters.invite(assistance, address, "invitation", occasion + n, token))) {
			return false;
		}
		this.assistants.askAgain(assistance, address, now());
		assistance.asking().link(Fingerprint.of(token));
		this.audit.note(viewer.actor(), opened.subject(), AGAIN, "assistance/" + id);
		return true;
	}

	/** A new link; the one before opens nothing any more. */
	static String link(Assistance assistance) {
		String text = token();
		assistance.asking().link(Fingerprint.of(text));
		return text;
	}

	private static String token() {
		byte[] token = new byte[TOKEN_BYTES];
		RANDOM.nextBytes(token);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
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
