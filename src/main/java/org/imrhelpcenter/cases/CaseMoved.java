package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.imrhelpcenter.rules.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * An act moved a case on. Published in the transaction of the act.
 *
 * @param caseId the case
 * @param what what happened
 * @param on the legal day on which it happened
 * @param at the instant, where that is known; null for what happened on an earlier day
 */
public record CaseMoved(long caseId, CaseEvent what, LocalDate on, @Nullable Instant at) {
}
