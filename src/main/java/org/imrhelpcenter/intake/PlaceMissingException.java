package org.imrhelpcenter.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The application has no such page.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class PlaceMissingException extends RuntimeException {

	PlaceMissingException() {
		super("The application has no such page");
	}

}
