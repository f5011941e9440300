package org.imrhelpcenter.scans;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.imrhelpcenter.documents.DocumentLimits;
import org.imrhelpcenter.documents.FileType;
import org.jspecify.annotations.Nullable;

/**
 * A scan, looked at page by page, and taken apart where it has the papers of several
 * cases.
 *
 * @param pages how many pages it has; null when they cannot be counted
 * @param number the one case it is about; null when it is about none or several
 * @param pieces its parts, with the bytes of each; none where it stays whole
 * @param why why it waits, where it is about no case and stays whole
 */
record Apart(@Nullable Integer pages, @Nullable String number, List<Piece> pieces, WhyHeld why) {

	/** More are not searched for codes while somebody waits. */
	private static final int MOST_PAGES = 200;

	private static final Log log = LogFactory.getLog(Apart.class);

	static Apart of(byte[] file, FileType type) {
		Integer pages = null;
		boolean several = false;
		try (Leaves leaves = Leaves.of(file, type)) {
			pages = (leaves.count() > 0) ? leaves.count() : null;
			if (leaves.count() > MOST_PAGES) {
				return whole(pages, WhyHeld.TOO_LONG);
			}
			List<Part> parts = Part.of(leaves);
			several = parts.size() > 1 || parts.stream().anyMatch((part) -> part.numbers().size() > 1);
			if (parts.size() > 1) {
				return new Apart(pages, null, cut(leaves, parts), WhyHeld.SEVERAL);
			}
			Optional<String> number = parts.stream().findFirst().flatMap(Part::number);
			return number.map((one) -> new Apart(leaves.count(), one, List.of(), WhyHeld.NO_CODE))
				.orElse(whole(pages, several ? WhyHeld.SEVERAL : WhyHeld.NO_CODE));
		}
		catch (IOException | RuntimeException ex) {
			log.info("A scan could not be taken apart: " + ex.getClass().getSimpleName());
			return whole(pages, several ? WhyHeld.SEVERAL : WhyHeld.UNREADABLE);
		}
	}

	private static Apart whole(@Nullable Integer pages, WhyHeld why) {
		return new Apart(pages, null, List.of(), why);
	}

	private static List<Piece> cut(Leaves leaves, List<Part> parts) throws IOException {
		List<Piece> pieces = new ArrayList<>();
		for (Part part : parts) {
			byte[] content = leaves.cut(part.first(), part.last());
			if (content.length > DocumentLimits.OURS.fileBytes()) {
				throw new IOException("A part is larger than a file may be");
			}
			pieces.add(new Piece(part, content));
		}
		return pieces;
	}

	/** A part, and a file with its pages. */
	record Piece(Part part, byte[] content) {
	}

}
