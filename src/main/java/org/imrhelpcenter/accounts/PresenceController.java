package org.imrhelpcenter.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Someone who reads for a long time says that they are still there.
 */
@RestController
class PresenceController {

	@PostMapping("/staff/presence")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void stay() {
	}

}
