package org.imrhelpcenter.accounts;

import java.time.Duration;

import org.imrhelpcenter.web.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How long to wait, as a person would say it, and as a program reads it.
 */
@Component
public class WaitInWords {

	private final Texts texts;

	WaitInWords(Texts texts) {
		this.texts = texts;
	}

	/**
	 * The wait in the reader's language.
	 * @param wait how long
	 * @return such as "2 seconds"
	 */
	public String say(Duration wait) {
		long seconds = seconds(wait);
		return (seconds < 60) ? text("accounts.wait.seconds", seconds)
				: text("accounts.wait.minutes", (seconds + 59) / 60);
	}

	/**
	 * Rounded up: whoever waits that long is let in.
	 * @param wait how long
	 * @return the seconds
	 */
	public static long seconds(Duration wait) {
		return wait.plusMillis(999).toSeconds();
	}

	private String text(String key, long count) {
		return this.texts.say(LocaleContextHolder.getLocale(), key, count);
	}

}
