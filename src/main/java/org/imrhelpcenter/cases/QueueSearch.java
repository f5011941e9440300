package org.imrhelpcenter.cases;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: a member by the beginning of either name, or a plan.
 *
 * @param words what was typed
 * @param planId the plan that goes by these words, when one does
 */
public record QueueSearch(String words, @Nullable Long planId) {

	/** Fewer letters than this would find everybody. */
	public static final int LEAST = 2;

	/** Commas are as good as blanks: people write the last name first. */
	public QueueSearch {
		words = words.replace(',', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether there is enough to look for.
	 * @return false when it would find everybody
	 */
	public boolean isEnough() {
		return this.words.length() >= LEAST;
	}

	String condition() {
		String either = "lower(last_name) like :whole or lower(first_name) like :whole or lower(plan_name) like :whole";
		String both = " or (lower(first_name) like :head and lower(last_name) like :tail)"
				+ " or (lower(last_name) like :head and lower(first_name) like :tail)";
		return "(" + either + ((space() > 0) ? both : "") + ((this.planId != null) ? " or plan_id = :soughtPlan" : "")
				+ ")";
	}

	Map<String, Object> values() {
		Map<String, Object> values = new TreeMap<>();
		values.put("whole", beginning(this.words));
		if (space() > 0) {
			values.put("head", beginning(this.words.substring(0, space())));
			values.put("tail", beginning(this.words.substring(space() + 1)));
		}
		if (this.planId != null) {
			values.put("soughtPlan", this.planId);
		}
		return values;
	}

	private int space() {
		return this.words.indexOf(' ');
	}

	private static String beginning(String text) {
		return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

}
