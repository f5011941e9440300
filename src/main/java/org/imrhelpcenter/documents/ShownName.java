package org.imrhelpcenter.documents;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A file's name as it may be shown: its sender chose it, so nothing in it is trusted.
 */
final class ShownName {

	private static final int LONGEST = 120;

	private final String text;

	private ShownName(String text) {
		this.text = text;
	}

	/**
	 * Cleans a name: no folders, no control characters, nothing that turns the reading
	 * around, no more than fits on a line.
	 */
	static ShownName of(String given) {
		StringBuilder kept = new StringBuilder();
		Normalizer.normalize(given.substring(folderEnd(given)), Normalizer.Form.NFC)
			.codePoints()
			.map((point) -> (Character.isSpaceChar(point) || Character.isWhitespace(point)) ? ' ' : point)
			.filter(ShownName::shows)
			.forEach(kept::appendCodePoint);
		String name = kept.toString().strip().replaceAll(" {2,}", " ");
		String extension = extension(name);
		String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
		int room = LONGEST - extension.codePointCount(0, extension.length());
		if (stem.codePointCount(0, stem.length()) > room) {
			stem = stem.substring(0, stem.offsetByCodePoints(0, room - 1)) + "…";
		}
		stem = stem.isBlank() ? "-" : stem.strip();
		return new ShownName(extension.isEmpty() ? stem : stem + "." + extension);
	}

	private static int folderEnd(String given) {
		return Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1;
	}

	/** Format characters are those that are not seen, and turn what is seen. */
	private static boolean shows(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	private static String extension(String name) {
		int dot = name.lastIndexOf('.');
		String end = (dot >= 0) ? name.substring(dot + 1) : "";
		return (end.length() <= 10) ? end : "";
	}

	/** The ending of the name, by which its type is said. */
	String extension() {
		return extension(this.text).toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
