package org.imrhelpcenter.intake;

/**
 * An application came in which somebody acts for the member: whom the member lets help,
 * or who has legal authority.
 *
 * @param caseId the case
 */
public record SomebodyActs(long caseId) {
}
