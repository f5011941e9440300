package org.imrhelpcenter.cases;

import java.util.Locale;

/**
 * Where the member of a case may be written to by e-mail.
 *
 * @param email the address that is safe
 * @param language in which language
 */
public record SafeAddress(String email, Locale language) {

	/** An address does not find its way into a log. */
	@Override
	public String toString() {
		return "SafeAddress";
	}

}
