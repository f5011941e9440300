package org.imrhelpcenter.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois/Counter Mode: nonce first, then the text with its tag.
 */
final class Cipher256 {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String CIPHER = "AES/GCM/NoPadding";

	/** Found once: to look for it takes longer than to seal a name. */
	private static final Provider PROVIDER = provider();

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private Cipher256() {
	}

	private static Provider provider() {
		try {
			return Cipher.getInstance(CIPHER).getProvider();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java cannot seal with AES-GCM", ex);
		}
	}

	static byte[] seal(SecretKey key, byte[] plain, String context) {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		try {
			byte[] text = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
			return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java cannot seal with AES-GCM", ex);
		}
	}

	static byte[] open(SecretKey key, byte[] sealed, String context) {
		if (sealed.length < NONCE + TAG_BITS / 8) {
			throw new SealBrokenException("A sealed value is too short");
		}
		try {
			byte[] nonce = Arrays.copyOf(sealed, NONCE);
			return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed, NONCE, sealed.length - NONCE);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBrokenException("A sealed value does not open", ex);
		}
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER, PROVIDER);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
