package org.imrhelpcenter.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of every module and every language are there, and say what was meant. */
class MessageKeysTests {

	private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][\\w.]*)[(}]");

	private static final Pattern LANGUAGE = Pattern.compile("(.+?)_([a-z]{2}(?:_\\w+)?)\\.properties");

	private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	@Test
	void everyMessageThatATemplateNamesIsThere() throws IOException {
		Messages messages = Words.messages();
		Set<String> missing = new TreeSet<>();
		for (Resource template : this.resources.getResources("classpath*:templates/**/*.html")) {
			Matcher used = USED.matcher(template.getContentAsString(StandardCharsets.UTF_8));
			while (used.find()) {
				if (messages.getMessage(used.group(1), null, null, Locale.ENGLISH) == null) {
					missing.add(template.getFilename() + ": " + used.group(1));
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void everyApostropheIsDoubledAndEveryMessageCanBeFormatted() throws IOException {
		Pattern alone = Pattern.compile("(?<=\\w)(?<!')'(?!['{])(?=\\w)|(?<=s)(?<!')'(?!')(?=\\s|$)");
		List<String> wrong = new ArrayList<>();
		files().forEach((name, words) -> words.forEach((key, message) -> {
			if (alone.matcher(message.toString()).find()) {
				wrong.add(name + ": " + key);
			}
			new java.text.MessageFormat(message.toString(), Locale.ENGLISH);
		}));
		assertThat(wrong).isEmpty();
	}

	@Test
	void noKeyIsGivenTwiceByDifferentModules() throws IOException {
		Map<String, String> first = new HashMap<>();
		Set<String> twice = new TreeSet<>();
		files().forEach((name, words) -> {
			if (!LANGUAGE.matcher(name).matches()) {
				words.keySet().forEach((key) -> {
					String other = first.putIfAbsent(key.toString(), name);
					if (other != null) {
						twice.add(key + ": " + other + " and " + name);
					}
				});
			}
		});
		assertThat(twice).isEmpty();
	}

	private Map<String, Properties> files() throws IOException {
		Map<String, Properties> files = new HashMap<>();
		for (Resource file : this.resources.getResources("classpath*:messages/*.properties")) {
			Properties words = new Properties();
			words.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
			files.put(file.getFilename(), words);
		}
		return files;
	}

}
