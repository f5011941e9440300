package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.cases.CaseSheet;
import org.jspecify.annotations.Nullable;

/**
 * What whoever filed is shown.
 *
 * @param opened the case; null while the application is still a draft
 * @param services the names of the services in dispute
 * @param dates the days that the plan's letters set; null while there is no case
 * @param code the return code, until 24 hours after the submission
 * @param keepsCode whether the code of the draft opens the case
 * @param unsigned whether the member has yet to sign
 */
record Confirmation(@Nullable CaseSheet opened, List<String> services, @Nullable Dates dates, @Nullable String code,
		boolean keepsCode, boolean unsigned) {
}
