package org.imrhelpcenter.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The fonts of everything that is printed, read once: Liberation Sans, which looks like
 * what offices print with and may be put into every document.
 */
@Component
class Typeface {

	/** Stands for a character that the fonts do not have. */
	static final String BOX = "\u25A1";

	private static final String FAMILY = "Liberation Sans";

	private static final int NORMAL = 400;

	private static final int BOLD = 700;

	private final Map<Cut, byte[]> cuts = new LinkedHashMap<>();

	private final Supplier<List<CmapLookup>> letters = SingletonSupplier
		.of(() -> this.cuts.values().stream().map(Typeface::letters).toList());

	private final FSCacheEx<String, FSCacheValue> measures = new FSDefaultCacheStore();

	Typeface() {
		this.cuts.put(new Cut(NORMAL, FontStyle.NORMAL), read("Regular"));
		this.cuts.put(new Cut(BOLD, FontStyle.NORMAL), read("Bold"));
		this.cuts.put(new Cut(NORMAL, FontStyle.ITALIC), read("Italic"));
	}

	private static byte[] read(String cut) {
		try (InputStream file = new ClassPathResource("liberation/LiberationSans-" + cut + ".ttf").getInputStream()) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CmapLookup letters(byte[] font) {
		try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
			return parsed.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void into(PdfRendererBuilder press) {
		this.cuts.forEach((cut, font) -> press.useFont(() -> new ByteArrayInputStream(font), FAMILY, cut.weight(),
				cut.style(), true));
		press.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, this.measures);
	}

	/** Whether every cut has this character, or it leaves no mark at all. */
	boolean has(int character) {
		return Character.isWhitespace(character)
				|| this.letters.get().stream().allMatch((cut) -> cut.getGlyphId(character) > 0);
	}

	private record Cut(int weight, FontStyle style) {
	}

}
