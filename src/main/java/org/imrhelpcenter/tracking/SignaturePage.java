package org.imrhelpcenter.tracking;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A signature that was still missing, as it was filled in.
 *
 * @param partA the tick that lets the named helper act
 * @param name the full name
 * @param witness the name of whoever saw the mark that stands for a signature
 * @param agree the explicit tick
 */
record SignaturePage(@Nullable String partA,
		@Answered(message = "{intake.sign.name.missing}") @Text(max = 200) @Nullable String name,
		@Text(max = 200) @Nullable String witness,
		@Answered(message = "{tracking.signature.agree.missing}") @Nullable String agree) {

	/** The names, without the ticks: in another language it is another text. */
	SignaturePage unticked() {
		return new SignaturePage(null, this.name, this.witness, null);
	}

	String signature() {
		return (this.name != null) ? this.name.strip() : "";
	}

	@Nullable String mark() {
		return (this.witness == null || this.witness.isBlank()) ? null : this.witness.strip();
	}

	boolean letsHelp() {
		return "YES".equals(this.partA);
	}

}
