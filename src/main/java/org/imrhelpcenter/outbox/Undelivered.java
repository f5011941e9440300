package org.imrhelpcenter.outbox;

import java.util.Locale;

/**
 * A message that was given up, as it would have been read.
 *
 * @param template which message it is
 * @param language in which language it is written
 * @param title its title
 * @param body its text
 */
public record Undelivered(String template, Locale language, String title, String body) {

	/** What it says does not find its way into a log. */
	@Override
	public String toString() {
		return "Undelivered[" + this.template + "]";
	}

}
