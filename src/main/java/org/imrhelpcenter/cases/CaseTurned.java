package org.imrhelpcenter.cases;

import java.time.Instant;

import org.imrhelpcenter.rules.Urgency;

/**
 * A case turned urgent or standard. Published in the transaction that turns it.
 *
 * @param caseId the case
 * @param urgency what it is treated as from now on
 * @param at when it turned
 */
public record CaseTurned(long caseId, Urgency urgency, Instant at) {
}
