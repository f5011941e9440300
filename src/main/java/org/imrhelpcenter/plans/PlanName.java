package org.imrhelpcenter.plans;

import java.util.List;

/** What a list of health plans shows: the name, and what people also call the plan. */
public record PlanName(long id, String name, List<String> alsoKnownAs) {

	public PlanName {
		alsoKnownAs = List.copyOf(alsoKnownAs);
	}

}
