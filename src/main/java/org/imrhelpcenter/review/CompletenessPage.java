package org.imrhelpcenter.review;

import java.util.Arrays;
import java.util.List;

import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether an application is complete, as it was filled in.
 *
 * @param what complete or not
 * @param missing what is missing
 * @param reasons why
 */
record CompletenessPage(@Answered(
		message = "{review.completeness.what.missing}") @OneOf(CompletenessPage.What.class) @Nullable String what,
		@OneOf(ApplicationItem.class) List<String> missing,
		@Text(max = ActPages.MOST, lines = true) @Nullable String reasons) {

	CompletenessPage {
		missing = (missing != null) ? List.copyOf(missing) : List.of();
	}

	boolean isComplete() {
		return What.COMPLETE.name().equals(this.what);
	}

	List<ApplicationItem> items() {
		return Arrays.stream(ApplicationItem.values()).filter((item) -> this.missing.contains(item.name())).toList();
	}

	/** What may be found. */
	enum What {

		COMPLETE, INCOMPLETE

	}

}
