package org.imrhelpcenter.correspondence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it is said: what stands on the paper and on the page of the case alike.
 *
 * @param language in which language
 * @param on the date of the letter
 * @param title what it is about, in one line
 * @param lines its date and the case number, as they are said
 * @param greeting whom it speaks to
 * @param parts its parts, in order
 * @param closing who writes
 */
public record LetterText(String language, LocalDate on, String title, List<String> lines, String greeting,
		List<Part> parts, String closing) {

	/** What it says does not find its way into a log. */
	@Override
	public String toString() {
		return "LetterText";
	}

	/**
	 * One part of a letter.
	 *
	 * @param heading its heading; empty for what stands before the first one
	 * @param paragraphs what it says
	 */
	public record Part(String heading, List<Paragraph> paragraphs) {
	}

	/**
	 * One paragraph.
	 *
	 * @param text the sentences; may be empty before a list
	 * @param items what is listed under it; often empty
	 * @param language its language, where that is not the letter's; null otherwise
	 */
	public record Paragraph(String text, List<String> items, @Nullable String language) {
	}

}
