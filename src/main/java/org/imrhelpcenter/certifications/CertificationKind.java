package org.imrhelpcenter.certifications;

/**
 * What a doctor certifies.
 */
public enum CertificationKind {

	/** There is an immediate and serious threat to health. */
	URGENT,

	/** Standard treatment has not worked. */
	STANDARD_DID_NOT_WORK,

	/** Standard treatment would not work, or would do harm. */
	STANDARD_WOULD_NOT_WORK

}
