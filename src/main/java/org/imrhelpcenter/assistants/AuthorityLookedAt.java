package org.imrhelpcenter.assistants;

import java.time.Instant;

import org.imrhelpcenter.rules.AuthorityPapers;

/**
 * Somebody of the staff looked at papers that are to show an authority. Published in the
 * transaction that records it.
 *
 * @param caseId the case
 * @param assistanceId whose authority
 * @param finding what was found: received papers are not enough yet
 * @param at when
 */
public record AuthorityLookedAt(long caseId, long assistanceId, AuthorityPapers finding, Instant at) {
}
