package org.imrhelpcenter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * The public's texts in languages other than English, and which of them nobody who is
 * fluent has read over as they are now.
 */
@Component
public class Translations {

	private static final int MARK = 8;

	private final MessageFiles files;

	Translations(MessageFiles files) {
		this.files = files;
	}

	public Collection<Locale> languages() {
		return this.files.languages();
	}

	/** The modules that say anything to the public. */
	public List<String> modules() {
		return this.files.modules().stream().filter((module) -> !this.files.english(module).isEmpty()).toList();
	}

	/** What is yet to be read over, in the order of the keys. */
	public List<Translation> unreviewed(Locale language, String module) {
		Map<String, String> english = this.files.english(module);
		Map<String, String> reviewed = this.files.reviewed(module, language);
		return this.files.words(module, language)
			.entrySet()
			.stream()
			.map((said) -> new Translation(said.getKey(), english.getOrDefault(said.getKey(), ""), said.getValue()))
			.filter((translation) -> !translation.mark().equals(reviewed.get(translation.key())))
			.toList();
	}

	public int unreviewed(Locale language) {
		return modules().stream().mapToInt((module) -> unreviewed(language, module).size()).sum();
	}

	/**
	 * One text.
	 *
	 * @param key its key
	 * @param english what it says in English
	 * @param said what it says in the other language
	 */
	public record Translation(String key, String english, String said) {

		/**
		 * Stands for both texts as they are now: when either changes, so does the mark.
		 */
		public String mark() {
			try {
				byte[] hash = MessageDigest.getInstance("SHA-256")
					.digest((this.english + "\n" + this.said).getBytes(StandardCharsets.UTF_8));
				return HexFormat.of().formatHex(hash, 0, MARK);
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

		/** The line that says it was read over. */
		public String line() {
			return this.key + "=" + mark();
		}

	}

}
