package org.imrhelpcenter.documents;

/**
 * How much a folder takes, as people are told before they choose files. Source: policy.
 *
 * @param fileMb the largest file, in megabytes
 * @param folderMb all files of a folder together, in megabytes
 * @param files as many files as a folder takes
 */
public record DocumentLimits(int fileMb, int folderMb, int files) {

	/** The limits of every folder. */
	public static final DocumentLimits OURS = new DocumentLimits(25, 200, 50);

	static final long MB = 1024L * 1024;

	/**
	 * The largest file.
	 * @return in bytes
	 */
	public long fileBytes() {
		return this.fileMb * MB;
	}

	/**
	 * All files of a folder together.
	 * @return in bytes
	 */
	public long folderBytes() {
		return this.folderMb * MB;
	}

	/**
	 * Which files are offered to be chosen.
	 * @return for a file input's {@code accept}
	 */
	public String accept() {
		return FileType.accept();
	}

}
