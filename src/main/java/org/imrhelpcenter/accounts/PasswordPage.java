package org.imrhelpcenter.accounts;

/**
 * The page on which people choose their password. Nothing of it is ever shown again.
 *
 * @param current the password they have, where it is asked for
 * @param wanted the password they want
 * @param again the same once more
 */
record PasswordPage(String current, String wanted, String again) {

	static final PasswordPage EMPTY = new PasswordPage("", "", "");

}
