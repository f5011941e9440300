package org.imrhelpcenter.plans;

import java.util.List;

/**
 * A company that may have denied, changed or delayed a service; the message
 * {@code plans.kind.<kind>} names its kind.
 */
public record HealthPlan(long id, String name, List<String> alsoKnownAs, String kind, boolean licensed) {

	/** The kind of the county Medi-Cal plans that the department does not license. */
	public static final String MEDI_CAL_COUNTY = "MEDI_CAL_COUNTY";

	public HealthPlan {
		alsoKnownAs = List.copyOf(alsoKnownAs);
	}

	PlanName listed() {
		return new PlanName(this.id, this.name, this.alsoKnownAs);
	}

}
