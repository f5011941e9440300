package org.imrhelpcenter.documents;

/**
 * Why a file was not taken.
 */
public enum Refusal {

	/** It has no content. */
	EMPTY,
	/** It is larger than a file may be. */
	TOO_LARGE,
	/** It is of no type that is taken. */
	TYPE,
	/** Its content is not what its name says. */
	NOT_WHAT_IT_SAYS,
	/** It opens with a password only. */
	PASSWORD,
	/** It cannot be opened. */
	BROKEN,
	/** It unfolds to more than anybody could look at. */
	UNFOLDS,
	/** The picture has more points than anybody could look at. */
	TOO_MANY_POINTS,
	/** It is two kinds of file at once. */
	TWO_IN_ONE,
	/** It holds a program. */
	PROGRAM,
	/** The folder has as many files as it takes. */
	TOO_MANY_FILES,
	/** All files together would be larger than the folder takes. */
	FOLDER_FULL

}
