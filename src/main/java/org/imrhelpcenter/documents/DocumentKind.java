package org.imrhelpcenter.documents;

/**
 * What a document proves, as far as whoever handed it in said so.
 */
public enum DocumentKind {

	/** A letter from the health plan, such as the denial. */
	PLAN_LETTER,
	/** A letter from a doctor. */
	DOCTOR_LETTER,
	/** Medical records and test results. */
	MEDICAL_RECORD,
	/** A bill or a proof of payment. */
	BILL,
	/** A power of attorney or other proof of legal authority. */
	AUTHORITY,
	/** A form that was filled in and signed on paper. */
	SIGNED_FORM,
	/** Anything else. */
	OTHER

}
