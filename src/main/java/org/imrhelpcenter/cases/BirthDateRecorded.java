package org.imrhelpcenter.cases;

/**
 * The birth date of a member, which a paper had left out, is known.
 *
 * @param caseId the member's case
 */
public record BirthDateRecorded(long caseId) {
}
