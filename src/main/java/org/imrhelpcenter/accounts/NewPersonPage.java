package org.imrhelpcenter.accounts;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;

/**
 * Someone new, as an administrator typed them in.
 *
 * @param name the name to show
 * @param email the address to sign in with
 * @param role the role
 */
record NewPersonPage(@Answered(message = "{accounts.person.name.missing}") @Text(max = 100) String name,
		@Answered(message = "{accounts.person.email.missing}") @Text(max = 254) String email,
		@Answered(message = "{accounts.person.role.missing}") @OneOf(Role.class) String role) {
}
