package org.imrhelpcenter.plans;

/**
 * Who may be able to help where the department does not answer; the message under
 * {@link #whatTheyDo()} says with what.
 */
public record Agency(String coverage, String name, String phone) {

	/** The key of the message that says what this agency does. */
	public String whatTheyDo() {
		return "plans.agency." + this.coverage;
	}

}
