package org.imrhelpcenter.assistants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.persistence.Column;
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

	@Column(name = "part_a_signed_on")
	private @Nullable LocalDate partASignedOn;

	@Column(name = "part_b_signed_on")
	private @Nullable LocalDate partBSignedOn;

	@Column(name = "part_a_signature")
	private @Nullable Long partASignature;

	@Column(name = "part_b_signature")
	private @Nullable Long partBSignature;

	private @Nullable LocalDate endsOn;

	private @Nullable LocalDate endedOn;

	private @Nullable String endedBy;

	@Enumerated(EnumType.STRING)
	private AuthorityPapers papers;

	private LocalDate memberBornOn;

	private @Nullable LocalDate memberDiedOn;

	private Instant invitedAt;

	private @Nullable Instant remindedAt;

	private @Nullable Instant declinedAt;

	private @Nullable Instant expiredAt;

	private @Nullable Instant proofMissedAt;

	private byte @Nullable [] linkHash;

	private byte @Nullable [] printedHash;

	private byte[] sealed;

	protected Assistance() {
	}

	private Assistance(CaseSheet of, Capacity capacity, String name, String email, Instant at) {
		this.caseId = of.id();
		this.capacity = capacity;
		this.name = name;
		this.email = email.toLowerCase(Locale.ROOT);
		this.language = of.language().toLanguageTag();
		this.papers = AuthorityPapers.NOT_RECEIVED;
		this.memberBornOn = of.birthDate();
		this.invitedAt = at;
		this.sealed = new byte[0];
	}

	/** The member has signed Part A. */
	static Assistance invited(CaseSheet of, String name, String email, @Nullable LocalDate endsOn, LocalDate on,
			Instant at) {
		Assistance assistance = new Assistance(of, Capacity.AUTHORIZED_ASSISTANT, name, email, at);
		assistance.partASignedOn = on;
		assistance.endsOn = endsOn;
		return assistance;
	}

	/**
	 * Somebody acts with legal authority. Part A is not needed; Part B is signed, unless
	 * it was missing in the mail.
	 */
	static Assistance byAuthority(CaseSheet of, Capacity capacity, String name, String email,
			@Nullable LocalDate memberDiedOn, @Nullable LocalDate on, Instant at) {
		Assistance assistance = new Assistance(of, capacity, name, email, at);
		assistance.partBSignedOn = on;
		assistance.memberDiedOn = memberDiedOn;
		return assistance;
	}

	/** Which signature is the one under Part A. */
	void signedA(@Nullable Long signature) {
		this.partASignature = signature;
	}

	/** Which signature is the one under Part B. */
	void signedB(@Nullable Long signature) {
		this.partBSignature = signature;
	}

	/** Part B came later, on paper. */
	void signedB(LocalDate on, long signature) {
		this.partBSignedOn = on;
		this.partBSignature = signature;
	}

	/** The one who acts is who proved to be it. */
	void belongsTo(long assistant) {
		this.assistantId = assistant;
	}

	/** Part B is signed: from this day on the assistant may be told. */
	void accept(String signedName, LocalDate on) {
		mustBe(Standing.INVITED, on);
		this.name = signedName;
		this.partBSignedOn = on;
		this.linkHash = null;
	}

	void decline(LocalDate today, Instant at) {
		mustBe(Standing.INVITED, today);
		this.declinedAt = at;
		closeDoors();
	}

	void remind(Instant at) {
		this.remindedAt = at;
	}

	boolean isReminded() {
		return this.remindedAt != null;
	}

	void expire(Instant at) {
		this.expiredAt = at;
		closeDoors();
	}

	/** Ends it, with the next click everywhere. History stays. */
	boolean end(String by, LocalDate on) {
		if (this.endedOn != null) {
			return false;
		}
		this.endedOn = on;
		this.endedBy = by;
		closeDoors();
		return true;
	}

	/** The member sets another last day. */
	void until(@Nullable LocalDate last) {
		this.endsOn = last;
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

	void memberDied(LocalDate on) {
		this.memberDiedOn = on;
	}

	void link(byte[] hash) {
		this.linkHash = hash;
	}

	void print(byte[] hash) {
		this.printedHash = hash;
	}

	void seal(byte[] details) {
		this.sealed = details;
	}

	private void closeDoors() {
		this.linkHash = null;
		this.printedHash = null;
	}

	private void mustBe(Standing standing, LocalDate today) {
		if (standing(today) != standing) {
			throw new IllegalStateException("This is " + standing(today) + ", not " + standing);
		}
	}

	boolean wasBorn(LocalDate on) {
		return this.memberBornOn.equals(on);
	}

	/** Whether whoever it is may be told about the case. */
	boolean mayBeTold(LocalDate today) {
		return this.declinedAt == null && this.expiredAt == null && participant().mayBeToldOn(today);
	}

	private Participant participant() {
		return new Participant(this.capacity, this.partASignedOn, this.partBSignedOn, this.papers, over(),
				this.memberBornOn, false, this.memberDiedOn);
	}

	/** The first day on which nothing is told any more. */
	private @Nullable LocalDate over() {
		LocalDate afterLast = (this.endsOn != null) ? this.endsOn.plusDays(1) : null;
		if (this.endedOn == null || afterLast == null) {
			return (this.endedOn != null) ? this.endedOn : afterLast;
		}
		return this.endedOn.isBefore(afterLast) ? this.endedOn : afterLast;
	}

	Standing standing(LocalDate today) {
		LocalDate over = over();
		if (over != null && !today.isBefore(over)) {
			return Standing.ENDED;
		}
		if (this.declinedAt != null) {
			return Standing.DECLINED;
		}
		if (this.expiredAt != null) {
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
			case VERIFIED -> (this.partBSignedOn != null) ? Standing.ENDED : Standing.UNVERIFIED;
			case NOT_RECEIVED, RECEIVED -> Standing.UNVERIFIED;
		};
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("This is not stored yet");
		}
		return this.id;
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

	@Nullable LocalDate partASignedOn() {
		return this.partASignedOn;
	}

	@Nullable LocalDate partBSignedOn() {
		return this.partBSignedOn;
	}

	@Nullable Long partASignature() {
		return this.partASignature;
	}

	@Nullable Long partBSignature() {
		return this.partBSignature;
	}

	@Nullable LocalDate endsOn() {
		return this.endsOn;
	}

	@Nullable LocalDate endedOn() {
		return this.endedOn;
	}

	AuthorityPapers papers() {
		return this.papers;
	}

	Instant invitedAt() {
		return this.invitedAt;
	}

	byte[] sealed() {
		return this.sealed;
	}

	static String context(long caseId, Instant invitedAt) {
		return "assistance/" + caseId + "/" + invitedAt;
	}

}
