package org.imrhelpcenter.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who does a deed.
 *
 * @param ref which person, such as {@code staff/12}, {@code member} or {@code system}
 * @param name the name as it was shown on that day
 * @param role in which role, such as {@code NURSE} or {@code MEMBER}
 * @param address the network address the request came from, if there was one
 */
public record Actor(String ref, String name, String role, @Nullable String address) {

	/** The system itself: rounds and first starts. */
	public static final Actor SYSTEM = new Actor("system", "The system", "SYSTEM", null);

}
