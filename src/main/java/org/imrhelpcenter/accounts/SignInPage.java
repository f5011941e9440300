package org.imrhelpcenter.accounts;

import org.imrhelpcenter.web.Answered;

/**
 * The sign-in page as typed.
 *
 * @param email the e-mail address
 * @param password the password
 */
record SignInPage(@Answered(message = "{accounts.signIn.email.missing}") String email,
		@Answered(message = "{accounts.signIn.password.missing}") String password) {

	/** What may be shown again. */
	SignInPage withoutPassword() {
		return new SignInPage(this.email, "");
	}

}
