package org.imrhelpcenter.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is known of a text without keeping the text: its SHA-256.
 */
public final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * The fingerprint of a text.
	 * @param text the text; a secret among texts must itself be too long to guess
	 * @return the 32 bytes of the SHA-256 of its UTF-8 form
	 */
	public static byte[] of(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java has no SHA-256", ex);
		}
	}

}
