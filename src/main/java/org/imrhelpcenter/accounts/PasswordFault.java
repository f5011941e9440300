package org.imrhelpcenter.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why a password is not accepted.
 */
enum PasswordFault {

	TOO_SHORT, TOO_LONG, CONTROL_CHARACTERS, LIKE_EMAIL, LIKE_NAME, REPEATED, OBVIOUS;

	private static final int SHORTEST = 12;

	/** BCrypt sees no further. */
	private static final int MOST_BYTES = 72;

	private static final Set<String> OBVIOUS_ONES = Set.of("helpcenterdemo", "passwordpassword", "passwordpassword1",
			"mypassword123", "password1234", "password12345", "password123456", "123456789012", "1234567890123",
			"123456789abc", "abcdefghijkl", "qwertyuiopas", "qwertyuiop12", "qwertyuiop123", "letmeinletmein",
			"welcomewelcome", "administrator", "administrator1", "imrhelpcenter", "changemechangeme", "changeme1234");

	/**
	 * What is wrong with a password someone wants.
	 * @param password what was typed
	 * @param email whose
	 * @param name whose
	 * @return the first fault, or empty when it will do
	 */
	static Optional<PasswordFault> of(String password, String email, String name) {
		String plain = letters(password);
		if (password.codePoints().anyMatch(Character::isISOControl)) {
			return Optional.of(CONTROL_CHARACTERS);
		}
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of(TOO_SHORT);
		}
		if (tooLong(password)) {
			return Optional.of(TOO_LONG);
		}
		if (plain.equals(letters(email)) || plain.equals(letters(email.substring(0, email.indexOf('@') + 1)))) {
			return Optional.of(LIKE_EMAIL);
		}
		if (plain.equals(letters(name))) {
			return Optional.of(LIKE_NAME);
		}
		if (repeats(password)) {
			return Optional.of(REPEATED);
		}
		return OBVIOUS_ONES.contains(plain) ? Optional.of(OBVIOUS) : Optional.empty();
	}

	static boolean tooLong(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
	}

	/** Few different characters, or one piece of up to four again and again. */
	private static boolean repeats(String password) {
		if (password.codePoints().distinct().count() < 5) {
			return true;
		}
		for (int piece = 1; piece <= 4; piece++) {
			if (password.substring(piece).equals(password.substring(0, password.length() - piece))) {
				return true;
			}
		}
		return false;
	}

	private static String letters(String text) {
		StringBuilder kept = new StringBuilder();
		text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
		return kept.toString();
	}

}
