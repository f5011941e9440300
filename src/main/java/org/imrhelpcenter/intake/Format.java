package org.imrhelpcenter.intake;

/**
 * Forms in which a member can read.
 */
public enum Format implements Choice {

	LARGE_PRINT, BRAILLE, AUDIO, ELECTRONIC

}
