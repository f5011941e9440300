package org.imrhelpcenter.paper;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * So much is being printed that nothing more is begun now.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class PressBusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	PressBusyException() {
		super("Too much is being printed at once");
	}

}
