package org.imrhelpcenter.correspondence;

/**
 * A member has written as many messages today as anybody may.
 */
@SuppressWarnings("serial")
public class TooManyMessagesException extends RuntimeException {

}
