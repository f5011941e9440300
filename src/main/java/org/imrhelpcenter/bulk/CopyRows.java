package org.imrhelpcenter.bulk;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Rows as PostgreSQL copies them in, gathered by one thread.
 */
public final class CopyRows {

	private static final HexFormat HEX = HexFormat.of();

	private final Map<CopyTable, StringBuilder> rows = new LinkedHashMap<>();

	/**
	 * Adds a row.
	 * @param table the table
	 * @param values a value for each of its columns
	 */
	public void add(CopyTable table, @Nullable Object... values) {
		StringBuilder text = this.rows.computeIfAbsent(table, (each) -> new StringBuilder(1 << 16));
		for (int i = 0; i < values.length; i++) {
			if (i > 0) {
				text.append('\t');
			}
			write(text, values[i]);
		}
		text.append('\n');
	}

	Map<CopyTable, StringBuilder> rows() {
		return this.rows;
	}

	static byte[] bytes(StringBuilder text) {
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void write(StringBuilder text, @Nullable Object value) {
		if (value == null) {
			text.append("\\N");
		}
		else if (value instanceof byte[] bytes) {
			HEX.formatHex(text.append("\\\\x"), bytes);
		}
		else if (value instanceof String words) {
			escape(text, words);
		}
		else {
			text.append((value instanceof Enum<?> constant) ? constant.name() : value.toString());
		}
	}

	private static void escape(StringBuilder text, String words) {
		for (int i = 0; i < words.length(); i++) {
			char letter = words.charAt(i);
			switch (letter) {
				case '\\' -> text.append("\\\\");
				case '\t' -> text.append("\\t");
				case '\n' -> text.append("\\n");
				case '\r' -> text.append("\\r");
				default -> text.append(letter);
			}
		}
	}

}
