package org.imrhelpcenter.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.paper.Papers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The Authorized Assistant Form on paper: blank, to be filled in by hand, or as somebody
 * filled it in.
 */
@Component
public class AssistantForm {

	private final Papers papers;

	AssistantForm(Papers papers) {
		this.papers = papers;
	}

	/**
	 * Prints the form.
	 * @param filled what was filled in; {@link Filled#nothing()} for a blank one
	 * @param language in which language
	 * @return the PDF
	 */
	public byte[] print(Filled filled, Locale language) {
		return this.papers.print("intake/assistant-form", language, Map.of("filled", filled));
	}

	/**
	 * What was filled in; whatever is null gets a line to write on.
	 *
	 * @param caseNumber the case number
	 * @param partA the member's part
	 * @param partB the assistant's part
	 */
	public record Filled(@Nullable String caseNumber, PartA partA, PartB partB) {

		/**
		 * A form that nobody has filled in.
		 * @return the form
		 */
		public static Filled nothing() {
			return new Filled(null, new PartA(null, null, null, null, null, null, null),
					new PartB(null, null, null, null, null, null, null, null));
		}

	}

	/**
	 * The member's consent.
	 *
	 * @param member the member's name
	 * @param born the member's birth date
	 * @param assistant who may help
	 * @param relationship to the member
	 * @param reach the assistant's e-mail or phone
	 * @param until when it ends, where that is wished
	 * @param signed the member's signature
	 */
	public record PartA(@Nullable String member, @Nullable LocalDate born, @Nullable String assistant,
			@Nullable String relationship, @Nullable String reach, @Nullable LocalDate until, @Nullable Signed signed) {
	}

	/**
	 * The assistant's own part.
	 *
	 * @param name the name
	 * @param organization the organization, if any
	 * @param address the address
	 * @param phones the phones
	 * @param email the e-mail address
	 * @param relationship to the member
	 * @param authority the kind of legal authority, if any
	 * @param signed the assistant's signature
	 */
	public record PartB(@Nullable String name, @Nullable String organization, @Nullable String address,
			@Nullable String phones, @Nullable String email, @Nullable String relationship, @Nullable String authority,
			@Nullable Signed signed) {
	}

	/**
	 * A signature.
	 *
	 * @param name the name as it was typed
	 * @param at when
	 * @param textSha256 the SHA-256 of the text that was shown, in hexadecimal digits
	 */
	public record Signed(String name, Instant at, String textSha256) {
	}

}
