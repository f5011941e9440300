package org.imrhelpcenter.tracking;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The signature under Part A, as it was filled in.
 *
 * @param name the member's full name
 * @param witness the name of whoever saw the mark that stands for a signature
 * @param agree the explicit tick
 */
record ConsentPage(@Answered(message = "{intake.sign.name.missing}") @Text(max = 200) @Nullable String name,
		@Text(max = 200) @Nullable String witness,
		@Answered(message = "{tracking.consent.agree.missing}") @Nullable String agree) {

	ConsentPage unticked() {
		return new ConsentPage(this.name, this.witness, null);
	}

	String signature() {
		return (this.name != null) ? this.name.strip() : "";
	}

	@Nullable String mark() {
		return (this.witness == null || this.witness.isBlank()) ? null : this.witness.strip();
	}

}
