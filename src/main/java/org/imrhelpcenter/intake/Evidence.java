package org.imrhelpcenter.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.imrhelpcenter.cases.ReceivedApplication.Signature;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/**
 * From where a signature came, and in which language its text was shown.
 *
 * @param address the network address
 * @param browser what the browser says it is, at most 300 characters
 * @param language the language
 */
public record Evidence(String address, String browser, Locale language) {

	private static final int BROWSER_LENGTH = 300;

	/**
	 * The evidence that a request brings along.
	 * @param request the request that signs
	 * @return the evidence
	 */
	public static Evidence of(HttpServletRequest request) {
		String browser = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
		return new Evidence(request.getRemoteAddr(), browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH)),
				LocaleContextHolder.getLocale());
	}

	/**
	 * A signature under a text, as it was shown.
	 * @param document what is signed
	 * @param paragraphs the text
	 * @param name the name as it was typed
	 * @param witness who saw the mark; null when the name was typed
	 * @return the signature
	 */
	Signature under(String document, List<String> paragraphs, String name, @Nullable String witness) {
		return new Signature(document, String.join("\n\n", paragraphs), this.language, name, witness, this.address,
				this.browser);
	}

}
