package org.imrhelpcenter.intake;

import java.util.Optional;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The signature under the medical release, and under a part of the assistant form.
 *
 * @param name the full name as it was typed
 * @param witness the name of whoever saw the mark that stands for a signature
 * @param partA the tick that lets the named helper act
 * @param partB the tick of whoever acts for the member
 * @param agree the explicit tick
 */
record SignPage(@Answered(message = "{intake.sign.name.missing}") @Text(max = 200) @Nullable String name,
		@Text(max = 200) @Nullable String witness, @Nullable String partA, @Nullable String partB,
		@Answered(message = "{intake.sign.agree.missing}") @Nullable String agree) {

	Signing signing() {
		return new Signing(Page.tidy(this.name),
				Optional.of(Page.tidy(this.witness)).filter((witness) -> !witness.isEmpty()).orElse(null),
				YesNo.YES.is(this.partA));
	}

	/** The same names without the ticks: in another language it is another text. */
	SignPage unticked() {
		return new SignPage(this.name, this.witness, null, null, null);
	}

}
