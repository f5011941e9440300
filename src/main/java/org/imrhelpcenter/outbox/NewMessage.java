package org.imrhelpcenter.outbox;

import java.util.Locale;

/**
 * A message to be sent once the deed it tells of is done. A subject gets one message for
 * each template and occasion, however often it is put.
 *
 * @param subject what it is about, such as {@code case/12}
 * @param template which message it is, such as {@code acknowledgement}; the message
 * {@code outbox.message.acknowledgement} names it to staff
 * @param occasion which of the occasions for that message, such as a date
 * @param to the address
 * @param locale the language it is written in
 * @param mailSubject its title, without anything medical or personal
 * @param body its plain text, without anything medical or personal
 */
public record NewMessage(String subject, String template, String occasion, String to, Locale locale, String mailSubject,
		String body) {

	public NewMessage {
		requireLine("subject", subject);
		requireLine("template", template);
		requireLine("occasion", occasion);
		requireLine("address", to);
		requireLine("title", mailSubject);
		if (body.isBlank() || body.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("A message needs a text");
		}
	}

	/** The complaint never repeats the value: it may be somebody's address. */
	private static void requireLine(String what, String value) {
		if (value.isBlank() || value.length() > 500 || value.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("A message's " + what + " must be one line");
		}
	}

	/** Names the message without telling to whom it goes or what it says. */
	@Override
	public String toString() {
		return "NewMessage[" + this.subject + ", " + this.template + ", " + this.occasion + "]";
	}

}
