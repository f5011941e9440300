package org.imrhelpcenter.cases;

import java.time.Instant;

import org.imrhelpcenter.rules.Urgency;

/**
 * What a nurse decided about urgency.
 *
 * @param at when
 * @param staffId which nurse
 * @param urgency what the case is treated as
 * @param reasons why
 */
public record UrgencyDecision(Instant at, long staffId, Urgency urgency, UrgentReasons reasons) {
}
