package org.imrhelpcenter.review;

import java.util.Map;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * That a case goes through the complaint process, as it was filled in.
 *
 * @param verdict the ground for each service, by its place
 * @param reasons why, in words for the member
 */
record ComplaintPage(Map<String, String> verdict,
		@Answered(message = "{review.complaint.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String reasons) {

	ComplaintPage {
		verdict = (verdict != null) ? Map.copyOf(verdict) : Map.of();
	}

	/** The same with what was sent for each service. */
	ComplaintPage with(Map<String, String> sent) {
		return new ComplaintPage(ServiceVerdicts.typed(sent), this.reasons);
	}

}
