package org.imrhelpcenter.review;

import org.imrhelpcenter.cases.IdentityProof;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * How somebody made sure that they talk to the member, as it was filled in.
 *
 * @param proof how
 * @param note what else is to be kept; needed when it was done in another way
 */
record NewReturnCodePage(
		@Answered(message = "{review.code.proof.missing}") @OneOf(IdentityProof.class) @Nullable String proof,
		@Text(max = NewReturnCodePage.NOTE, lines = true) @Nullable String note) {

	static final int NOTE = 500;

	boolean saysNotHow() {
		return IdentityProof.OTHER.name().equals(this.proof) && (this.note == null || this.note.isBlank());
	}

}
