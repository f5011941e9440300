package org.imrhelpcenter.intake;

/**
 * How the papers come that show somebody's authority.
 */
public enum ProofWay implements Choice {

	ONLINE, MAIL, FAX, NOT_YET

}
