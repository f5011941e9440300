package org.imrhelpcenter.accounts;

import java.util.Set;

/**
 * A page of the staff's navigation. A module that has one declares a bean; each person
 * sees the links of their role.
 *
 * @param order the place among the others, smallest first
 * @param href the address, such as {@code /staff/people}
 * @param key the message that names it
 * @param roles who may go there
 */
public record StaffLink(int order, String href, String key, Set<Role> roles) {

	/**
	 * A link for every role.
	 * @param order the place among the others
	 * @param href the address
	 * @param key the message that names it
	 * @return the link
	 */
	public static StaffLink forAll(int order, String href, String key) {
		return new StaffLink(order, href, key, Set.of(Role.values()));
	}

	/** Its own page and those below it; the first page has all below it. */
	boolean leadsTo(String path) {
		return path.equals(this.href) || (!this.href.equals(SameSite.START) && path.startsWith(this.href + "/"));
	}

}
