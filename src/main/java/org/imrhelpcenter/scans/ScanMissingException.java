package org.imrhelpcenter.scans;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such scan, or it does not wait any more.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ScanMissingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ScanMissingException() {
		super("No such scan");
	}

}
