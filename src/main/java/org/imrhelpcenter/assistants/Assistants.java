package org.imrhelpcenter.assistants;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.cases.SignatureSheet;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.Evidence;
import org.imrhelpcenter.intake.KeyedEntries;
import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.intake.PartA;
import org.imrhelpcenter.intake.PartB;
import org.imrhelpcenter.intake.PartBReceived;
import org.imrhelpcenter.intake.PartBState;
import org.imrhelpcenter.intake.SomebodyActs;
import org.imrhelpcenter.rules.AuthorityPapers;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.vault.Fingerprint;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who act for members: how a member names, changes and ends them.
 */
@Component
public class Assistants {

	/** The deed of letting somebody act. */
	public static final String NAMED = "ASSISTANT_NAMED";

	/** The deed of ending it; its detail says who did. */
	public static final String ENDED = "ASSISTANT_ENDED";

	/** The deed of setting another last day. */
	public static final String CHANGED = "ASSISTANT_CHANGED";

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int TOKEN_BYTES = 32;

	private final AssistanceRows rows;

	private final People people;

	private final Envelopes envelopes;

	private final CaseContents contents;

	private final CaseRecords records;

	private final Completions completions;

	private final Applications applications;

	private final KeyedEntries entries;

	private final PartA partA;

	private final Documents documents;

	private final Letters letters;

	private final Audit audit;

	private final Clock clock;

	Assistants(AssistanceRows rows, People people, Envelopes envelopes, CaseContents contents, CaseRecords records,
			Completions completions, Applications applications, KeyedEntries entries, PartA partA, Documents documents,
			Letters letters, Audit audit, Clock clock) {
		this.rows = rows;
		this.people = people;
		this.envelopes = envelopes;
		this.contents = contents;
		this.records = records;
		this.completions = completions;
		this.applications = applications;
		this.entries = entries;
		this.partA = partA;
		this.documents = documents;
		this.letters = letters;
		this.audit = audit;
		this.clock = clock;
	}

	/** What an application said about those who act becomes theirs to act. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void came(SomebodyActs somebody) {
		CaseSheet sheet = this.records.sheet(somebody.caseId());
		this.applications.helper(sheet)
			.ifPresent((person) -> invite(Viewer.member(null), sheet, person, signed(sheet, PartA.DOCUMENT)));
		this.applications.representative(sheet).ifPresent((person) -> {
			Capacity capacity = (this.applications.signer(sheet) == Signer.PERSONAL_REPRESENTATIVE)
					? Capacity.PERSONAL_REPRESENTATIVE : Capacity.LEGAL_REPRESENTATIVE;
			Assistance assistance = keep(
					Assistance.byAuthority(sheet, capacity, person.name(), person.email(), person.memberDiedOn(),
							hasPartB(sheet) ? sheet.receivedOn() : null, now()),
					new Details(person.relationship(), person.organization(), person.address(), person.phone(), ""));
			assistance.signedB(signed(sheet, PartB.DOCUMENT));
			if (this.documents.of(sheet.subject()).stream().anyMatch((each) -> each.kind() == DocumentKind.AUTHORITY)) {
				assistance.look(AuthorityPapers.RECEIVED);
				this.completions.learn(sheet, (facts) -> facts.with(facts.signer().with(AuthorityPapers.RECEIVED)));
			}
		});
	}

	/** Part B of somebody who acts by authority came on paper. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void came(PartBReceived part) {
		this.rows.findByCaseIdOrderById(part.caseId())
			.stream()
			.filter((each) -> each.capacity() != Capacity.AUTHORIZED_ASSISTANT && each.partBSignedOn() == null)
			.forEach((each) -> each.signedB(part.on(), part.signatureId()));
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
		invite(viewer, opened, person, this.completions.keep(opened, this.partA.sign(person, name, witness, evidence)));
	}

	/** Online nobody applies by authority without it. */
	private boolean hasPartB(CaseSheet sheet) {
		return this.entries.of(sheet).filter((each) -> each.partB() == PartBState.MISSING).isEmpty();
	}

	/** The signature that came with the application. */
	private @Nullable Long signed(CaseSheet sheet, String document) {
		return this.contents.signatures(sheet)
			.stream()
			.filter((each) -> each.document().equals(document))
			.map(SignatureSheet::id)
			.findFirst()
			.orElse(null);
	}

	private void invite(Viewer viewer, CaseSheet opened, NamedPerson person, @Nullable Long signature) {
		Assistance assistance = keep(
				Assistance.invited(opened, person.name(), person.email(), person.endsOn(), today(), now()),
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
		assistance.link(Fingerprint.of(text));
		return text;
	}

	private Assistance keep(Assistance fresh, Details details) {
		fresh.seal(this.envelopes.seal(fresh, details));
		this.people.known(fresh.email()).ifPresent(fresh::belongsTo);
		return this.rows.save(fresh);
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
		Assistance assistance = locked(opened, id);
		Standing standing = assistance.standing(today());
		if (standing != Standing.INVITED && standing != Standing.ACTIVE) {
			throw new CaseMissingException();
		}
		PrintedCode code = PrintedCode.random();
		assistance.print(code.hash());
		return code;
	}

	/**
	 * Ends what somebody may do, with the next click everywhere.
	 * @param viewer who ends it
	 * @param opened the case
	 * @param id which person
	 * @throws CaseMissingException when there is no such person in this case
	 */
	@Transactional
	public void end(Viewer viewer, CaseSheet opened, long id) {
		Assistance assistance = locked(opened, id);
		if (assistance.end(viewer.actor().ref(), today())) {
			this.audit.note(viewer.actor(), opened.subject(), ENDED, viewer.kind().name());
			if (viewer.kind() != Viewer.Kind.MEMBER) {
				this.letters.tellMember(assistance, "assistant-ended", "assistance/" + id);
			}
		}
	}

	/**
	 * Sets another last day.
	 * @param viewer the member
	 * @param opened the case
	 * @param id which person
	 * @param last the last day; null for none
	 * @throws CaseMissingException when there is no such person in this case
	 */
	@Transactional
	public void until(Viewer viewer, CaseSheet opened, long id, @Nullable LocalDate last) {
		locked(opened, id).until(last);
		this.audit.note(viewer.actor(), opened.subject(), CHANGED, "assistance/" + id);
	}

	/**
	 * Those who act in an opened case, did or were asked to.
	 * @param opened the case
	 * @return each, in the order in which they came
	 */
	@Transactional(readOnly = true)
	public List<ActingPerson> of(CaseSheet opened) {
		return this.rows.findByCaseIdOrderById(opened.id()).stream().map(this::view).toList();
	}

	/**
	 * One of those who act in an opened case.
	 * @param opened the case
	 * @param id which one
	 * @return the person; empty when there is no such person in this case
	 */
	@Transactional(readOnly = true)
	public Optional<ActingPerson> one(CaseSheet opened, long id) {
		return this.rows.findById(id).filter((each) -> each.caseId() == opened.id()).map(this::view);
	}

	private ActingPerson view(Assistance each) {
		Details details = this.envelopes.open(each);
		return new ActingPerson(each.id(), each.capacity(), each.name(), each.email(), details.relationship(),
				details.organization(), details.address(), details.phones(), each.standing(today()),
				each.partBSignedOn() != null, each.papers(), each.invitedAt(), each.endsOn(), each.endedOn(),
				details.reason(), each.language(), each.assistantId() != null);
	}

	Assistance locked(CaseSheet opened, long id) {
		return this.rows.lock(id).filter((each) -> each.caseId() == opened.id()).orElseThrow(CaseMissingException::new);
	}

	LocalDate today() {
		return LegalDay.of(now());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	static String plain(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

}
