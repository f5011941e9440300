package org.imrhelpcenter.web;

/** A way to another page, named by a message, and whether one is there already. */
public record Link(String href, String key, boolean current) {
}
