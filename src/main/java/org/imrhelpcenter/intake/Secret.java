package org.imrhelpcenter.intake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.vault.Fingerprint;

/**
 * Secrets that open a draft: the token in a browser's cookie, and the return code that a
 * person keeps. The database knows only their hashes.
 */
final class Secret {

	/** No I, O, 0, 1, and of B 8, S 5, Z 2 and U V only one each. */
	private static final String LETTERS = "23456789ACDEFGHJKLMNPQRTVWXY";

	private static final int CODE_LENGTH = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secret() {
	}

	static String token() {
		byte[] random = new byte[32];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	/** A code of 16 characters, 77 bits, in groups of four. */
	static String code() {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < CODE_LENGTH; i++) {
			if (i > 0 && i % 4 == 0) {
				code.append('-');
			}
			code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return code.toString();
	}

	/**
	 * A code as it was typed, in its one form.
	 * @param typed in any case, with or without spaces and hyphens, look-alikes mixed up
	 * @return the code; empty when it cannot be one
	 */
	static Optional<String> tidy(String typed) {
		String letters = typed.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\p{Z}\\p{Pd}.]", "")
			.replace('B', '8')
			.replace('S', '5')
			.replace('Z', '2')
			.replace('U', 'V');
		boolean whole = letters.length() == CODE_LENGTH && letters.chars().allMatch((c) -> LETTERS.indexOf(c) >= 0);
		return whole ? Optional.of(letters.replaceAll("(.{4})(?=.)", "$1-")) : Optional.empty();
	}

	static byte[] hash(String secret) {
		return Fingerprint.of(secret);
	}

}
