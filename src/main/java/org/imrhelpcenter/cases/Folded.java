package org.imrhelpcenter.cases;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as they are compared: small letters, no accents, no apostrophes. The database
 * folds the same way, see the function of that name there.
 */
final class Folded {

	private Folded() {
	}

	static String of(String typed) {
		return Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replace('-', ' ')
			.replaceAll("['’`\\u0300-\\u036f]", "")
			.replaceAll("\\s+", " ")
			.strip();
	}

	/** The letters and digits of a number such as a membership number. */
	static String code(String typed) {
		return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
	}

	/**
	 * How many changes lead from one word to the other; two letters swapped count as one.
	 */
	static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		int[] last = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] next = new int[other.length() + 1];
			next[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				next[j] = Math.min(Math.min(next[j - 1] + 1, last[j] + 1), last[j - 1] + change);
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1)) {
					next[j] = Math.min(next[j], before[j - 2] + 1);
				}
			}
			before = last;
			last = next;
		}
		return last[other.length()];
	}

}
