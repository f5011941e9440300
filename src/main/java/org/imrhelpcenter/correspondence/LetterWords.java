package org.imrhelpcenter.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What an act tells a letter. Immutable; empty words are as good as none.
 *
 * @param said the words, one or several lines each
 * @param services what is told about single disputed services; empty when the letter
 * takes them from the case
 * @param assistance which of those who act for the member the letter is about; null when
 * it goes to all of them
 */
public record LetterWords(Map<Word, List<String>> said, List<AboutService> services, @Nullable Long assistance) {

	private static final LetterWords NONE = new LetterWords(Map.of(), List.of(), null);

	private static final Set<Word> WRITTEN = EnumSet.of(Word.REASONS, Word.FINDINGS, Word.ITEMS, Word.PLAN_MUST);

	private static final String SUMMARY = "SUMMARY_";

	private static final String REVIEWERS = "REVIEWERS_";

	private static final String BREAK = "\n";

	/** Marks a line that is a choice, to be said in the language of the letter. */
	private static final String CHOICE = "#";

	public LetterWords {
		said = said.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(said));
		services = List.copyOf(services);
	}

	/**
	 * No words: the letter reads what it can from the case.
	 * @return nothing
	 */
	public static LetterWords none() {
		return NONE;
	}

	/**
	 * The same with one more.
	 * @param word which word
	 * @param text what it is, in sentences; each line becomes a paragraph
	 * @return the words
	 */
	public LetterWords with(Word word, @Nullable String text) {
		return with(word, (text != null) ? text.lines().toList() : List.of());
	}

	/**
	 * The same with one more.
	 * @param word which word
	 * @param day the day
	 * @return the words
	 */
	public LetterWords with(Word word, @Nullable LocalDate day) {
		return with(word, (day != null) ? List.of(day.toString()) : List.of());
	}

	/**
	 * The same with one more.
	 * @param word which word
	 * @param choice the choice, which the letter says in its language
	 * @return the words
	 */
	public LetterWords with(Word word, Enum<?> choice) {
		return withChoices(word, List.of(choice));
	}

	/**
	 * The same with one more.
	 * @param word which word
	 * @param lines the lines
	 * @return the words
	 */
	public LetterWords with(Word word, List<String> lines) {
		Map<Word, List<String>> more = new EnumMap<>(Word.class);
		more.putAll(this.said);
		more.put(word, lines.stream().map(String::strip).filter((line) -> !line.isEmpty()).toList());
		return new LetterWords(more, this.services, this.assistance);
	}

	/**
	 * The same without a word that is not for the one who reads it.
	 * @param word which word
	 * @return the words
	 */
	LetterWords without(Word word) {
		return with(word, List.of());
	}

	/**
	 * The same with more lines of a word.
	 * @param word which word
	 * @param text what is added, in sentences
	 * @return the words
	 */
	public LetterWords and(Word word, String text) {
		List<String> lines = new ArrayList<>(lines(word));
		text.lines().forEach(lines::add);
		return with(word, lines);
	}

	/**
	 * The same with one more.
	 * @param word which word
	 * @param choices the choices, which the letter says in its language
	 * @return the words
	 */
	public LetterWords withChoices(Word word, List<? extends Enum<?>> choices) {
		return with(word,
				choices.stream()
					.map((choice) -> CHOICE + choice.getDeclaringClass().getSimpleName() + "." + choice.name())
					.toList());
	}

	/**
	 * The same with something about one disputed service.
	 * @param service what is told about it
	 * @return the words
	 */
	public LetterWords with(AboutService service) {
		List<AboutService> more = new ArrayList<>(this.services);
		more.add(service);
		return new LetterWords(this.said, more, this.assistance);
	}

	/**
	 * The same, about one of those who act for the member.
	 * @param id which one
	 * @return the words
	 */
	public LetterWords about(long id) {
		return new LetterWords(this.said, this.services, id);
	}

	/** The lines of a word; none when it was not said. */
	List<String> lines(Word word) {
		return this.said.getOrDefault(word, List.of());
	}

	/** The day that a word tells; null when it was not said. */
	@Nullable LocalDate day(Word word) {
		List<String> lines = lines(word);
		return lines.isEmpty() ? null : LocalDate.parse(lines.get(0));
	}

	/** Whether a word was said. */
	boolean has(Word word) {
		return !lines(word).isEmpty();
	}

	/**
	 * What people wrote for the letter, which may be said better or in another language.
	 */
	List<Said> written() {
		List<Said> written = new ArrayList<>();
		for (Word word : WRITTEN) {
			String text = lines(word).stream()
				.filter((line) -> choice(line) == null)
				.collect(Collectors.joining(BREAK));
			written.add(new Said(word.name(), "", text));
		}
		for (int n = 0; n < this.services.size(); n++) {
			AboutService service = this.services.get(n);
			written.add(new Said(SUMMARY + n, service.name(), service.summary()));
			written.add(new Said(REVIEWERS + n, service.name(), service.reviewers()));
		}
		return written.stream().filter((each) -> !each.text().isEmpty()).toList();
	}

	/** The same with what people wrote said otherwise; what is not named stays. */
	LetterWords rewritten(Map<String, String> said) {
		LetterWords words = this;
		for (Word word : WRITTEN) {
			String text = said.get(word.name());
			if (text != null) {
				List<String> lines = new ArrayList<>(
						lines(word).stream().filter((line) -> choice(line) != null).toList());
				lines.addAll(text.lines().toList());
				words = words.with(word, lines);
			}
		}
		List<AboutService> about = new ArrayList<>();
		for (int n = 0; n < this.services.size(); n++) {
			AboutService service = this.services.get(n);
			about.add(new AboutService(service.name(), service.outcome(),
					said.getOrDefault(SUMMARY + n, service.summary()),
					said.getOrDefault(REVIEWERS + n, service.reviewers())));
		}
		return new LetterWords(words.said, about, this.assistance);
	}

	/** The message that says a choice; null when the line is no choice. */
	static @Nullable String choice(String line) {
		return line.matches(CHOICE + "[A-Za-z]+\\.[A-Z_]+") ? line.substring(1) : null;
	}

	/** What is told about a case does not find its way into a log. */
	@Override
	public String toString() {
		return "LetterWords" + this.said.keySet();
	}

	/**
	 * What a letter tells about one disputed service.
	 *
	 * @param name the service as the member named it
	 * @param outcome what was decided; null in letters that decide nothing
	 * @param summary in plain language; may be empty
	 * @param reviewers the reviewers' qualifications, never their names; may be empty
	 */
	public record AboutService(String name, @Nullable Outcome outcome, String summary, String reviewers) {

		/** What is told about a case does not find its way into a log. */
		@Override
		public String toString() {
			return "AboutService";
		}

	}

	/**
	 * Something that people wrote for a letter.
	 *
	 * @param key which part of the letter
	 * @param service about which service; empty when it is about all of them
	 * @param text what they wrote
	 */
	public record Said(String key, String service, String text) {

		/**
		 * What kind of part it is.
		 * @return the key without the number of the service
		 */
		public String what() {
			return this.key.replaceAll("_\\d+$", "");
		}

		/** What people write does not find its way into a log. */
		@Override
		public String toString() {
			return "Said[" + this.key + "]";
		}

	}

	/** What was decided about a disputed service. */
	public enum Outcome {

		/** The plan has to provide it. */
		OVERTURNED,

		/** The plan's decision stands. */
		UPHELD

	}

}
