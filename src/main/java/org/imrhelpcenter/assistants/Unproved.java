package org.imrhelpcenter.assistants;

import java.time.Instant;

import org.imrhelpcenter.cases.CaseNumber;

/**
 * Somebody applied by authority, and no papers came.
 *
 * @param number the case's number
 * @param appliedAt when they applied
 */
public record Unproved(CaseNumber number, Instant appliedAt) {
}
