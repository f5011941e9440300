package org.imrhelpcenter.intake;

/**
 * What gives somebody the right to act for a member who cannot complete the form.
 */
public enum AuthorityKind implements Choice {

	POWER_OF_ATTORNEY, CONSERVATORSHIP, GUARDIANSHIP, PERSONAL_REPRESENTATIVE, OTHER

}
