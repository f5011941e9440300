package org.imrhelpcenter.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * No such person.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NobodyException extends RuntimeException {

}
