package org.imrhelpcenter.correspondence;

import java.time.Instant;

import org.imrhelpcenter.cases.CaseNumber;

/**
 * A case whose member waits for an answer.
 *
 * @param number the case's number
 * @param memberName the member's name
 * @param messages how many messages wait
 * @param since since when the first of them does
 */
public record UnansweredCase(CaseNumber number, String memberName, int messages, Instant since) {
}
