package org.imrhelpcenter.documents;

/**
 * How much a folder takes. Source: policy; people are told before they choose files.
 */
public final class DocumentLimits {

	/** The largest file, in megabytes. */
	public static final int FILE_MB = 25;

	/** All files of a folder together, in megabytes. */
	public static final int FOLDER_MB = 200;

	/** As many files as a folder takes. */
	public static final int FILES = 50;

	static final long MB = 1024L * 1024;

	static final long FILE_BYTES = FILE_MB * MB;

	static final long FOLDER_BYTES = FOLDER_MB * MB;

	private DocumentLimits() {
	}

}
