package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case as it may be read by the one who asked for it.
 *
 * @param id the case
 * @param version counts its changes: who changes it says which one was seen
 * @param number its number
 * @param channel how the application came
 * @param receivedAt when it came
 * @param receivedOn the legal day of that
 * @param completedOn the day on which it became complete; null while it is not
 * @param status where it stands
 * @param track on which track
 * @param urgency standard or urgent
 * @param kind the kind of dispute that leads
 * @param memberName the member's name
 * @param nameOnPlanRecords the name that the plan knows, when it differs
 * @param birthDate the member's birth date; null while it is not known
 * @param email may be empty
 * @param phones may be empty
 * @param language the language the application was filled in
 * @param planId the plan on the list; null when it is not listed
 * @param planName the plan's name
 * @param membershipNumber may be empty
 * @param mediCal whether the member has Medi-Cal
 * @param ownerId who works on it; null while nobody does
 * @param nextDueOn the nearest open due or working date; null when no clock runs
 * @param reopenedOn the day on which it was opened again; null unless it was
 */
public record CaseSheet(long id, int version, CaseNumber number, Channel channel, Instant receivedAt,
		LocalDate receivedOn, @Nullable LocalDate completedOn, CaseStatus status, Track track, Urgency urgency,
		KindOfDispute kind, String memberName, String nameOnPlanRecords, @Nullable LocalDate birthDate, String email,
		String phones, Locale language, @Nullable Long planId, String planName, String membershipNumber,
		boolean mediCal, @Nullable Long ownerId, @Nullable LocalDate nextDueOn, @Nullable LocalDate reopenedOn) {

	/**
	 * How audit lines name a case.
	 * @return the subject
	 */
	public String subject() {
		return subject(this.id);
	}

	/**
	 * How audit lines and folders name a case.
	 * @param id the case
	 * @return the subject
	 */
	public static String subject(long id) {
		return "case/" + id;
	}

	static Optional<Long> idOf(String subject) {
		return subject.matches("case/\\d{1,18}") ? Optional.of(Long.parseLong(subject.substring("case/".length())))
				: Optional.empty();
	}

	static String name(String first, String middle, String last) {
		return Stream.of(first, middle, last).filter((part) -> !part.isBlank()).collect(Collectors.joining(" "));
	}

}
