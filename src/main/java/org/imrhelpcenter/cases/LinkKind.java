package org.imrhelpcenter.cases;

/**
 * How a case belongs to another one.
 */
public enum LinkKind {

	/** They have to do with each other. */
	RELATED,

	/** It is about the same as the other, which goes on. */
	DUPLICATE,

	/** The other is about the same, and this one goes on. */
	ORIGINAL;

	/** How the other case belongs to this one. */
	LinkKind reverse() {
		return switch (this) {
			case RELATED -> RELATED;
			case DUPLICATE -> ORIGINAL;
			case ORIGINAL -> DUPLICATE;
		};
	}

}
