package org.imrhelpcenter.cases;

import java.time.Instant;

/**
 * Somebody seems to guess the code of a case.
 *
 * @param id the alarm
 * @param number the case's number
 * @param memberName the member's name
 * @param raisedAt when it was noticed
 */
public record CaseAlarm(long id, CaseNumber number, String memberName, Instant raisedAt) {
}
