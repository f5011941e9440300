package org.imrhelpcenter.scans;

/**
 * What became of a scan.
 */
enum Settlement {

	/** It is with its case. */
	FILED,
	/** An application was keyed in from it, and it is with that case. */
	KEYED,
	/** It was taken apart: its parts are with their cases, or wait; the whole is kept. */
	SPLIT,
	/** It belongs to no case, such as an advertisement; it is kept. */
	ASIDE

}
