package org.imrhelpcenter.accounts;

import java.util.Arrays;

/**
 * What was just done to an account, told on the page that follows.
 */
enum Done {

	CHANGED, DISABLED, ENABLED;

	static boolean isOne(String text) {
		return Arrays.stream(values()).anyMatch((done) -> done.name().equals(text));
	}

	String at(long id) {
		return "redirect:/staff/people/" + id + "?done=" + this;
	}

}
