package org.imrhelpcenter.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the press does with any template.
 */
class PapersTests {

	private static final String PAGE = """
			<html lang="en"><head><title>Paper</title><meta name="subject" content="Paper"/>
			<style>body { font-family: 'Liberation Sans'; }</style></head>
			<body><h1>%s</h1><p>%s</p></body></html>""";

	private final Papers papers = papers();

	private static Papers papers() {
		SpringTemplateEngine templates = new SpringTemplateEngine();
		templates.setTemplateResolver(new StringTemplateResolver());
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("paper.unprintable", Locale.ENGLISH, "{0} stands for another letter.");
		return new Papers(templates, messages, new Typeface());
	}

	private byte[] print(String heading, String text) {
		return this.papers.print(PAGE.formatted(heading, text), Locale.ENGLISH, Map.of());
	}

	@Test
	void makesABookmarkOfEachHeading() {
		byte[] pdf = print("José Núñez", "¿Está bien? ¡Sí!");
		Accessible.verify(pdf);
		assertThat(Accessible.text(pdf)).contains("José Núñez", "¿Está bien? ¡Sí!").doesNotContain("stands for");
	}

	@Test
	void putsABoxForALetterThatItLacksAndSaysSo() {
		byte[] pdf = print("王", "a\uFFFEb \uD83D\uDE37");
		Accessible.verify(pdf);
		assertThat(Accessible.text(pdf)).contains("□", "a□b □", "stands for another letter.");
	}

	@Test
	void fetchesNothingFromAnywhere() {
		byte[] pdf = print("Image",
				"<img alt=\"none\" src=\"file:///etc/passwd\"/><img alt=\"none\" src=\"http://127.0.0.1:1/\"/>");
		assertThat(Accessible.text(pdf)).contains("Image");
	}

	@Test
	void quotesNothingThatSomebodyTyped() {
		assertThatThrownBy(() -> print("Broken", "<b>Zebrafinch")).hasMessageNotContaining("Zebrafinch").hasNoCause();
	}

	@Test
	void printsForManyAtOnce() throws Exception {
		ExecutorService readers = Executors.newFixedThreadPool(8);
		try {
			List<Callable<byte[]>> wishes = IntStream.range(0, 16)
				.mapToObj((n) -> (Callable<byte[]>) () -> print("Paper " + n, "Text " + n))
				.toList();
			List<Future<byte[]>> printed = readers.invokeAll(wishes);
			for (int n = 0; n < printed.size(); n++) {
				assertThat(Accessible.text(printed.get(n).get())).contains("Paper " + n + " Text " + n);
			}
		}
		finally {
			readers.shutdownNow();
		}
	}

}
