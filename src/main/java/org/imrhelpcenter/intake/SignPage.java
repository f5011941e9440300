package org.imrhelpcenter.intake;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The signature under the medical release.
 *
 * @param name the full name as it was typed
 * @param agree the explicit tick
 */
record SignPage(@Answered(message = "{intake.sign.name.missing}") @Text(max = 200) @Nullable String name,
		@Answered(message = "{intake.sign.agree.missing}") @Nullable String agree) {

	String signature() {
		return (this.name != null) ? this.name.strip() : "";
	}

}
