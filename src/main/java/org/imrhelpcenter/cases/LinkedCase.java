package org.imrhelpcenter.cases;

/**
 * Another case that one belongs to, without who it is about.
 *
 * @param id the link
 * @param kind how the case that was opened belongs to it
 * @param number its number
 * @param status where it stands
 */
public record LinkedCase(long id, LinkKind kind, CaseNumber number, CaseStatus status) {
}
