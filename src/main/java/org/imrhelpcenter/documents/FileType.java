package org.imrhelpcenter.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The types of files that are taken: each is known by its content and by its name, and
 * the two agree.
 */
public enum FileType {

	/** PDF. */
	PDF("application/pdf", true, List.of("pdf"), Set.of("application/pdf")),
	/** JPEG pictures, as phones and scanners make them. */
	JPEG("image/jpeg", true, List.of("jpg", "jpeg", "jpe", "jfif"), Set.of("image/jpeg")),
	/** PNG pictures, such as screenshots. */
	PNG("image/png", true, List.of("png"), Set.of("image/png")),
	/** TIFF, as fax machines and scanners make it. */
	TIFF("image/tiff", false, List.of("tif", "tiff"), Set.of("image/tiff")),
	/** HEIC, as newer phones make it. */
	HEIC("image/heic", false, List.of("heic", "heif"),
			Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence")),
	/** Word. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, List.of("docx"),
			Set.of("application/zip", "application/x-tika-ooxml",
					"application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
	/** Plain text, an e-mail that was saved as text among it. */
	TXT("text/plain", false, List.of("txt"), Set.of("text/plain", "message/rfc822"));

	private final String mediaType;

	private final boolean viewable;

	private final List<String> extensions;

	private final Set<String> contents;

	FileType(String mediaType, boolean viewable, List<String> extensions, Set<String> contents) {
		this.mediaType = mediaType;
		this.viewable = viewable;
		this.extensions = extensions;
		this.contents = contents;
	}

	/**
	 * As what a file of this type is always sent, whatever its sender called it.
	 * @return the media type
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Whether a browser may show it in place.
	 * @return true when it may
	 */
	public boolean viewable() {
		return this.viewable;
	}

	/**
	 * The ending of the names that its files are saved under.
	 * @return such as {@code pdf}
	 */
	public String extension() {
		return this.extensions.get(0);
	}

	/**
	 * What a file input takes, for its {@code accept}.
	 * @return all endings
	 */
	static String accept() {
		return String.join(",",
				Arrays.stream(values())
					.flatMap((type) -> type.extensions.stream())
					.map((extension) -> "." + extension)
					.toList());
	}

	static Optional<FileType> byExtension(String extension) {
		return Arrays.stream(values()).filter((type) -> type.extensions.contains(extension)).findFirst();
	}

	boolean hasContent(String mediaType) {
		return this.contents.contains(mediaType);
	}

}
