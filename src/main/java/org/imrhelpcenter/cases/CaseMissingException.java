package org.imrhelpcenter.cases;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such case for the one who asks. Whether there is one for somebody else is
 * not told.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class CaseMissingException extends RuntimeException {

	public CaseMissingException() {
		super("No such case for the one who asks");
	}

}
