package org.imrhelpcenter.cases;

import java.time.Instant;

/**
 * A check of who somebody is, before they were given a new code.
 *
 * @param checkedAt when
 * @param staffId by whom
 * @param proof how
 * @param note what else was noted; may be empty
 */
public record IdentityCheck(Instant checkedAt, long staffId, IdentityProof proof, String note) {
}
