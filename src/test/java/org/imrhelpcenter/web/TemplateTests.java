package org.imrhelpcenter.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** Every module's templates keep to what the site's pages are made of. */
class TemplateTests {

	private static final Pattern FRAGMENT = Pattern.compile("~\\{([a-z]+/[\\w-]+) :: ([\\w-]+)");

	private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	@Test
	void everyFragmentThatIsUsedIsThere() throws IOException {
		Set<String> missing = new TreeSet<>();
		for (Resource template : templates()) {
			Matcher used = FRAGMENT.matcher(text(template));
			while (used.find()) {
				Resource file = this.resources.getResource("classpath:templates/" + used.group(1) + ".html");
				if (!file.exists() || !text(file).matches("(?s).*th:fragment=\"" + used.group(2) + "[(\"].*")) {
					missing.add(template.getFilename() + ": " + used.group());
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void noTemplateHoldsStylesOrScriptsOfItsOwn() throws IOException {
		Pattern inline = Pattern
			.compile("<style|\\sstyle=|th:style|<script(?! defer)|\\son[a-z]+=|javascript:|th:utext");
		for (Resource template : templates()) {
			assertThat(inline.matcher(text(template)).find()).as(template.getFilename()).isFalse();
		}
	}

	@Test
	void everyFormThatIsPostedCarriesItsToken() throws IOException {
		Pattern without = Pattern.compile("<form(?=[^>]*method=\"post\")(?![^>]*th:action)[^>]*>");
		for (Resource template : templates()) {
			assertThat(without.matcher(text(template)).find()).as(template.getFilename()).isFalse();
		}
	}

	@Test
	void noTemplateSaysAnythingByItself() throws IOException {
		Pattern said = Pattern
			.compile("(?:^|>)[^<>]*\\p{L}[^<>]*(?:<|$)|\\s(?:title|alt|placeholder|aria-label|label)=\"");
		for (Resource template : templates()) {
			String words = text(template).replaceAll("(?s)<!--.*?-->", "");
			Matcher found = said.matcher(words);
			assertThat(found.find() ? found.group() : "").as(template.getFilename()).isEmpty();
		}
	}

	/** Thymeleaf replaces first and never asks: the condition belongs around it. */
	@Test
	void noConditionStandsWhereAFragmentTakesItsPlace() throws IOException {
		Pattern ignored = Pattern.compile("<(?=[^<>]*th:replace=)(?=[^<>]*th:(?:if|unless)=)[^<>]*>");
		for (Resource template : templates()) {
			Matcher found = ignored.matcher(text(template));
			assertThat(found.find() ? found.group() : "").as(template.getFilename()).isEmpty();
		}
	}

	private Resource[] templates() throws IOException {
		return this.resources.getResources("classpath*:templates/**/*.html");
	}

	private static String text(Resource template) throws IOException {
		return template.getContentAsString(StandardCharsets.UTF_8);
	}

}
