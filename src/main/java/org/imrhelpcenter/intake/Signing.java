package org.imrhelpcenter.intake;

import org.jspecify.annotations.Nullable;

/**
 * What is signed when an application is sent, and how.
 *
 * @param name the name as it was typed; empty when nobody signs
 * @param witness who saw the mark that stands for a signature; null when it was typed
 * @param partA whether the member lets the named helper act in the case
 */
record Signing(String name, @Nullable String witness, boolean partA) {

	/** Somebody who helps sends it, and the member signs later. */
	static final Signing NOBODY = new Signing("", null, false);

	static Signing by(String name) {
		return new Signing(name, null, false);
	}

	boolean signed() {
		return !this.name.isEmpty();
	}

}
