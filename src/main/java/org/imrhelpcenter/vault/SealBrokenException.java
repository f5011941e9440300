package org.imrhelpcenter.vault;

/**
 * A sealed value does not open: it was changed, belongs elsewhere, or its key is missing.
 */
public class SealBrokenException extends RuntimeException {

	SealBrokenException(String message) {
		super(message);
	}

	SealBrokenException(String message, Throwable cause) {
		super(message, cause);
	}

}
