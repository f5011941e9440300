package org.imrhelpcenter.intake;

/**
 * Where a State Hearing about the same service stands.
 */
enum HearingAnswer implements Choice {

	NONE, REQUESTED, WITHDRAWN, HELD, DECIDED, NOT_SURE

}
