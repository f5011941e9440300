package org.imrhelpcenter.cases;

/**
 * An independent organization whose clinicians review cases.
 *
 * @param id which one
 * @param name its name
 * @param inUse whether cases may be assigned to it
 */
public record ReviewOrganization(long id, String name, boolean inUse) {
}
