package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That a plan reversed its denial, as it was filled in.
 *
 * @param services the ordinals of the services
 * @param on on which day it did
 * @param words how that is known
 */
record PlanReversalPage(@Answered(message = "{review.reversal.services.missing}") List<String> services,
		@Answered(message = "{review.act.on.missing}") @RealDate(past = true,
				notBefore = "2020-01-01") @Nullable DateParts on,
		@Answered(message = "{review.reversal.words.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String words) {

	PlanReversalPage {
		services = (services != null) ? List.copyOf(services) : List.of();
	}

	/** What is no ordinal at all is none of the case's services either. */
	Set<Integer> ordinals() {
		Set<Integer> ordinals = new TreeSet<>();
		this.services.forEach((typed) -> ordinals.add(typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0));
		return ordinals;
	}

	Optional<LocalDate> day() {
		return Optional.ofNullable(this.on).flatMap(DateParts::toDate);
	}

}
