package org.imrhelpcenter.accounts;

/**
 * Whether this site is a demonstration, with accounts whose password everyone may read.
 *
 * @param on whether it is
 */
public record DemonstrationMode(boolean on) {
}
