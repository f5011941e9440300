package org.imrhelpcenter.intake;

import java.util.List;

/**
 * Where the member of a case is written to, and what the member says is not safe.
 *
 * @param lines the mailing address, line by line; empty when there is none
 * @param lettersSafe whether letters there are safe
 * @param email may be empty
 * @param emailSafe whether e-mail is safe
 * @param elsewhere another place that is safe, in the member's words; may be empty
 */
public record AddressOnFile(List<String> lines, boolean lettersSafe, String email, boolean emailSafe,
		String elsewhere) {

	/** Where somebody can be found does not find its way into a log. */
	@Override
	public String toString() {
		return "AddressOnFile";
	}

}
