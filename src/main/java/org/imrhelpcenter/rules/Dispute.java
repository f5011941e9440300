package org.imrhelpcenter.rules;

/** Requirement 2: the dispute is one of the three kinds of IMR. Source: law. */
final class Dispute {

	private Dispute() {
	}

	static Finding find(KindOfDispute kind) {
		return switch (kind) {
			case OTHER -> finding(kind, Result.NOT_MET);
			case UNKNOWN -> finding(kind, Result.UNKNOWN);
			default -> finding(kind, Result.MET);
		};
	}

	private static Finding finding(KindOfDispute kind, Result result) {
		return Finding.of(Requirement.KIND_OF_DISPUTE, result, "kindOfDispute." + kind.name(), Source.LAW,
				new Facts().and("kindOfDispute", kind));
	}

}
