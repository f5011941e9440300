package org.imrhelpcenter.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: names, a membership number, a phone number, a plan or a
 * service.
 *
 * @param words what was typed
 * @param planId the plan that goes by these words, when one does
 */
public record QueueSearch(String words, @Nullable Long planId) {

	/** Fewer letters than this would find everybody. */
	public static final int LEAST = 2;

	/** No name has more words. */
	private static final int MOST_PARTS = 5;

	private static final int LEAST_DIGITS = 7;

	private static final int DIGITS = 10;

	private static final int LEAST_CODE = 3;

	/** Commas are as good as blanks: people write the last name first. */
	public QueueSearch {
		words = words.replace(',', ' ').strip().replaceAll("\\s+", " ");
	}

	/**
	 * Whether there is enough to look for.
	 * @return false when it would find everybody
	 */
	public boolean isEnough() {
		return folded().length() >= LEAST;
	}

	/** The words as names are compared. */
	String folded() {
		return Folded.of(this.words);
	}

	/**
	 * Every way in which the words are a first and a last name, or the other way round.
	 */
	List<Both> both() {
		String[] parts = folded().split(" ");
		List<Both> both = new ArrayList<>();
		for (int i = 1; i < parts.length && parts.length <= MOST_PARTS; i++) {
			add(both, join(parts, 0, i), join(parts, i, parts.length));
		}
		if (parts.length > 2) {
			// Somebody typed a middle name too.
			add(both, parts[0], parts[parts.length - 1]);
		}
		return both;
	}

	private static void add(List<Both> both, String one, String other) {
		both.add(new Both(one, other));
		both.add(new Both(other, one));
	}

	private static String join(String[] parts, int from, int to) {
		return String.join(" ", Arrays.asList(parts).subList(from, to));
	}

	/** A phone number as it is kept apart; null when this is none. */
	@Nullable String phone() {
		String digits = this.words.replaceAll("\\D", "");
		boolean phone = digits.length() >= LEAST_DIGITS && this.words.matches("[\\d\\s()+./-]+");
		return phone ? digits.substring(Math.max(0, digits.length() - DIGITS)) : null;
	}

	/** A membership number as it is compared; null when this is none. */
	@Nullable String membership() {
		String code = Folded.code(this.words);
		return (code.length() >= LEAST_CODE && code.matches(".*\\d.*")) ? code : null;
	}

	/**
	 * A first and a last name.
	 *
	 * @param first the first name
	 * @param last the last name
	 */
	record Both(String first, String last) {
	}

}
