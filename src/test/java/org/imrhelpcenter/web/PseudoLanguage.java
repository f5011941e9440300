package org.imrhelpcenter.web;

import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Two languages that nobody speaks, added to the site as any language is: by putting
 * message files on its path. {@code en-XA} is English with an accent on every letter and
 * words that are 40% longer; {@code ar-XB} is the same from right to left.
 */
public class PseudoLanguage {

	public static final Locale LONG = Locale.forLanguageTag("en-XA");

	public static final Locale FROM_THE_RIGHT = Locale.forLanguageTag("ar-XB");

	@Bean
	@Primary
	MessageFiles filesWithTwoMoreLanguages() throws IOException {
		Path folder = Files.createTempDirectory("pseudo-language");
		Files.createDirectories(folder.resolve("messages"));
		write(folder, LONG, "ltr");
		write(folder, FROM_THE_RIGHT, "rtl");
		return MessageFiles.in(new URLClassLoader(new URL[] { folder.toUri().toURL() }, getClass().getClassLoader()));
	}

	private static void write(Path folder, Locale language, String direction) throws IOException {
		MessageFiles files = Words.files();
		for (String module : files.modules()) {
			Properties words = new Properties();
			files.english(module)
				.forEach((key, text) -> words.setProperty(key,
						key.startsWith("web.pattern.") ? text : PseudoText.of(text)));
			if (words.containsKey("web.direction")) {
				words.setProperty("web.direction", direction);
			}
			String name = module + "_" + language.toLanguageTag().replace('-', '_') + ".properties";
			Path file = folder.resolve("messages").resolve(name);
			try (Writer writer = Files.newBufferedWriter(file)) {
				words.store(writer, null);
			}
			file.toFile().deleteOnExit();
		}
	}

}
