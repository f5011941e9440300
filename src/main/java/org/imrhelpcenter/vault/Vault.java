package org.imrhelpcenter.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.spec.SecretKeySpec;

/**
 * Seals values with the master key and hands out data keys wrapped by it. A sealed value
 * begins with the id of its key.
 */
public class Vault {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final MasterKeys keys;

	public Vault(MasterKeys keys) {
		this.keys = keys;
	}

	/**
	 * Seals a value with the current master key.
	 * @param plain the value
	 * @param context where the value belongs; it opens nowhere else
	 * @return the sealed value, the key's id in front
	 */
	public byte[] seal(byte[] plain, String context) {
		byte[] id = this.keys.current().getBytes(StandardCharsets.US_ASCII);
		byte[] text = Cipher256.seal(this.keys.key(this.keys.current()), plain, context);
		return ByteBuffer.allocate(1 + id.length + text.length).put((byte) id.length).put(id).put(text).array();
	}

	/**
	 * Opens a value that was sealed with any of the master keys.
	 * @param sealed the sealed value
	 * @param context where the value was sealed for
	 * @return the value
	 * @throws SealBrokenException when it was changed, belongs elsewhere or its key is
	 * missing
	 */
	public byte[] open(byte[] sealed, String context) {
		if (sealed.length == 0 || sealed[0] < 1 || sealed.length <= 1 + sealed[0]) {
			throw new SealBrokenException("A sealed value names no key");
		}
		String id = new String(sealed, 1, sealed[0], StandardCharsets.US_ASCII);
		return Cipher256.open(this.keys.key(id), Arrays.copyOfRange(sealed, 1 + sealed[0], sealed.length), context);
	}

	/**
	 * Makes a fresh data key.
	 * @param context whose key it is
	 * @return the key, with its wrapped form to store
	 */
	public DataKey newDataKey(String context) {
		byte[] key = new byte[32];
		RANDOM.nextBytes(key);
		return new DataKey(new SecretKeySpec(key, "AES"), seal(key, context));
	}

	/**
	 * Unwraps a data key.
	 * @param wrapped the key as it was stored
	 * @param context whose key it is
	 * @return the key
	 * @throws SealBrokenException when it is not that one's key
	 */
	public DataKey dataKey(byte[] wrapped, String context) {
		return new DataKey(new SecretKeySpec(open(wrapped, context), "AES"), wrapped.clone());
	}

}
