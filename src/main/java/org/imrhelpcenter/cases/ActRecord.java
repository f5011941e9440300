package org.imrhelpcenter.cases;

import java.time.Instant;

/**
 * Something that was done to a case, as it was recorded.
 *
 * @param id its number
 * @param act what was done
 * @param outcome what came out of it, one of the act's outcomes
 * @param at when
 * @param staffId who did it
 * @param details why, and what else is known about it
 */
public record ActRecord(long id, Act act, String outcome, Instant at, long staffId, ActDetails details) {
}
