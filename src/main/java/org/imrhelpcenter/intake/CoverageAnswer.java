package org.imrhelpcenter.intake;

/**
 * The kind of coverage, as a member knows it.
 */
enum CoverageAnswer implements Choice {

	LICENSED_PLAN, MEDICARE, MEDICARE_AND_MEDI_CAL, SELF_INSURED, DEPARTMENT_OF_INSURANCE, WORKERS_COMPENSATION,
	MEDI_CAL_FEE_FOR_SERVICE, NOT_SURE

}
