package org.imrhelpcenter.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.cases.SignatureSheet;
import org.imrhelpcenter.paper.Papers;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Participant.Capacity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The Authorized Assistant Form on paper: blank, to be filled in by hand, or as somebody
 * filled it in. Its words are the ones that are signed online.
 */
@Component
public class AssistantForm {

	private static final List<Capacity> CAPACITIES = List.of(Capacity.AUTHORIZED_ASSISTANT,
			Capacity.LEGAL_REPRESENTATIVE, Capacity.PERSONAL_REPRESENTATIVE);

	private final Papers papers;

	private final PartA partA;

	private final PartB partB;

	AssistantForm(Papers papers, PartA partA, PartB partB) {
		this.papers = papers;
		this.partA = partA;
		this.partB = partB;
	}

	/**
	 * Prints the form.
	 * @param filled what was filled in; {@link Filled#nothing()} for a blank one
	 * @param language in which language
	 * @return the PDF
	 */
	public byte[] print(Filled filled, Locale language) {
		return this.papers.print("intake/assistant-form", language,
				Map.of("filled", filled, "partA", member(filled, language), "partB", helper(filled, language)));
	}

	private List<String> member(Filled filled, Locale language) {
		Consent given = filled.consent();
		return (given != null && given.signed() != null && !given.signed().text().isEmpty()) ? given.signed().text()
				: this.partA.blank(language);
	}

	/** What each capacity signs; one that is filled in has one. */
	private Map<String, List<String>> helper(Filled filled, Locale language) {
		Agreement agreement = filled.agreement();
		Capacity known = agreement.capacity();
		if (known != null && agreement.signed() != null && !agreement.signed().text().isEmpty()) {
			return Map.of(known.name(), agreement.signed().text());
		}
		Map<String, List<String>> words = new LinkedHashMap<>();
		for (Capacity each : (known != null) ? List.of(known) : CAPACITIES) {
			words.put(each.name(), (filled.member() != null) ? this.partB.paragraphs(language, each, filled.member())
					: this.partB.blank(language, each));
		}
		return words;
	}

	/**
	 * What was filled in. Whatever is null gets a line to write on; whatever is empty is
	 * left out.
	 *
	 * @param caseNumber the case number
	 * @param member the member's name
	 * @param born the member's birth date
	 * @param endedOn when it ended, if it did
	 * @param consent Part A; null where somebody acts by authority and it is not needed
	 * @param agreement Part B
	 */
	public record Filled(@Nullable String caseNumber, @Nullable String member, @Nullable LocalDate born,
			@Nullable LocalDate endedOn, @Nullable Consent consent, Agreement agreement) {

		/**
		 * A form that nobody has filled in.
		 * @return the form
		 */
		public static Filled nothing() {
			return new Filled(null, null, null, null, new Consent(null, null, null, null, null),
					new Agreement(null, null, null, null, null, null, null, null, null));
		}

		/** Whoever is on it stands in no log. */
		@Override
		public String toString() {
			return "Filled";
		}

	}

	/**
	 * Part A, the member's consent.
	 *
	 * @param assistant who may help
	 * @param relationship to the member
	 * @param reach the assistant's e-mail or phone
	 * @param until when it ends, where that is wished
	 * @param signed the member's signature
	 */
	public record Consent(@Nullable String assistant, @Nullable String relationship, @Nullable String reach,
			@Nullable LocalDate until, @Nullable Signed signed) {
	}

	/**
	 * Part B, of the one who acts.
	 *
	 * @param capacity in which capacity
	 * @param name the name
	 * @param organization the organization, if any
	 * @param address the address
	 * @param phones the phones
	 * @param email the e-mail address
	 * @param relationship to the member
	 * @param authority the kind of legal authority, if any
	 * @param signed the signature
	 */
	public record Agreement(@Nullable Capacity capacity, @Nullable String name, @Nullable String organization,
			@Nullable String address, @Nullable String phones, @Nullable String email, @Nullable String relationship,
			@Nullable AuthorityKind authority, @Nullable Signed signed) {
	}

	/**
	 * A signature.
	 *
	 * @param name the name as it was typed
	 * @param witness who saw the mark that stands for a signature; empty when it was
	 * typed
	 * @param at when
	 * @param online whether the moment is known, and not only the day
	 * @param text the text that was signed, by paragraph; empty where it is not kept
	 * @param textSha256 the SHA-256 of that text, in hexadecimal digits
	 */
	public record Signed(String name, String witness, Instant at, boolean online, List<String> text,
			String textSha256) {

		/**
		 * A signature as the case keeps it.
		 * @param kept the signature
		 * @return the same on the form
		 */
		public static Signed of(SignatureSheet kept) {
			return new Signed(kept.name(), (kept.witness() != null) ? kept.witness() : "", kept.signedAt(),
					!kept.address().isEmpty(), List.of(kept.text().split("\n\n")), kept.textSha256Hex());
		}

		/**
		 * A signature of which only the day is known.
		 * @param name the name
		 * @param on the day
		 * @return the signature
		 */
		public static Signed onDay(String name, LocalDate on) {
			return new Signed(name, "", LegalDay.startOf(on), false, List.of(), "");
		}

		/**
		 * The day.
		 * @return the legal day
		 */
		public LocalDate on() {
			return LegalDay.of(this.at);
		}

	}

}
