package org.imrhelpcenter.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a case keeps for life, such as {@code IMR-26-0004821-4}: the year, a
 * running number and a Damm check digit over all nine digits, which catches any one wrong
 * digit and any two neighbours swapped.
 *
 * @param text the number as it is written
 */
public record CaseNumber(String text) {

	/**
	 * Damm's quasigroup of order ten: its diagonal is zero, and it is totally
	 * anti-symmetric.
	 */
	private static final int[][] QUASIGROUP = { { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 },
			{ 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 }, { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 },
			{ 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 }, { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 },
			{ 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 }, { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 } };

	private static final Pattern TYPED = Pattern.compile("(?:IMR)?(\\d{2})(\\d{7})(\\d)");

	/**
	 * Refuses a text that is no case number.
	 * @throws IllegalArgumentException when it is not of the form or its check digit is
	 * wrong
	 */
	public CaseNumber {
		if (!text.matches("IMR-\\d{2}-\\d{7}-\\d") || check(text.replaceAll("\\D", "")) != 0) {
			throw new IllegalArgumentException("Not a case number");
		}
	}

	/**
	 * The number of a case.
	 * @param year the year in which it was received
	 * @param running its running number, 1 to 9,999,999
	 * @return the number with its check digit
	 */
	static CaseNumber of(int year, long running) {
		// A leading one keeps the zeros.
		String digits = String.valueOf(1_000_000_000L + year % 100 * 10_000_000L + running).substring(1);
		return new CaseNumber("IMR-" + digits.substring(0, 2) + "-" + digits.substring(2) + "-" + check(digits));
	}

	/**
	 * A number as somebody typed it.
	 * @param typed in any case, with or without hyphens, spaces and the letters in front
	 * @return the number; empty when it cannot be one
	 */
	public static Optional<CaseNumber> parse(String typed) {
		Matcher matcher = TYPED.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", ""));
		if (!matcher.matches() || check(matcher.group(1) + matcher.group(2) + matcher.group(3)) != 0) {
			return Optional.empty();
		}
		return Optional.of(new CaseNumber("IMR-" + matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)));
	}

	private static int check(String digits) {
		int interim = 0;
		for (int i = 0; i < digits.length(); i++) {
			interim = QUASIGROUP[interim][digits.charAt(i) - '0'];
		}
		return interim;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
