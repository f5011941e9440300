package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found about an authority, as it was filled in.
 *
 * @param finding what was found
 * @param reason why not, or what is still wanted
 */
record AuthorityPage(
		@Answered(
				message = "{review.authority.finding.missing}") @OneOf(AuthorityFinding.class) @Nullable String finding,
		@Text(max = AuthorityPage.REASON, lines = true) @Nullable String reason) {

	static final int REASON = 1000;

	/** Whoever does not verify says why. */
	boolean saysNotWhy() {
		return this.finding != null && !AuthorityFinding.VERIFIED.name().equals(this.finding) && why().isEmpty();
	}

	String why() {
		return (this.reason != null) ? this.reason.strip() : "";
	}

}
