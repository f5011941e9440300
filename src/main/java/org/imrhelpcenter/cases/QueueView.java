package org.imrhelpcenter.cases;

/**
 * A view of the queue that somebody keeps.
 *
 * @param id the view
 * @param name how they call it
 * @param query the filters as they stand in the address
 */
public record QueueView(long id, String name, String query) {
}
