package org.imrhelpcenter.accounts;

/**
 * A person of the staff as other modules know them.
 *
 * @param id which person
 * @param name the name to show
 * @param role what they do
 * @param working whether they can still sign in
 */
public record Colleague(long id, String name, Role role, boolean working) {
}
