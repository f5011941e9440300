package org.imrhelpcenter.review;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be done about a case.
 *
 * @param what the thing, as a sentence
 * @param href where it is done; null where the one who looks cannot do it
 * @param pressing whether it is late, or will be soon
 */
record ToDo(String what, @Nullable String href, boolean pressing) {
}
