package org.imrhelpcenter.rules;

/**
 * Who covers the member, and whether that is the department's to oversee.
 *
 * @param coverage the kind of coverage
 * @param license whether the department licenses the plan
 * @param mediCal whether the member has Medi-Cal
 * @param ruling a person's decision that the department may (granted) or may not (denied)
 * take the case as an IMR
 */
public record CoverageFacts(Coverage coverage, License license, boolean mediCal, Ruling ruling) {

	/** Coverage on which nobody has ruled. */
	public CoverageFacts(Coverage coverage, License license, boolean mediCal) {
		this(coverage, license, mediCal, Ruling.NONE);
	}

}
