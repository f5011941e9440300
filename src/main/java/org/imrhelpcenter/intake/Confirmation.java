package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.cases.CaseSheet;
import org.jspecify.annotations.Nullable;

/**
 * What whoever filed is shown.
 *
 * @param opened the case; null while the application is still a draft
 * @param services the names of the services in dispute
 * @param code the return code, until 24 hours after the submission
 */
record Confirmation(@Nullable CaseSheet opened, List<String> services, @Nullable String code) {
}
