package org.imrhelpcenter.cases;

import java.time.Instant;

/**
 * A task about a case that nobody has done yet.
 *
 * @param id the task
 * @param kind what is to be done
 * @param about what it is about
 * @param number the case's number
 * @param memberName the member's name
 * @param openedAt since when it waits
 */
public record CaseTask(long id, TaskKind kind, String about, CaseNumber number, String memberName, Instant openedAt) {
}
