package org.imrhelpcenter.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Writes a letter part by part. A sentence whose facts are not known is left out: a
 * letter never has a hole in it.
 */
final class Pen {

	private static final String LETTER = "correspondence.letter.";

	private final Texts texts;

	private final Locale locale;

	private final String kind;

	private final List<LetterText.Part> parts = new ArrayList<>();

	private List<LetterText.Paragraph> paragraphs = new ArrayList<>();

	Pen(Texts texts, Locale locale, LetterKind kind) {
		this.texts = texts;
		this.locale = locale;
		this.kind = kind.name();
	}

	/** Begins a part. One that stays empty is not there. */
	Pen part(LetterPart part) {
		begin(word("part." + part));
		return this;
	}

	/** Begins a part about one of several services. */
	Pen part(LetterPart part, String service) {
		begin(word("part." + part + ".about", service));
		return this;
	}

	/** Begins the part that tells plans whom to ask. */
	Pen questions() {
		begin(word("part.HELP.plan"));
		return this;
	}

	/** Begins what stands before the first heading. */
	Pen opening() {
		begin("");
		return this;
	}

	private void begin(String heading) {
		this.paragraphs = new ArrayList<>();
		this.parts.add(new LetterText.Part(heading, this.paragraphs));
	}

	/** Says a sentence of this kind of letter, if all of its facts are known. */
	Pen say(String name, @Nullable Object... facts) {
		return sentence(this.kind + "." + name, facts);
	}

	/** Says a sentence that several kinds of letters have in common. */
	Pen common(String name, @Nullable Object... facts) {
		return sentence(name, facts);
	}

	private Pen sentence(String key, @Nullable Object... facts) {
		if (known(facts)) {
			add(word(key, facts), List.of());
		}
		return this;
	}

	/** Says one sentence or another. */
	Pen either(boolean first, String one, String other, @Nullable Object... facts) {
		return say(first ? one : other, facts);
	}

	/** Says a sentence of this kind of letter with what is listed under it. */
	Pen list(String name, List<String> items) {
		if (!items.isEmpty()) {
			add(word(this.kind + "." + name), items.stream().map(this::line).toList());
		}
		return this;
	}

	/**
	 * Says a sentence that several kinds have in common, with what is listed under it.
	 */
	Pen commonList(String name, List<String> items) {
		if (!items.isEmpty()) {
			add(word(name), items);
		}
		return this;
	}

	/** What somebody wrote for this letter, each line a paragraph. */
	Pen quote(List<String> lines) {
		lines.forEach((line) -> add((LetterWords.choice(line) != null) ? stopped(line(line)) : line(line), List.of()));
		return this;
	}

	/** A choice has no full stop in a list of choices; as a sentence it has one. */
	private static String stopped(String choice) {
		return choice.matches("(?s).*[.!?]") ? choice : choice + ".";
	}

	/** What somebody wrote, or else a sentence of this kind of letter. */
	Pen quoteOr(List<String> lines, String name) {
		return lines.isEmpty() ? say(name) : quote(lines);
	}

	/** A paragraph in another language. */
	Pen foreign(String language, String text) {
		this.paragraphs.add(new LetterText.Paragraph(text, List.of(), language));
		return this;
	}

	/** A paragraph with what is listed under it. */
	Pen add(String text, List<String> items) {
		this.paragraphs.add(new LetterText.Paragraph(text, items, null));
		return this;
	}

	/** A message of the letters in the letter's language. */
	String word(String key, @Nullable Object... facts) {
		return this.texts.say(this.locale, LETTER + key, facts);
	}

	/** A line of a word: a choice is said in the letter's language. */
	String line(String line) {
		String choice = LetterWords.choice(line);
		return (choice != null) ? this.texts.say(this.locale, choice) : line;
	}

	private static boolean known(@Nullable Object... facts) {
		return Arrays.stream(facts).noneMatch((fact) -> fact == null || fact.toString().isBlank());
	}

	List<LetterText.Part> parts() {
		return this.parts.stream().filter((part) -> !part.paragraphs().isEmpty()).toList();
	}

}
