package org.imrhelpcenter.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.imrhelpcenter.rules.Age;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.rules.SignerFacts;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case: what an application becomes when the Help Center receives it.
 */
@Entity
@Table(name = "imr_case")
class ImrCase {

	/** For so long no new code goes to an address that was given without a check. */
	private static final Duration NEW_EMAIL = Duration.ofDays(7);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private String number;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	private Instant receivedAt;

	private LocalDate receivedOn;

	private @Nullable LocalDate completedOn;

	@Enumerated(EnumType.STRING)
	private CaseStatus status;

	@Enumerated(EnumType.STRING)
	private @Nullable CaseStatus stood;

	@Enumerated(EnumType.STRING)
	private Track track;

	@Enumerated(EnumType.STRING)
	private Urgency urgency;

	@Enumerated(EnumType.STRING)
	private KindOfDispute kind;

	private String firstName;

	private String middleName;

	private String lastName;

	private String nameOnPlanRecords;

	private @Nullable LocalDate birthDate;

	private String email;

	private boolean emailSafe;

	private @Nullable Instant emailChangedAt;

	private String phones;

	private String language;

	private @Nullable Long planId;

	private String planName;

	private String membershipNumber;

	@Column(name = "medi_cal")
	private boolean mediCal;

	private @Nullable Long ownerId;

	private @Nullable LocalDate nextDueOn;

	private @Nullable String nextClock;

	private @Nullable LocalDate reopenedOn;

	private @Nullable LocalDate reassessOn;

	private byte[] dataKey;

	private byte[] facts;

	private byte @Nullable [] returnCodeHash;

	private int returnCodeRound;

	private @Nullable LocalDate codeUntil;

	protected ImrCase() {
	}

	ImrCase(CaseNumber number, ReceivedApplication application, byte[] dataKey, byte[] facts) {
		this.number = number.text();
		this.channel = application.channel();
		this.receivedAt = application.receivedAt();
		this.receivedOn = application.facts().receivedOn();
		this.completedOn = application.facts().completeness().completedOn().orElse(null);
		this.status = CaseStatus.RECEIVED;
		this.track = Track.UNDECIDED;
		this.urgency = application.facts().urgency();
		this.kind = leadingKind(application.services().stream().map((service) -> service.facts().kind()).toList());
		this.firstName = application.member().firstName();
		this.middleName = application.member().middleName();
		this.lastName = application.member().lastName();
		this.nameOnPlanRecords = application.member().nameOnPlanRecords();
		this.birthDate = application.member().birthDate();
		this.email = application.member().email();
		this.emailSafe = application.member().emailSafe();
		this.phones = application.member().phones();
		this.language = application.language().toLanguageTag();
		this.planId = application.plan().planId();
		this.planName = application.plan().name();
		this.membershipNumber = application.plan().membershipNumber();
		this.mediCal = application.facts().coverage().mediCal();
		this.dataKey = dataKey;
		this.facts = facts;
		this.returnCodeHash = application.returnCodeHash();
		this.codeUntil = codeUntil(application.facts().signer());
	}

	/** What a parent is given ends when the member is of age. */
	private static @Nullable LocalDate codeUntil(SignerFacts signer) {
		LocalDate born = signer.memberBornOn();
		return (signer.signer() == Signer.PARENT_OR_GUARDIAN && born != null) ? Age.adultOn(born) : null;
	}

	/**
	 * Any element of medical necessity makes a case IMR: the first of these kinds that a
	 * service has.
	 */
	private static KindOfDispute leadingKind(Collection<KindOfDispute> kinds) {
		for (KindOfDispute kind : KindOfDispute.values()) {
			if (kinds.contains(kind)) {
				return kind;
			}
		}
		throw new IllegalArgumentException("An application has at least one disputed service");
	}

	/** Where the sealed facts of a case belong. */
	static String context(CaseNumber number) {
		return "facts/" + number;
	}

	/** Gives the case to a person, or to nobody. */
	void assign(@Nullable Long staffId) {
		this.ownerId = staffId;
		if (staffId != null) {
			screen();
		}
	}

	/** Somebody looks at it. */
	void screen() {
		if (this.status == CaseStatus.RECEIVED) {
			become(CaseStatus.SCREENING);
		}
	}

	/** Takes the kinds of its services, as somebody decided about them. */
	void lead(Collection<KindOfDispute> kinds) {
		this.kind = leadingKind(kinds);
	}

	/** Takes what the rules know since something arrived. */
	void learn(byte[] facts, @Nullable LocalDate completedOn) {
		this.facts = facts;
		this.completedOn = completedOn;
	}

	/** Takes the birth date that the paper left out. */
	void born(LocalDate on, SignerFacts signer) {
		if (this.birthDate != null) {
			throw new IllegalStateException("The birth date of this case is known");
		}
		this.birthDate = on;
		if (this.returnCodeRound == 0) {
			this.codeUntil = codeUntil(signer);
		}
	}

	/** Takes the application back, as the member wishes. */
	void withdraw() {
		become(CaseStatus.WITHDRAWN);
	}

	/** Gives the case a new code; what was opened with the one before is over. */
	void replaceCode(byte[] hash) {
		this.returnCodeHash = hash;
		this.returnCodeRound++;
		this.codeUntil = null;
	}

	/** Treats the case as urgent or as standard from now on. */
	boolean turn(Urgency next) {
		boolean turned = this.urgency != next;
		this.urgency = next;
		return turned;
	}

	/** Puts the case on a track. */
	void follow(Track next) {
		this.track = next;
	}

	/** Goes on to where the process leads next. */
	void become(CaseStatus next) {
		if (!this.status.mayBecome(next)) {
			throw new IllegalStateException("A case that is " + this.status + " does not become " + next);
		}
		if (next.isOver()) {
			this.stood = this.status;
			this.reopenedOn = null;
		}
		this.status = next;
	}

	/** Opens the case again: at the beginning, or where it stood. */
	void reopen(CaseStatus next, LocalDate on) {
		if (!this.status.isOver() || (next != CaseStatus.SCREENING && next != stood())) {
			throw new IllegalStateException("A case that is " + this.status + " is not opened again as " + next);
		}
		this.stood = next;
		this.status = next;
		this.reopenedOn = on;
	}

	/** Where the case stood before it ended; whoever opened it had looked at it. */
	CaseStatus stood() {
		return (this.stood != null && this.stood != CaseStatus.RECEIVED) ? this.stood : CaseStatus.SCREENING;
	}

	/** The qualification was a mistake, and nobody outside knows of it. */
	void rescreen() {
		if (this.status != CaseStatus.QUALIFIED) {
			throw new IllegalStateException("A case that is " + this.status + " is not screened again");
		}
		this.status = CaseStatus.SCREENING;
		this.track = Track.UNDECIDED;
	}

	/** The review organization gives the case back: it waits to go to another one. */
	void leaveReview() {
		if (this.status == CaseStatus.IN_REVIEW) {
			this.status = CaseStatus.RECORDS_REQUESTED;
		}
	}

	/** When the rules look at it again by themselves. */
	void reassessOn(@Nullable LocalDate on) {
		this.reassessOn = on;
	}

	/** What the queue is ordered by. */
	void dueNext(@Nullable LocalDate on, @Nullable String clock) {
		this.nextDueOn = on;
		this.nextClock = clock;
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The case is not stored yet");
		}
		return this.id;
	}

	int version() {
		return this.version;
	}

	@Nullable Long ownerId() {
		return this.ownerId;
	}

	boolean wasBorn(LocalDate on) {
		return on.equals(this.birthDate);
	}

	/** The member is reached in another way from now on. */
	void reach(NewContact next, Instant at) {
		if (!this.email.equals(next.email())) {
			this.emailChangedAt = at;
		}
		this.email = next.email();
		this.emailSafe = next.emailSafe();
		this.phones = next.phones();
		this.language = next.language().toLanguageTag();
	}

	/**
	 * Whether the address was changed from the page of the case a short while ago:
	 * whoever found the code must not make it theirs for good.
	 */
	boolean emailIsNew(Instant now) {
		return this.emailChangedAt != null && now.isBefore(this.emailChangedAt.plus(NEW_EMAIL));
	}

	/** The address to which a code may be sent. */
	Optional<String> safeEmail() {
		return (this.emailSafe && !this.email.isBlank()) ? Optional.of(this.email) : Optional.empty();
	}

	KindOfDispute kind() {
		return this.kind;
	}

	byte[] facts() {
		return this.facts;
	}

	@Nullable LocalDate codeUntil() {
		return this.codeUntil;
	}

	byte[] dataKey() {
		return this.dataKey;
	}

	Receipt receipt() {
		return new Receipt(id(), new CaseNumber(this.number), this.receivedAt, this.receivedOn);
	}

	ClockFacts clockFacts() {
		return new ClockFacts(this.receivedAt, this.receivedOn, this.completedOn, this.urgency, this.track, over(),
				this.reopenedOn, again());
	}

	/** Nothing is to be done anew in a case that has ended, or goes on to its end. */
	private @Nullable ClockKind again() {
		if (this.reopenedOn == null) {
			return null;
		}
		return switch (this.status.stage()) {
			case INTAKE_AND_PROCESSING -> ClockKind.QUALIFICATION_LETTER;
			case INFORMATION_GATHERING_AND_REVIEW ->
				(this.track == Track.COMPLAINT) ? ClockKind.COMPLAINT_OUTCOME : ClockKind.DECISION_OVERALL;
			case DETERMINATION -> (this.status == this.stood) ? ClockKind.QUALIFICATION_LETTER : null;
		};
	}

	private @Nullable CaseEvent over() {
		return switch (this.status) {
			case CLOSED -> CaseEvent.CLOSED;
			case WITHDRAWN -> CaseEvent.WITHDRAWN;
			default -> null;
		};
	}

	CaseSheet sheet() {
		return new CaseSheet(id(), this.version, new CaseNumber(this.number), this.channel, this.receivedAt,
				this.receivedOn, this.completedOn, this.status, this.track, this.urgency, this.kind, memberName(),
				this.nameOnPlanRecords, this.birthDate, this.email, this.phones, Locale.forLanguageTag(this.language),
				this.planId, this.planName, this.membershipNumber, this.mediCal, this.ownerId, this.nextDueOn,
				this.reopenedOn);
	}

	private String memberName() {
		return CaseSheet.name(this.firstName, this.middleName, this.lastName);
	}

}
