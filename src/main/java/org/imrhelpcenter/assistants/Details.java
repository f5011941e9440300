package org.imrhelpcenter.assistants;

/**
 * What is known about somebody who acts for a member, and is never searched.
 *
 * @param relationship to the member; may be empty
 * @param organization may be empty
 * @param address may be empty
 * @param phones may be empty
 * @param reason why the authority was not accepted, or what is still wanted; may be empty
 */
record Details(String relationship, String organization, String address, String phones, String reason) {

	Details saying(String why) {
		return new Details(this.relationship, this.organization, this.address, this.phones, why);
	}

	Details at(String place) {
		return new Details(this.relationship, this.organization, place, this.phones, this.reason);
	}

	/** Whoever it is about stands in no log. */
	@Override
	public String toString() {
		return "Details";
	}

}
