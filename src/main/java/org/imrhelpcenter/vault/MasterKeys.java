package org.imrhelpcenter.vault;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys: the first one seals, all of them open, so that a key can be replaced
 * while older values wait to be sealed again.
 */
public final class MasterKeys {

	private final Map<String, SecretKey> keys;

	private final String current;

	private MasterKeys(Map<String, SecretKey> keys, String current) {
		this.keys = keys;
		this.current = current;
	}

	/**
	 * Reads keys from text.
	 * @param text {@code id:base64} pairs separated by commas, the current key first;
	 * each key has 32 bytes, each id 1 to 32 letters, digits or hyphens
	 * @return the keys
	 * @throws IllegalArgumentException when the text is not of that form; the message
	 * never repeats a key
	 */
	public static MasterKeys parse(String text) {
		Map<String, SecretKey> keys = new LinkedHashMap<>();
		String first = "";
		for (String pair : text.split(",")) {
			String[] parts = pair.strip().split(":", 2);
			if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9-]{1,32}")) {
				throw new IllegalArgumentException("A master key must look like id:base64");
			}
			keys.put(parts[0], key(parts[0], parts[1]));
			first = first.isEmpty() ? parts[0] : first;
		}
		return new MasterKeys(keys, first);
	}

	private static SecretKey key(String id, String base64) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The master key '" + id + "' is not base64");
		}
		if (bytes.length != 32) {
			throw new IllegalArgumentException("The master key '" + id + "' must have 32 bytes");
		}
		return new SecretKeySpec(bytes, "AES");
	}

	String current() {
		return this.current;
	}

	SecretKey key(String id) {
		SecretKey key = this.keys.get(id);
		if (key == null) {
			throw new SealBrokenException("The master key '" + id + "' is not among those given");
		}
		return key;
	}

}
