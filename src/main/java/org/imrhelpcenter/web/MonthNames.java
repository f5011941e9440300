package org.imrhelpcenter.web;

import java.text.DateFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The names of the months in every language that has message files. */
final class MonthNames {

	private static final List<String[]> NAMES = Stream
		.concat(Stream.of(Locale.ENGLISH), MessageFiles.in(MonthNames.class.getClassLoader()).languages().stream())
		.map((language) -> DateFormatSymbols.getInstance(language).getMonths())
		.toList();

	private MonthNames() {
	}

	/** 1 to 12, when at least three letters are the beginning of a name. */
	static OptionalInt number(String typed) {
		String letters = typed.toLowerCase(Locale.ROOT).replace(".", "");
		for (String[] names : NAMES) {
			for (int i = 0; i < 12 && letters.length() >= 3; i++) {
				if (names[i].toLowerCase(Locale.ROOT).startsWith(letters)) {
					return OptionalInt.of(i + 1);
				}
			}
		}
		return OptionalInt.empty();
	}

}
