package org.imrhelpcenter.cases;

/**
 * What a case is called: enough to speak of it, and nothing of what is in it.
 *
 * @param id the case
 * @param number its number
 */
public record CaseName(long id, String number) {

	/**
	 * How audit lines name the case.
	 * @return the subject
	 */
	public String subject() {
		return CaseSheet.subject(this.id);
	}

}
