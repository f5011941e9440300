package org.imrhelpcenter.cases;

import java.util.Locale;

/**
 * A new return code on its way to a member who lost theirs.
 *
 * @param caseId the case
 * @param email the address that is safe
 * @param language the language of the application
 * @param code the new code
 */
public record LostCode(long caseId, String email, Locale language, ReturnCode code) {

	/** Names the case without telling the code or where it goes. */
	@Override
	public String toString() {
		return "LostCode[" + CaseSheet.subject(this.caseId) + "]";
	}

}
