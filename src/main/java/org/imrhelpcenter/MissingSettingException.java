package org.imrhelpcenter;

/**
 * The application cannot start without a setting.
 */
class MissingSettingException extends RuntimeException {

	private final String variable;

	MissingSettingException(String variable, String reason) {
		super(variable + " is not set. " + reason);
		this.variable = variable;
	}

	String variable() {
		return this.variable;
	}

}
