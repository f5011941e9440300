package org.imrhelpcenter.vault;

import javax.crypto.SecretKey;

/**
 * The key of one draft or one case: it seals and opens that one's values, and is itself
 * kept only wrapped by a master key.
 */
public final class DataKey {

	private final SecretKey key;

	private final byte[] wrapped;

	DataKey(SecretKey key, byte[] wrapped) {
		this.key = key;
		this.wrapped = wrapped;
	}

	/**
	 * This key as it may be stored.
	 * @return the key sealed by the current master key
	 */
	public byte[] wrapped() {
		return this.wrapped.clone();
	}

	/**
	 * Seals a value.
	 * @param plain the value
	 * @param context where the value belongs; it opens nowhere else
	 * @return the sealed value
	 */
	public byte[] seal(byte[] plain, String context) {
		return Cipher256.seal(this.key, plain, context);
	}

	/**
	 * Opens a value.
	 * @param sealed the sealed value
	 * @param context where the value was sealed for
	 * @return the value
	 * @throws SealBrokenException when it was changed or belongs elsewhere
	 */
	public byte[] open(byte[] sealed, String context) {
		return Cipher256.open(this.key, sealed, context);
	}

}
