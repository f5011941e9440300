package org.imrhelpcenter.outbox;

import java.nio.charset.StandardCharsets;

/** The part of a message that is kept sealed: to whom it goes and what it says. */
record Letter(String to, String title, String body) {

	private static final String BREAK = "\n";

	static Letter of(NewMessage message) {
		return new Letter(message.to(), message.mailSubject(), message.body());
	}

	static Letter parse(byte[] bytes) {
		String[] parts = new String(bytes, StandardCharsets.UTF_8).split(BREAK, 3);
		return new Letter(parts[0], parts[1], parts[2]);
	}

	/** Address and title are one line each, so the text may hold anything. */
	byte[] bytes() {
		return String.join(BREAK, this.to, this.title, this.body).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "Letter";
	}

}
