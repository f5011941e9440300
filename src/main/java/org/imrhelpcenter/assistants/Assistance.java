package org.imrhelpcenter.assistants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.rules.AuthorityPapers;
import org.imrhelpcenter.rules.Participant;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts for one member in one case, or is asked to.
 */
@Entity
@Table(name = "assistance")
class Assistance {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private long caseId;

	private @Nullable Long assistantId;

	@Enumerated(EnumType.STRING)
	private Capacity capacity;

	private String name;

	private String email;

	private String language;

	/** Null where nothing is signed: the mapping keeps no empty parts. */
	@Embedded
	private @Nullable Parts parts;

	@Embedded
	private Asking asking;

	@Embedded
	private Term term;

	@Enumerated(EnumType.STRING)
	private AuthorityPapers papers;

	private @Nullable Instant proofMissedAt;

	/** When it was noticed that the last day is over. */
	private @Nullable Instant lastDayNoticedAt;

	private byte[] sealed;

	protected Assistance() {
	}

	private Assistance(CaseSheet of, Capacity capacity, String name, String email, Parts parts, Term term, Instant at) {
		this.caseId = of.id();
		this.capacity = capacity;
		this.name = name;
		this.email = email.toLowerCase(Locale.ROOT);
		this.language = of.language().toLanguageTag();
		this.parts = parts;
		this.term = term;
		this.asking = new Asking(at);
		this.papers = AuthorityPapers.NOT_RECEIVED;
		this.sealed = new byte[0];
	}

	/** The member has signed Part A. */
	static Assistance invited(CaseSheet of, String name, String email, @Nullable LocalDate endsOn, LocalDate on,
			Instant at) {
		return new Assistance(of, Capacity.AUTHORIZED_ASSISTANT, name, email, new Parts(on, null),
				new Term(of.birthDate(), null, endsOn), at);
	}

	/**
	 * Somebody acts with legal authority. Part A is not needed; Part B is signed, unless
	 * it was missing in the mail.
	 */
	static Assistance byAuthority(CaseSheet of, Capacity capacity, String name, String email,
			@Nullable LocalDate memberDiedOn, @Nullable LocalDate on, Instant at) {
		return new Assistance(of, capacity, name, email, new Parts(null, on),
				new Term(of.birthDate(), memberDiedOn, null), at);
	}

	/** Which signature is the one under Part A. */
	void signedA(@Nullable Long signature) {
		signing().signedA(signature);
	}

	/** Which signature is the one under Part B. */
	void signedB(@Nullable Long signature) {
		signing().signedB(signature);
	}

	/** Part B came later, on paper. */
	void signedB(LocalDate on, long signature) {
		signing().signedB(on);
		signing().signedB(signature);
	}

	/** The one who acts is who proved to be it. */
	void belongsTo(long assistant) {
		this.assistantId = assistant;
	}

	/** The one who is asked is asked anew, by this address. */
	void askAgain(String address, @Nullable Long known, Instant at) {
		this.email = address;
		this.assistantId = known;
		this.asking.again(at);
	}

	/** Is written to at another address, and signs in with it. */
	void reach(String address, @Nullable Long known) {
		this.email = address;
		this.assistantId = known;
		this.asking.closeDoors();
	}

	/** Part B is signed: from this day on the assistant may be told. */
	void accept(String signedName, LocalDate on) {
		mustBe(Standing.INVITED, on);
		this.name = signedName;
		signing().signedB(on);
		this.asking.accept();
	}

	void decline(LocalDate today, Instant at) {
		mustBe(Standing.INVITED, today);
		this.asking.decline(at);
	}

	/** Ends it, with the next click everywhere. History stays. */
	boolean end(String by, LocalDate on) {
		boolean ended = this.term.end(by, on);
		if (ended) {
			this.asking.closeDoors();
		}
		return ended;
	}

	/** Another last day. */
	void until(@Nullable LocalDate last) {
		this.term.until(last);
		this.lastDayNoticedAt = null;
	}

	void look(AuthorityPapers found) {
		this.papers = found;
	}

	void proofMissed(Instant at) {
		this.proofMissedAt = at;
	}

	boolean isProofMissed() {
		return this.proofMissedAt != null;
	}

	/**
	 * Takes notice of the end of the last day, once.
	 * @return that day; null when there is nothing to notice
	 */
	@Nullable LocalDate noticeLastDay(LocalDate today, Instant at) {
		LocalDate last = this.term.endsOn();
		if (last == null || !last.isBefore(today) || this.term.endedOn() != null || this.lastDayNoticedAt != null) {
			return null;
		}
		this.lastDayNoticedAt = at;
		this.asking.closeDoors();
		return last;
	}

	void seal(byte[] details) {
		this.sealed = details;
	}

	private void mustBe(Standing standing, LocalDate today) {
		if (standing(today) != standing) {
			throw new IllegalStateException("This is " + standing(today) + ", not " + standing);
		}
	}

	/** Whether whoever it is may be told about the case. */
	boolean mayBeTold(LocalDate today) {
		return !this.asking.isDeclined() && !this.asking.isExpired() && participant().mayBeToldOn(today);
	}

	/** Whether the member's death ends what whoever it is may be told until then. */
	boolean endsByDeath(LocalDate died, LocalDate today) {
		return mayBeTold(today) && !participant(died).mayBeToldOn(today);
	}

	private Participant participant() {
		return participant(this.term.memberDiedOn());
	}

	private Participant participant(@Nullable LocalDate died) {
		return new Participant(this.capacity, parts().partASignedOn(), parts().partBSignedOn(), this.papers,
				this.term.over(), this.term.memberBornOn(), false, died);
	}

	Standing standing(LocalDate today) {
		if (this.term.isOver(today)) {
			return Standing.ENDED;
		}
		if (this.asking.isDeclined()) {
			return Standing.DECLINED;
		}
		if (this.asking.isExpired()) {
			return Standing.EXPIRED;
		}
		if (mayBeTold(today)) {
			return Standing.ACTIVE;
		}
		if (this.capacity == Capacity.AUTHORIZED_ASSISTANT) {
			return Standing.INVITED;
		}
		return switch (this.papers) {
			case REFUSED -> Standing.REFUSED;
			case VERIFIED -> (parts().partBSignedOn() != null) ? Standing.ENDED : Standing.UNVERIFIED;
			case NOT_RECEIVED, RECEIVED -> Standing.UNVERIFIED;
		};
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("This is not stored yet");
		}
		return this.id;
	}

	int version() {
		return this.version;
	}

	long caseId() {
		return this.caseId;
	}

	@Nullable Long assistantId() {
		return this.assistantId;
	}

	Capacity capacity() {
		return this.capacity;
	}

	String name() {
		return this.name;
	}

	String email() {
		return this.email;
	}

	Locale language() {
		return Locale.forLanguageTag(this.language);
	}

	/** What is signed. */
	Parts parts() {
		return (this.parts != null) ? this.parts : new Parts();
	}

	private Parts signing() {
		this.parts = parts();
		return this.parts;
	}

	/** How it was asked for, and by which doors an answer may come. */
	Asking asking() {
		return this.asking;
	}

	/** Until when it lasts. */
	Term term() {
		return this.term;
	}

	AuthorityPapers papers() {
		return this.papers;
	}

	byte[] sealed() {
		return this.sealed;
	}

	static String context(long caseId, Instant invitedAt) {
		return "assistance/" + caseId + "/" + invitedAt;
	}

}
