package org.imrhelpcenter.review;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A review organization, as it was typed.
 *
 * @param name its name
 */
record OrganizationPage(
		@Answered(message = "{review.organizations.name.missing}") @Text(max = 200) @Nullable String name) {
}
