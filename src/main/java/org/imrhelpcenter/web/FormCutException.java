package org.imrhelpcenter.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A form with files did not arrive whole, or is none: what its sender did, not what we
 * did.
 */
public class FormCutException extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	FormCutException(Exception cause) {
		super(HttpStatus.BAD_REQUEST, "A form with files did not arrive whole", cause);
	}

}
