package org.imrhelpcenter.cases;

import java.util.Locale;

/**
 * How a member is to be reached from now on.
 *
 * @param email may be empty
 * @param emailSafe whether e-mail may go there
 * @param phones may be empty; several are separated by a comma
 * @param language in which language letters and e-mails are written
 * @param page the whole page of contact details, to be sealed
 */
public record NewContact(String email, boolean emailSafe, String phones, Locale language, byte[] page) {

	/** Where somebody can be found does not find its way into a log. */
	@Override
	public String toString() {
		return "NewContact";
	}

}
