package org.imrhelpcenter.cases;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.vault.Fingerprint;

/**
 * The code that a person keeps, and with which an application and its case open on any
 * device: 16 characters, 77 bits, in groups of four. The case knows only its hash.
 *
 * @param text the code in its one form
 */
public record ReturnCode(String text) {

	/** No I, O, 0, 1, and of B 8, S 5, Z 2 and U V only one each. */
	private static final String LETTERS = "23456789ACDEFGHJKLMNPQRTVWXY";

	private static final int LENGTH = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * A code that nobody has yet.
	 * @return the code
	 */
	public static ReturnCode random() {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			if (i > 0 && i % 4 == 0) {
				code.append('-');
			}
			code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return new ReturnCode(code.toString());
	}

	/**
	 * A code as it was typed.
	 * @param typed in any case, with or without spaces and hyphens, look-alikes mixed up
	 * @return the code; empty when it cannot be one
	 */
	public static Optional<ReturnCode> parse(String typed) {
		String letters = typed.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\p{Z}\\p{Pd}.]", "")
			.replace('B', '8')
			.replace('S', '5')
			.replace('Z', '2')
			.replace('U', 'V');
		boolean whole = letters.length() == LENGTH && letters.chars().allMatch((c) -> LETTERS.indexOf(c) >= 0);
		return whole ? Optional.of(new ReturnCode(letters.replaceAll("(.{4})(?=.)", "$1-"))) : Optional.empty();
	}

	/**
	 * What is known of the code where it must not be readable.
	 * @return its hash
	 */
	public byte[] hash() {
		return Fingerprint.of(this.text);
	}

	/** The code opens a case: it stands in no log. */
	@Override
	public String toString() {
		return "ReturnCode";
	}

}
