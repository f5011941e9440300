package org.imrhelpcenter.review;

import java.util.Map;
import java.util.stream.Collectors;

import org.imrhelpcenter.correspondence.LetterDesk;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes about a letter: a note in it, why it is not wanted, or how it was
 * handed over.
 *
 * @param note what only this letter says
 * @param reason why it is not wanted
 * @param how in which way it was handed over
 * @param said what people wrote for it, said otherwise
 */
record LetterPage(@Text(max = LetterDesk.NOTE, lines = true) @Nullable String note,
		@Text(max = LetterDesk.NOTE, lines = true) @Nullable String reason,
		@Text(max = LetterDesk.NOTE, lines = true) @Nullable String how, Map<String, String> said) {

	private static final String SAID = "said-";

	LetterPage {
		said = (said != null) ? Map.copyOf(said) : Map.of();
	}

	/** A page on which nothing is written. */
	static LetterPage empty() {
		return new LetterPage(null, null, null, Map.of());
	}

	/** What the letter says as it is. */
	static LetterPage of(LetterDesk.LetterSheet letter) {
		return new LetterPage(letter.note(), null, null,
				letter.written().stream().collect(Collectors.toMap(LetterWords.Said::key, LetterWords.Said::text)));
	}

	/** The same with what was sent for each part of the letter. */
	LetterPage with(Map<String, String> sent) {
		return new LetterPage(this.note, this.reason, this.how,
				sent.entrySet()
					.stream()
					.filter((field) -> field.getKey().startsWith(SAID))
					.collect(Collectors.toMap((field) -> field.getKey().substring(SAID.length()),
							(field) -> field.getValue().strip())));
	}

}
