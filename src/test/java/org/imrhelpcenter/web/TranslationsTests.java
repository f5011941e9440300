package org.imrhelpcenter.web;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.web.Translations.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Which texts somebody fluent has read over. */
class TranslationsTests {

	private static final Locale SPANISH = Locale.forLanguageTag("es");

	@TempDir
	Path folder;

	private final Translation title = new Translation("kitchen.title", "About the patient", "Sobre el paciente");

	@Test
	void whatNobodyReadOverIsListedWithItsEnglish() throws IOException {
		assertThat(unreviewed("")).contains(this.title);
		assertThat(this.title.line()).matches("kitchen\\.title=[0-9a-f]{16}");
	}

	@Test
	void whatWasReadOverIsNotListed() throws IOException {
		assertThat(unreviewed(this.title.line())).isNotEmpty().doesNotContain(this.title);
	}

	@Test
	void aTextThatChangedIsListedAgain() throws IOException {
		Translation before = new Translation("kitchen.title", "About the patient", "Acerca del paciente");
		assertThat(unreviewed(before.line())).contains(this.title);
	}

	@Test
	void aTextWhoseEnglishChangedIsListedAgain() throws IOException {
		Translation before = new Translation("kitchen.title", "The patient", "Sobre el paciente");
		assertThat(unreviewed(before.line())).contains(this.title);
	}

	@Test
	void onlyTextsThatAreThereAreSaidToBeReadOver() {
		MessageFiles files = Words.files();
		files.modules()
			.forEach((module) -> files.languages()
				.forEach((language) -> assertThat(files.english(module).keySet())
					.containsAll(files.reviewed(module, language).keySet())));
	}

	@Test
	void onlyModulesThatSpeakToThePublicAreListed() {
		assertThat(new Translations(Words.files()).modules()).contains("intake", "rules", "web")
			.doesNotContain("outbox", "review");
	}

	private List<Translation> unreviewed(String line) throws IOException {
		Path file = Files.createDirectories(this.folder.resolve("messages")).resolve("kitchen_es.reviewed");
		Files.writeString(file, line + "\n");
		ClassLoader loader = new URLClassLoader(new URL[] { this.folder.toUri().toURL() }, getClass().getClassLoader());
		return new Translations(MessageFiles.in(loader)).unreviewed(SPANISH, "kitchen");
	}

}
