package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed on one page of the application: a record of text as it was typed.
 * The constraints on its components refuse only the impossible.
 */
interface Page {

	/**
	 * The answers as they are read back to people: on the review page, on the case page,
	 * in the printed copy and in letters.
	 * @return one line for each question, in the order in which they were asked
	 */
	List<Line> lines();

	/**
	 * Looks at answers that only make sense together.
	 * @param today the Pacific day
	 * @param check takes what is wrong
	 */
	default void check(LocalDate today, Check check) {
	}

	/** What was typed, without spaces around it; nothing typed is empty. */
	static String tidy(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	static boolean blank(@Nullable String typed) {
		return tidy(typed).isEmpty();
	}

	/** Whether this can be an e-mail address. */
	static boolean canBeWrittenTo(@Nullable String email) {
		return tidy(email).matches("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,180}\\.[^@\\s.\\p{Cntrl}]{1,60}");
	}

	static boolean noDigits(@Nullable String phone) {
		return !blank(phone) && tidy(phone).chars().noneMatch(Character::isDigit);
	}

	/**
	 * Takes what is wrong with a page.
	 */
	@FunctionalInterface
	interface Check {

		/**
		 * Something is wrong.
		 * @param field at which field it is shown
		 * @param messageKey what is wrong, in the member's words
		 */
		void wrong(String field, String messageKey);

	}

}
