package org.imrhelpcenter.intake;

import java.security.SecureRandom;
import java.util.Base64;

import org.imrhelpcenter.vault.Fingerprint;

/**
 * The secret in a browser's cookie that opens a draft. The database knows only its hash.
 */
final class Secret {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Secret() {
	}

	static String token() {
		byte[] random = new byte[32];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	static byte[] hash(String secret) {
		return Fingerprint.of(secret);
	}

}
