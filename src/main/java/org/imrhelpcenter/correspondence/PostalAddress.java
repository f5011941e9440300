package org.imrhelpcenter.correspondence;

import java.util.List;

/**
 * Where a letter is mailed to.
 *
 * @param name the name on the envelope
 * @param lines the address, line by line; empty when there is none
 * @param safe whether letters there are safe
 */
record PostalAddress(String name, List<String> lines, boolean safe) {

	/** Where somebody can be found does not find its way into a log. */
	@Override
	public String toString() {
		return "PostalAddress";
	}

}
