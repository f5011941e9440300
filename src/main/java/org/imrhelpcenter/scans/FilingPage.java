package org.imrhelpcenter.scans;

import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * With which case a scan is filed.
 *
 * @param number the case number
 * @param kind what the papers prove
 */
record FilingPage(@Answered(message = "{scans.number.missing}") @Text(max = 40) @Nullable String number,
		@OneOf(DocumentKind.class) @Nullable String kind) {
}
