package org.imrhelpcenter.accounts;

import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Tells those who tried too often how long to wait, on the page where they tried.
 */
@Component
public class TooOften {

	private final WaitInWords words;

	TooOften(WaitInWords words) {
		this.words = words;
	}

	/**
	 * Tells somebody how long to wait, where they have to.
	 * @param wait how long; zero when they need not
	 * @param model what the page is made of
	 * @param response the answer, which says so to programs too
	 * @return whether they have to wait
	 */
	public boolean tell(Duration wait, Model model, HttpServletResponse response) {
		if (wait.isZero()) {
			return false;
		}
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WaitInWords.seconds(wait)));
		model.addAttribute("wait", this.words.say(wait));
		return true;
	}

}
