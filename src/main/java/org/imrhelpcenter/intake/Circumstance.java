package org.imrhelpcenter.intake;

/**
 * Circumstances in which an address is not what it usually is.
 */
enum Circumstance implements Choice {

	NO_FIXED_ADDRESS, MOVING_SOON

}
