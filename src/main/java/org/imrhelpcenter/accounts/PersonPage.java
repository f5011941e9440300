package org.imrhelpcenter.accounts;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;

/**
 * A change of someone's account, as an administrator typed it in.
 *
 * @param name the name to show
 * @param role the role
 * @param version the state of the account that the administrator saw
 */
record PersonPage(@Answered(message = "{accounts.person.name.missing}") @Text(max = 100) String name,
		@Answered(message = "{accounts.person.role.missing}") @OneOf(Role.class) String role, String version) {

	static PersonPage of(Person person) {
		return new PersonPage(person.name(), person.role().name(), String.valueOf(person.version()));
	}

	/** A version that is no number is a version nobody saw. */
	int seen() {
		return (this.version != null && this.version.matches("\\d{1,9}")) ? Integer.parseInt(this.version) : -1;
	}

}
