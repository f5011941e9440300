package org.imrhelpcenter.intake;

import java.util.List;

/**
 * Where a letter to a member goes.
 *
 * @param lines the address, line by line; empty when there is none
 * @param safe whether the member says that letters there are safe
 */
public record MailingAddress(List<String> lines, boolean safe) {

	/** Where somebody can be found does not find its way into a log. */
	@Override
	public String toString() {
		return "MailingAddress";
	}

}
