package org.imrhelpcenter.intake;

import java.util.Locale;

/**
 * From where a signature came, and in which language its text was shown.
 *
 * @param address the network address
 * @param browser what the browser says it is, at most 300 characters
 * @param language the language
 */
record Evidence(String address, String browser, Locale language) {
}
