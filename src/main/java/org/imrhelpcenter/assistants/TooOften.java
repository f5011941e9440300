package org.imrhelpcenter.assistants;

import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;
import org.imrhelpcenter.accounts.WaitInWords;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells those who tried too often how long to wait, on the page where they tried.
 */
@Component
class TooOften {

	private final WaitInWords words;

	TooOften(WaitInWords words) {
		this.words = words;
	}

	boolean tell(Duration wait, Model model, HttpServletResponse response) {
		if (wait.isZero()) {
			return false;
		}
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WaitInWords.seconds(wait)));
		model.addAttribute("wait", this.words.say(wait));
		return true;
	}

}
