package org.imrhelpcenter.web;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language of the site says everything that English says to the public. */
class LanguagesTests {

	private static final Pattern NAMED = Pattern.compile("'\\{(\\w+)}'");

	private final MessageFiles files = Words.files();

	private final Languages languages = new Languages(this.files);

	@Test
	void theSiteIsOfferedInEnglishAndSpanish() {
		assertThat(this.languages.offered()).extracting(Locale::toLanguageTag).containsExactly("en", "es");
	}

	@Test
	void everyLanguageHasEveryPublicMessage() {
		this.files.languages()
			.forEach((language) -> assertThat(this.files.missing(language)).as(language.toString()).isEmpty());
	}

	@Test
	void noLanguageHasMessagesThatEnglishHasNot() {
		Set<String> idle = new TreeSet<>();
		everyModule((module, language) -> {
			Set<String> keys = new TreeSet<>(this.files.words(module, language).keySet());
			keys.removeAll(this.files.english(module).keySet());
			idle.addAll(keys);
		});
		assertThat(idle).isEmpty();
	}

	@Test
	void everyMessageIsFilledInWithTheSameInEveryLanguage() {
		List<String> different = new ArrayList<>();
		everyTranslation((key, english, said) -> {
			if (!arguments(english).equals(arguments(said)) || !named(english).equals(named(said))) {
				different.add(key + ": " + said);
			}
		});
		assertThat(different).isEmpty();
	}

	@Test
	void everyChoiceIsMadeAtTheSameNumbersInEveryLanguage() {
		List<String> different = new ArrayList<>();
		everyTranslation((key, english, said) -> {
			if (!limits(english).equals(limits(said))) {
				different.add(key + ": " + said);
			}
		});
		assertThat(different).isEmpty();
	}

	/** Few words with more than three letters are the same in both. */
	@Test
	void nothingIsLeftInEnglish() {
		Set<String> same = new TreeSet<>();
		everyTranslation((key, english, said) -> {
			boolean words = english.replaceAll("\\{[^}]*}|[^A-Za-z]", "").length() > 3;
			if (words && english.equals(said) && !key.startsWith("web.footer.") && !key.startsWith("web.pattern.")) {
				same.add(key);
			}
		});
		assertThat(same).containsExactlyInAnyOrder("Format.AUDIO", "Format.BRAILLE", "eligibility.told.mediCal");
	}

	@ParameterizedTest
	@ValueSource(strings = { "accounts.signIn.title", "review.queue.title", "Role.NURSE", "web.idle.title" })
	void whatOnlyStaffReadNeedsNoOtherLanguage(String key) {
		assertThat(MessageFiles.isPublic(key)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "web.title", "intake.start.title", "rules.stateHearing.NONE", "Coverage.MEDICARE",
			"plans.agency.HELP" })
	void whatThePublicReadsNeedsEveryLanguage(String key) {
		assertThat(MessageFiles.isPublic(key)).isTrue();
	}

	private void everyModule(BiConsumer<String, Locale> look) {
		this.files.modules()
			.forEach((module) -> this.files.languages().forEach((language) -> look.accept(module, language)));
	}

	private void everyTranslation(Translation look) {
		everyModule((module, language) -> {
			Map<String, String> english = this.files.english(module);
			this.files.words(module, language)
				.forEach((key, said) -> look.at(key, english.getOrDefault(key, ""), said));
		});
	}

	/** Which arguments the message takes: {0} may come twice in one language. */
	private static Set<Integer> arguments(String message) {
		MessageFormat format = new MessageFormat(message, Locale.ENGLISH);
		Set<Integer> used = new TreeSet<>();
		Format[] formats = format.getFormatsByArgumentIndex();
		for (int i = 0; i < formats.length; i++) {
			if (message.contains("{" + i + "}") || message.contains("{" + i + ",")) {
				used.add(i);
			}
		}
		return used;
	}

	private static Set<String> named(String message) {
		Set<String> names = new TreeSet<>();
		Matcher named = NAMED.matcher(message);
		while (named.find()) {
			names.add(named.group(1));
		}
		return names;
	}

	private static List<List<Double>> limits(String message) {
		List<List<Double>> limits = new ArrayList<>();
		for (Format format : new MessageFormat(message, Locale.ENGLISH).getFormatsByArgumentIndex()) {
			if (format instanceof ChoiceFormat choice) {
				limits.add(java.util.Arrays.stream(choice.getLimits()).boxed().toList());
			}
		}
		return limits;
	}

	/** One message in English and in another language. */
	private interface Translation {

		void at(String key, String english, String said);

	}

}
