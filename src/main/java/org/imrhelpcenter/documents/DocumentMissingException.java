package org.imrhelpcenter.documents;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such document in this folder, or nobody may open it.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class DocumentMissingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public DocumentMissingException() {
		super("No such document in this folder");
	}

}
