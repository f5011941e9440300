package org.imrhelpcenter.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.bulk.CopyTable;
import org.imrhelpcenter.cases.CaseSeals;
import org.imrhelpcenter.cases.CopiedCase;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Letters about cases that are made very many at once: drafts, as every other, and
 * letters that went out, which are short.
 */
@Component
public class CopiedLetters {

	/** The tables that they fill. */
	public static final List<String> TABLES = List.of("letter", "letter_copy");

	/** Of a case, so many letters have a number kept for them. */
	private static final int MOST_LETTERS = 16;

	private static final String OCCASION = "made-up";

	private static final CopyTable LETTER = new CopyTable("letter",
			"id, case_id, kind, recipient, occasion, state, language, large_print, prepared_at, words, way, approved_at, "
					+ "approved_by, sent_at, sent_by, returned_at, returned_by");

	private static final CopyTable COPY = new CopyTable("letter_copy",
			"letter_id, text, text_sha256, pdf, pdf_sha256, pdf_size");

	private final JsonMapper json;

	private final LetterPress press;

	private final Texts texts;

	CopiedLetters(JsonMapper json, LetterPress press, Texts texts) {
		this.json = json;
		this.press = press;
		this.texts = texts;
	}

	/**
	 * The number of a letter.
	 * @param caseId about which case
	 * @param place which letter of that case, from 1
	 * @return the number
	 * @throws IllegalArgumentException when there are too many
	 */
	public static long id(long caseId, int place) {
		if (place < 1 || place > MOST_LETTERS) {
			throw new IllegalArgumentException("A case has up to " + MOST_LETTERS + " made-up letters");
		}
		return caseId * MOST_LETTERS + place - MOST_LETTERS;
	}

	/**
	 * Writes a letter to the member or the plan.
	 * @param rows where to
	 * @param about the case
	 * @param letter the letter
	 */
	public void write(CopyRows rows, CopiedCase about, Made letter) {
		CaseSeals.Key key = about.key();
		long id = id(about.id(), letter.place());
		CopiedCase.@Nullable By approved = letter.approved();
		CopiedCase.@Nullable By sent = letter.sent();
		CopiedCase.@Nullable By returned = letter.returned();
		rows.add(LETTER, id, about.id(), letter.kind(), letter.to(), OCCASION, letter.state(),
				Locale.ENGLISH.toLanguageTag(), false, letter.preparedAt(),
				key.seal(this.json.writeValueAsString(letter.words()), context("words", about, letter)),
				(approved != null) ? letter.way() : null, (approved != null) ? approved.at() : null,
				(approved != null) ? approved.staffId() : null, (sent != null) ? sent.at() : null,
				(sent != null && letter.way() != LetterWay.EMAIL) ? sent.staffId() : null,
				(returned != null) ? returned.at() : null, (returned != null) ? returned.staffId() : null);
		if (approved != null) {
			LetterText text = text(about, letter, LegalDay.of(approved.at()));
			byte[] said = this.press.bytes(text);
			byte[] pdf = PlainPdf.of(lines(text));
			rows.add(COPY, id, key.sealBytes(said, context("text", about, letter)), LetterDesk.hash(said),
					key.sealBytes(pdf, context("pdf", about, letter)), LetterDesk.hash(pdf), pdf.length);
		}
	}

	private static String context(String part, CopiedCase about, Made letter) {
		return CaseLetter.context(part, about.id(), letter.kind(), letter.to(), null, OCCASION);
	}

	private LetterText text(CopiedCase about, Made letter, LocalDate on) {
		boolean plan = letter.to() == LetterRecipient.PLAN;
		List<LetterText.Paragraph> paragraphs = new ArrayList<>();
		letter.words().services().forEach((service) -> paragraphs.add(paragraph(said(service), List.of())));
		letter.words().lines(Word.REASONS).forEach((line) -> paragraphs.add(paragraph(line, List.of())));
		List<String> items = letter.words().lines(Word.ITEMS);
		if (!items.isEmpty()) {
			paragraphs.add(paragraph("", items));
		}
		return new LetterText(Locale.ENGLISH.toLanguageTag(), on,
				say(letter.kind() + (plan ? ".plan.title" : ".title")),
				List.of(say("date", on), say("number", about.number().text())),
				plan ? say("greeting.plan", about.application().plan().name()) : say("greeting", about.memberName()),
				paragraphs.isEmpty() ? List.of() : List.of(new LetterText.Part("", paragraphs)), say("closing"));
	}

	private static String said(LetterWords.AboutService service) {
		LetterWords.@Nullable Outcome outcome = service.outcome();
		String end = (outcome == LetterWords.Outcome.OVERTURNED) ? ": your plan has to provide it."
				: ": your plan's decision stands.";
		return service.name() + ((outcome != null) ? end + " " + service.summary() : "");
	}

	private static LetterText.Paragraph paragraph(String text, List<String> items) {
		return new LetterText.Paragraph(text, items, null);
	}

	private static List<String> lines(LetterText text) {
		List<String> lines = new ArrayList<>(text.lines());
		lines.add(text.title());
		lines.add(text.greeting());
		text.parts().forEach((part) -> part.paragraphs().forEach((paragraph) -> {
			lines.add(paragraph.text());
			lines.addAll(paragraph.items());
		}));
		lines.add(text.closing());
		return lines;
	}

	private String say(String key, Object... facts) {
		return this.texts.say(Locale.ENGLISH, "correspondence.letter." + key, facts);
	}

	/**
	 * A letter, as far as it has come.
	 *
	 * @param place which letter of its case, from 1
	 * @param kind which letter
	 * @param to for whom
	 * @param words what it tells
	 * @param preparedAt when it was prepared
	 * @param way how it goes, once it is approved
	 * @param approved who approved it, and when; null while nobody has
	 * @param sent who sent it, and when; null while nobody has
	 * @param returned who noted that it came back, and when; null unless it did
	 */
	public record Made(int place, LetterKind kind, LetterRecipient to, LetterWords words, Instant preparedAt,
			LetterWay way, CopiedCase.@Nullable By approved, CopiedCase.@Nullable By sent,
			CopiedCase.@Nullable By returned) {

		LetterState state() {
			if (this.returned != null) {
				return LetterState.RETURNED;
			}
			if (this.approved == null) {
				return LetterState.DRAFT;
			}
			return (this.sent != null) ? LetterState.SENT : LetterState.APPROVED;
		}

	}

}
