package org.imrhelpcenter.certifications;

import java.time.Instant;

import org.imrhelpcenter.cases.CaseNumber;

/**
 * A doctor certified something, and no nurse has looked at it.
 *
 * @param number the case's number
 * @param answeredAt when it came
 */
public record UnseenCertification(CaseNumber number, Instant answeredAt) {
}
