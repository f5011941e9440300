package org.imrhelpcenter.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that chains audit lines. It is kept outside the database, so that whoever can
 * write there still cannot forge a line.
 */
public final class AuditKey {

	private final SecretKeySpec key;

	private AuditKey(byte[] key) {
		this.key = new SecretKeySpec(key, "HmacSHA256");
	}

	/**
	 * Reads the key from text.
	 * @param base64 at least 32 bytes in base64
	 * @return the key
	 * @throws IllegalArgumentException when the text is not that; the message never
	 * repeats it
	 */
	public static AuditKey parse(String base64) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The audit key is not base64");
		}
		if (bytes.length < 32) {
			throw new IllegalArgumentException("The audit key must have at least 32 bytes");
		}
		return new AuditKey(bytes);
	}

	/** Says that a chain ends here. No line's text begins like this. */
	byte[] seal(String subject, long length, byte[] head) {
		return chain(head, "end/" + length + "/" + subject);
	}

	byte[] chain(byte[] before, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			mac.update(before);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java has no HmacSHA256", ex);
		}
	}

}
