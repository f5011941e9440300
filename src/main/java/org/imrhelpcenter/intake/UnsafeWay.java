package org.imrhelpcenter.intake;

/**
 * Ways of reaching a member that are not safe.
 */
enum UnsafeWay implements Choice {

	LETTERS, EMAIL, CALLS, VOICE_MESSAGES

}
