package org.imrhelpcenter.assistants;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.vault.Fingerprint;

/**
 * A code on paper for somebody without e-mail: 16 of 32 letters and digits, 80 bits, in
 * groups of four. Only its hash is kept.
 *
 * @param text the code in its one form
 */
public record PrintedCode(String text) {

	/** Crockford's: no I, L, O and U. */
	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	static PrintedCode random() {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return new PrintedCode(grouped(letters.toString()));
	}

	/** A code as it was typed, look-alikes mixed up. */
	static Optional<PrintedCode> parse(String typed) {
		String letters = typed.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\p{Z}\\p{Pd}.]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1')
			.replace('U', 'V');
		boolean whole = letters.length() == LENGTH && letters.chars().allMatch((c) -> LETTERS.indexOf(c) >= 0);
		return whole ? Optional.of(new PrintedCode(grouped(letters))) : Optional.empty();
	}

	private static String grouped(String letters) {
		return letters.replaceAll("(.{4})(?=.)", "$1-");
	}

	byte[] hash() {
		return Fingerprint.of(this.text);
	}

	/** The code opens a case: it stands in no log. */
	@Override
	public String toString() {
		return "PrintedCode";
	}

}
