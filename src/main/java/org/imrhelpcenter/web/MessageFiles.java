package org.imrhelpcenter.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files with the site's words: {@code <module>.properties} in English, and
 * {@code <module>_<language>.properties} beside it for each other language. What a fluent
 * person has read over stands in {@code <module>_<language>.reviewed}.
 */
final class MessageFiles {

	/**
	 * What only staff read stays English: the words that begin like this need no other
	 * language, all others do.
	 */
	private static final Set<String> STAFF = Set.of("accounts.", "review.", "outbox.", "web.staff.", "web.idle.",
			"plans.unverified", "plans.kind.", "Role.", "Due.", "IdentityProof.", "MessageState.", "MailTrouble.",
			"intake.keyed.", "scans.", "OnPaperRelease.", "PartBState.", "TaskKind.", "WorkQueue.", "HandSigned.",
			"ContactDirection.", "ContactPerson.", "LinkKind.", "LetterRecipient.", "LetterState.", "LetterWay.",
			"AddressSource.", "AddressPart.");

	/** How long one has to wait is told to all. */
	private static final String NOT_ONLY_STAFF = "accounts.wait.";

	private static final Pattern NAME = Pattern.compile("(.+?)(?:_([a-z]{2,3}(?:_\\w+)?))?\\.(properties|reviewed)");

	private final Map<String, Properties> files = new HashMap<>();

	private final Set<String> modules = new TreeSet<>();

	private final Set<Locale> languages = new TreeSet<>(Comparator.comparing(Locale::toLanguageTag));

	private MessageFiles(ClassLoader loader) {
		try {
			var resources = new PathMatchingResourcePatternResolver(loader);
			for (String kind : List.of("properties", "reviewed")) {
				for (Resource file : resources.getResources("classpath*:messages/*." + kind)) {
					add(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static MessageFiles in(ClassLoader loader) {
		return new MessageFiles(loader);
	}

	private void add(Resource file) throws IOException {
		String name = Objects.requireNonNull(file.getFilename());
		Matcher parts = NAME.matcher(name);
		if (!parts.matches()) {
			throw new IllegalStateException("No language can be read from the name of messages/" + name);
		}
		this.modules.add(parts.group(1));
		if (parts.group(2) != null) {
			this.languages.add(Locale.forLanguageTag(parts.group(2).replace('_', '-')));
		}
		Properties lines = this.files.computeIfAbsent(name, (any) -> new Properties());
		try (InputStreamReader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			lines.load(text);
		}
	}

	static boolean isPublic(String key) {
		return key.startsWith(NOT_ONLY_STAFF) || STAFF.stream().noneMatch(key::startsWith);
	}

	Set<String> modules() {
		return this.modules;
	}

	/** Every language besides English that has a file, complete or not. */
	Set<Locale> languages() {
		return this.languages;
	}

	/** The words of a module in English that the public reads. */
	Map<String, String> english(String module) {
		Map<String, String> words = new TreeMap<>();
		lines(module + ".properties").forEach((key, text) -> {
			if (isPublic(key.toString())) {
				words.put(key.toString(), text.toString());
			}
		});
		return words;
	}

	Map<String, String> words(String module, Locale language) {
		return read(module, language, "properties");
	}

	/** What was read over: the key, and the mark of the texts as they were then. */
	Map<String, String> reviewed(String module, Locale language) {
		return read(module, language, "reviewed");
	}

	/** What the public reads and this language does not say yet. */
	Set<String> missing(Locale language) {
		Set<String> missing = new TreeSet<>();
		for (String module : this.modules) {
			missing.addAll(english(module).keySet());
			missing.removeAll(words(module, language).keySet());
		}
		return missing;
	}

	/**
	 * Everything that is said in a language; in English, what it does not say, or where
	 * there is no such language.
	 */
	Map<String, String> everything(Locale language) {
		Map<String, String> words = new HashMap<>();
		for (String suffix : List.of("", "_" + language.getLanguage(),
				"_" + language.toLanguageTag().replace('-', '_'))) {
			for (String module : this.modules) {
				lines(module + suffix + ".properties")
					.forEach((key, text) -> words.put(key.toString(), text.toString()));
			}
		}
		return words;
	}

	private Map<String, String> read(String module, Locale language, String kind) {
		Map<String, String> words = new TreeMap<>();
		String suffix = language.toLanguageTag().replace('-', '_');
		lines(module + "_" + suffix + "." + kind).forEach((key, text) -> words.put(key.toString(), text.toString()));
		return words;
	}

	private Properties lines(String name) {
		return this.files.getOrDefault(name, new Properties());
	}

}
