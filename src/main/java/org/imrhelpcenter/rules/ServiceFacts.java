package org.imrhelpcenter.rules;

/**
 * What is known about one disputed service.
 *
 * @param kind what the dispute is about
 * @param appeal the appeal to the plan about this service
 * @param waiver whether the department does without the plan appeal
 * @param lateAcceptance whether the department accepts the application after the six
 * months
 */
public record ServiceFacts(KindOfDispute kind, Appeal appeal, Ruling waiver, Ruling lateAcceptance) {

	/** A service about which nobody has asked for or ruled on an exception. */
	public ServiceFacts(KindOfDispute kind, Appeal appeal) {
		this(kind, appeal, Ruling.NONE, Ruling.NONE);
	}

	/** The same service once it is ruled whether the plan appeal can be done without. */
	public ServiceFacts waived(Ruling ruled) {
		return new ServiceFacts(this.kind, this.appeal, ruled, this.lateAcceptance);
	}

	/** The same service once it is ruled whether the application is accepted late. */
	public ServiceFacts acceptedLate(Ruling ruled) {
		return new ServiceFacts(this.kind, this.appeal, this.waiver, ruled);
	}

}
