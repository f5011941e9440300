package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.ServiceFacts;
import org.jspecify.annotations.Nullable;

/**
 * An application as the Help Center receives it: what becomes a case.
 *
 * @param channel how it came
 * @param receivedAt when it came
 * @param language the language it was filled in
 * @param member the member
 * @param participants others who have a part in it
 * @param plan the health plan
 * @param facts what the rules need to know about all of it
 * @param services the services in dispute, at least one
 * @param answers everything that was answered, page by page
 * @param signatures what was signed; none when somebody sent it unsigned
 * @param returnCodeHash the hash of the code that opens it for the member
 */
public record ReceivedApplication(Channel channel, Instant receivedAt, Locale language, Member member,
		List<Participant> participants, Plan plan, CaseFacts facts, List<Service> services, List<Answer> answers,
		List<Signature> signatures, byte @Nullable [] returnCodeHash) {

	/**
	 * The member, as the case is searched.
	 *
	 * @param firstName may be empty: one name is enough
	 * @param middleName may be empty
	 * @param lastName may be empty
	 * @param nameOnPlanRecords the name that the plan knows, when it differs
	 * @param birthDate the birth date; null where a paper leaves it out
	 * @param email may be empty
	 * @param emailSafe whether e-mail may go there
	 * @param phones may be empty; several are separated by a comma
	 */
	public record Member(String firstName, String middleName, String lastName, String nameOnPlanRecords,
			@Nullable LocalDate birthDate, String email, boolean emailSafe, String phones) {
	}

	/**
	 * Somebody else with a part in the case.
	 *
	 * @param part which part, such as {@code PARENT_OR_GUARDIAN}
	 * @param name the name
	 * @param relationship to the member, in their words; may be empty
	 */
	public record Participant(String part, String name, String relationship) {
	}

	/**
	 * The health plan.
	 *
	 * @param planId the plan on the list; null when it is not listed
	 * @param name the plan's name, or what was typed
	 * @param membershipNumber may be empty
	 */
	public record Plan(@Nullable Long planId, String name, String membershipNumber) {
	}

	/**
	 * One service in dispute.
	 *
	 * @param name the service, in the member's words
	 * @param facts what the rules need to know about it
	 */
	public record Service(String name, ServiceFacts facts) {
	}

	/**
	 * What was answered on one page.
	 *
	 * @param step the page
	 * @param ordinal about which service
	 * @param audience who may read it
	 * @param text the answers, to be sealed
	 */
	public record Answer(String step, int ordinal, String audience, byte[] text) {
	}

	/**
	 * A signature with its evidence.
	 *
	 * @param document what was signed
	 * @param text the exact text that was shown
	 * @param language in which language
	 * @param name the name as it was typed
	 * @param witness who saw the mark that stands for a signature; null when it was typed
	 * @param address from which network address
	 * @param browser with which browser
	 */
	public record Signature(String document, String text, Locale language, String name, @Nullable String witness,
			String address, String browser) {

		/** The signed text that makes an application complete. */
		public static final String RELEASE = "MEDICAL_RELEASE";

	}

}
