package org.imrhelpcenter.eligibility;

import org.imrhelpcenter.rules.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * The kind of coverage, as it is asked for. The names are those of the application, so
 * that an answer can be carried over.
 */
enum CoverageReply {

	LICENSED_PLAN, MEDI_CAL_FEE_FOR_SERVICE, MEDICARE, MEDICARE_AND_MEDI_CAL, SELF_INSURED, DEPARTMENT_OF_INSURANCE,
	WORKERS_COMPENSATION, NOT_SURE;

	/** The coverage as the rules see it; who says nothing does not know. */
	static Coverage coverage(@Nullable String picked) {
		return (picked == null || picked.isEmpty() || NOT_SURE.name().equals(picked)) ? Coverage.UNKNOWN
				: Coverage.valueOf(picked);
	}

}
