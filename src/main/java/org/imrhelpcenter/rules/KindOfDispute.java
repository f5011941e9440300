package org.imrhelpcenter.rules;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a disputed service is about: one of the three kinds of IMR, something else, or not
 * known yet.
 */
public enum KindOfDispute {

	/** Denied, changed or delayed as not medically necessary. */
	MEDICAL_NECESSITY("MN"),

	/** Denied as experimental or investigational: no appeal to the plan is needed. */
	EXPERIMENTAL("EI"),

	/** The plan refuses to pay for emergency or urgent care. */
	EMERGENCY_PAYMENT("UR"),

	/** No medical question: the complaint process. */
	OTHER(null),

	/** The plan gave no reason, or the person does not know it. */
	UNKNOWN(null);

	private final @Nullable String publicPrefix;

	KindOfDispute(@Nullable String publicPrefix) {
		this.publicPrefix = publicPrefix;
	}

	/**
	 * The first letters of a published determination's id.
	 * @return {@code MN}, {@code EI} or {@code UR}; null for what is not IMR
	 */
	public @Nullable String publicPrefix() {
		return this.publicPrefix;
	}

	/** Whether this is one of the three kinds of IMR. */
	public boolean isImr() {
		return this.publicPrefix != null;
	}

	/**
	 * The kind that follows from the reasons a plan gave. Experimental among several
	 * wins, because no appeal is needed for it; any medical element makes it IMR; a
	 * reason that is not known may still be a medical one. Source: law, section 2 of the
	 * rules.
	 * @param reasons the plan's reasons for one service; empty when there are none
	 */
	public static KindOfDispute from(Set<DenialReason> reasons) {
		if (reasons.contains(DenialReason.EXPERIMENTAL)) {
			return EXPERIMENTAL;
		}
		if (reasons.contains(DenialReason.NOT_MEDICALLY_NECESSARY)) {
			return MEDICAL_NECESSITY;
		}
		if (reasons.contains(DenialReason.NOT_AN_EMERGENCY)) {
			return EMERGENCY_PAYMENT;
		}
		boolean open = reasons.isEmpty() || reasons.contains(DenialReason.NONE_GIVEN)
				|| reasons.contains(DenialReason.NOT_KNOWN);
		return open ? UNKNOWN : OTHER;
	}

}
