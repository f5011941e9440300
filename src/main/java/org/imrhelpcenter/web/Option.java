package org.imrhelpcenter.web;

import org.jspecify.annotations.Nullable;

/** One answer that a question offers, with a sentence about it where it needs one. */
public record Option(String value, String label, @Nullable String hint) {

	public Option(String value, String label) {
		this(value, label, null);
	}

}
