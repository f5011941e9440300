package org.imrhelpcenter.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.CoverageFacts;
import org.imrhelpcenter.rules.HearingFacts;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Ruling;
import org.imrhelpcenter.rules.ServiceFacts;
import org.imrhelpcenter.rules.StateHearing;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about one disputed service: it is reviewed as one of the three
 * kinds of IMR, or it goes through the complaint process on a ground. The message of each
 * tells the member why.
 */
public enum Verdict {

	/** IMR, as a question of medical necessity. */
	MEDICAL_NECESSITY(KindOfDispute.MEDICAL_NECESSITY, null),

	/** IMR, as experimental or investigational. */
	EXPERIMENTAL(KindOfDispute.EXPERIMENTAL, null),

	/** IMR, about payment for emergency or urgent care. */
	EMERGENCY_PAYMENT(KindOfDispute.EMERGENCY_PAYMENT, null),

	/** Complaint: there is no medical question. */
	NO_MEDICAL_QUESTION(KindOfDispute.OTHER, Requirement.KIND_OF_DISPUTE),

	/** Complaint: the plan appeal is needed, and the waiver was denied. */
	NO_APPEAL(null, Requirement.PLAN_APPEAL),

	/** Complaint: too late, and late acceptance was declined. */
	TOO_LATE(null, Requirement.FILING_WINDOW),

	/** Complaint: a State Hearing came first. */
	HEARING_FIRST(null, Requirement.STATE_HEARING),

	/** Complaint: the plan is not the department's to oversee as an IMR. */
	NO_JURISDICTION(null, Requirement.JURISDICTION);

	private final @Nullable KindOfDispute kind;

	private final @Nullable Requirement ground;

	Verdict(@Nullable KindOfDispute kind, @Nullable Requirement ground) {
		this.kind = kind;
		this.ground = ground;
	}

	/**
	 * Whether the service is reviewed as an IMR.
	 * @return false for what goes through the complaint process
	 */
	public boolean isImr() {
		return this.ground == null;
	}

	/**
	 * On which ground it goes through the complaint process.
	 * @return the requirement that is not met; empty for IMR
	 */
	public Optional<Requirement> ground() {
		return Optional.ofNullable(this.ground);
	}

	/**
	 * Whether it is about one service, and says nothing about the others.
	 * @return false for grounds that all services of a case share
	 */
	public boolean isOfOneService() {
		return this != HEARING_FIRST && this != NO_JURISDICTION;
	}

	/**
	 * The grounds of the complaint process.
	 * @return every verdict that is no IMR
	 */
	public static List<Verdict> grounds() {
		return Arrays.stream(values()).filter((verdict) -> !verdict.isImr()).toList();
	}

	/** The verdict that says of a service what the member told. */
	static Optional<Verdict> as(KindOfDispute kind) {
		return Arrays.stream(values()).filter((verdict) -> verdict.isImr() && verdict.kind == kind).findFirst();
	}

	/** The verdict on a ground. */
	static Optional<Verdict> on(Requirement ground) {
		return Arrays.stream(values()).filter((verdict) -> verdict.ground == ground).findFirst();
	}

	/** What is known about the service once this is decided. */
	ServiceFacts decided(ServiceFacts about) {
		return (this.kind != null) ? new ServiceFacts(this.kind, about.appeal(), about.waiver(), about.lateAcceptance())
				: about;
	}

	/** What is known about the case once this is decided. */
	CaseFacts decided(CaseFacts facts) {
		HearingFacts hearing = facts.hearing();
		CoverageFacts coverage = facts.coverage();
		if (this == HEARING_FIRST && hearing.hearing() == StateHearing.REQUESTED) {
			return facts.with(new HearingFacts(hearing.hearing(), hearing.requestedOn(), Ruling.DENIED));
		}
		if (this == NO_JURISDICTION) {
			return facts
				.with(new CoverageFacts(coverage.coverage(), coverage.license(), coverage.mediCal(), Ruling.DENIED));
		}
		return facts;
	}

}
