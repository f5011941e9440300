package org.imrhelpcenter.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The press: a template with its words becomes a PDF that people can also read with their
 * ears (tagged, PDF/UA-1). Nothing is fetched from anywhere while it prints.
 */
@Component
public class Papers {

	/** More at once would only make all of them slower, and fill the memory. */
	private static final int AT_ONCE = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Semaphore presses = new Semaphore(AT_ONCE, true);

	private final ITemplateEngine templates;

	private final MessageSource messages;

	private final Typeface typeface;

	Papers(ITemplateEngine templates, MessageSource messages, Typeface typeface) {
		this.templates = templates;
		this.messages = messages;
		this.typeface = typeface;
	}

	/**
	 * Prints a template.
	 * @param template the template, which uses {@code paper/sheet}
	 * @param language in which language
	 * @param words what the template shows
	 * @return the PDF
	 */
	public byte[] print(String template, Locale language, Map<String, Object> words) {
		Manuscript manuscript = Manuscript.of(written(template, language, words), this.typeface);
		if (manuscript.lacksLetters()) {
			manuscript.endWith(this.messages.getMessage("paper.unprintable", new Object[] { Typeface.BOX }, language));
		}
		begin();
		try {
			return pressed(manuscript.document());
		}
		finally {
			this.presses.release();
		}
	}

	private void begin() {
		try {
			if (!this.presses.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new PressBusyException();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PressBusyException();
		}
	}

	/** The templates' words ask the thread for its language. */
	private String written(String template, Locale language, Map<String, Object> words) {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(language);
		try {
			return this.templates.process(template, new Context(language, words));
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	private byte[] pressed(Document document) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder press = new PdfRendererBuilder();
		this.typeface.into(press);
		press.usePdfUaAccessibility(true);
		press.useUnicodeLineBreaker(new LineEnds());
		press.withProducer("IMR Help Center");
		press.useUriResolver(
				(base, uri) -> uri.startsWith("data:image/png;base64,") || uri.startsWith("#") ? uri : null);
		press.withW3cDocument(document, null);
		press.toStream(pdf);
		try {
			press.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

}
