package org.imrhelpcenter.accounts;

import java.time.Instant;

/**
 * An account as the administrator's pages show it.
 *
 * @param id which person
 * @param version the state it is in
 * @param email the address to sign in with
 * @param name the name to show
 * @param role what they do
 * @param disabled whether they can no longer sign in
 * @param mustChangePassword whether the password is a temporary one
 * @param demonstration whether this person is made up
 * @param addedAt since when there is the account
 */
record Person(long id, int version, String email, String name, Role role, boolean disabled, boolean mustChangePassword,
		boolean demonstration, Instant addedAt) {
}
