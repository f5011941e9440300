package org.imrhelpcenter.cases;

import java.time.Instant;
import java.util.List;

import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.rules.Source;
import org.jspecify.annotations.Nullable;

/**
 * A disputed service with what the rules found.
 *
 * @param ordinal its place in the application, from 1
 * @param name the service, in the member's words
 * @param kind the kind of dispute
 * @param verdict what a person decided about it; null while nobody has
 * @param findings the latest finding about each requirement, in their order
 */
public record AssessedService(int ordinal, String name, KindOfDispute kind, @Nullable Verdict verdict,
		List<Found> findings) {

	/**
	 * Whether it is reviewed as an IMR.
	 * @return false while nobody has decided so, and for what is a complaint
	 */
	public boolean isImr() {
		return this.verdict != null && this.verdict.isImr();
	}

	/**
	 * A finding as it was made.
	 *
	 * @param requirement about which requirement
	 * @param result what was found
	 * @param source where the rule comes from
	 * @param sentence the sentence as it was said on that day, in English
	 * @param foundAt when
	 */
	public record Found(Requirement requirement, Result result, Source source, String sentence, Instant foundAt) {
	}

}
