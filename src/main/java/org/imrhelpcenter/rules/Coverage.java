package org.imrhelpcenter.rules;

/** What kind of health coverage the member has, which tells whose case it may be. */
public enum Coverage {

	LICENSED_PLAN,

	MEDICARE,

	MEDICARE_AND_MEDI_CAL,

	SELF_INSURED,

	DEPARTMENT_OF_INSURANCE,

	WORKERS_COMPENSATION,

	MEDI_CAL_FEE_FOR_SERVICE,

	UNKNOWN;

	/**
	 * The same coverage once it is known that the member also has Medi-Cal: nobody who
	 * has both Medicare and Medi-Cal is treated as Medicare only.
	 * @param mediCal whether the member has Medi-Cal
	 */
	public Coverage with(boolean mediCal) {
		return (this == MEDICARE && mediCal) ? MEDICARE_AND_MEDI_CAL : this;
	}

}
