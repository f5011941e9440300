package org.imrhelpcenter.correspondence;

import java.time.Instant;
import java.util.Locale;

import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;
import org.imrhelpcenter.cases.CopiedCase;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Letters that wait to be looked at, about cases that are made very many at once.
 */
@Component
public class CopiedLetters {

	/** The table that they fill. */
	public static final String TABLE = "letter";

	private static final CopyTable LETTER = new CopyTable(TABLE,
			"case_id, kind, recipient, occasion, state, language, large_print, prepared_at, words");

	private final JsonMapper json;

	CopiedLetters(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Writes a draft to the member or the plan.
	 * @param rows where to
	 * @param about the case
	 * @param kind which letter
	 * @param to for whom
	 * @param at when it was prepared
	 */
	public void draft(CopyRows rows, CopiedCase about, LetterKind kind, LetterRecipient to, Instant at) {
		String occasion = "generated";
		rows.add(LETTER, about.id(), kind, to, occasion, LetterState.DRAFT, Locale.ENGLISH.toLanguageTag(), false, at,
				about.key()
					.seal(this.json.writeValueAsString(LetterWords.none()),
							CaseLetter.context("words", about.id(), kind, to, null, occasion)));
	}

}
