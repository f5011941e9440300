package org.imrhelpcenter.cases;

import org.imrhelpcenter.vault.DataKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals and opens the values of one case.
 */
final class Seals {

	private final DataKey key;

	private final JsonMapper json;

	Seals(DataKey key, JsonMapper json) {
		this.key = key;
		this.json = json;
	}

	byte[] wrappedKey() {
		return this.key.wrapped();
	}

	byte[] seal(Object value, String context) {
		return this.key.seal(this.json.writeValueAsBytes(value), context);
	}

	byte[] sealBytes(byte[] value, String context) {
		return this.key.seal(value, context);
	}

	<T> T open(byte[] sealed, String context, Class<T> type) {
		return this.json.readValue(this.key.open(sealed, context), type);
	}

	byte[] openBytes(byte[] sealed, String context) {
		return this.key.open(sealed, context);
	}

}
