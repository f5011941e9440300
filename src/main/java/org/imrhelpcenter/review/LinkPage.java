package org.imrhelpcenter.review;

import org.imrhelpcenter.cases.LinkKind;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A link to another case, as it was filled in.
 *
 * @param other the number of the other case, as it was typed
 * @param kind how the case belongs to it
 * @param words why
 */
record LinkPage(@Answered(message = "{review.link.other.missing}") @Text(max = 40) @Nullable String other,
		@Answered(message = "{review.link.kind.missing}") @OneOf(LinkKind.class) @Nullable String kind,
		@Answered(message = "{review.act.reasons.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String words) {

	String number() {
		return ActPages.words(this.other);
	}

}
