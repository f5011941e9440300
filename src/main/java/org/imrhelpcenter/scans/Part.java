package org.imrhelpcenter.scans;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pages of a scan that belong together: those from one cover sheet to the next.
 *
 * @param first the first of them, from 0
 * @param last the last of them
 * @param numbers the cases that the code on the first page names: none before the first
 * cover sheet, and more than one where somebody has to look
 */
record Part(int first, int last, Set<String> numbers) {

	/** The parts of a scan, in order; cover sheets of one case in a row make one part. */
	static List<Part> of(Leaves leaves) throws IOException {
		List<Part> parts = new ArrayList<>();
		for (int page = 0; page < leaves.count(); page++) {
			Set<String> numbers = PageCodes.on(leaves, page);
			Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
			if (before != null && (numbers.isEmpty() || numbers.equals(before.numbers()))) {
				parts.set(parts.size() - 1, new Part(before.first(), page, before.numbers()));
			}
			else {
				parts.add(new Part(page, page, numbers));
			}
		}
		return parts;
	}

	/** The one case it is about; empty where none or several are named. */
	Optional<String> number() {
		return (this.numbers.size() == 1) ? this.numbers.stream().findFirst() : Optional.empty();
	}

	int pages() {
		return this.last - this.first + 1;
	}

	/** Its name: the whole's, with its pages as people count them. */
	String name(String whole) {
		int dot = whole.lastIndexOf('.');
		String range = " " + (this.first + 1) + ((this.last > this.first) ? "-" + (this.last + 1) : "");
		return (dot > 0) ? whole.substring(0, dot) + range + whole.substring(dot) : whole + range;
	}

}
