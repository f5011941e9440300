package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.Optional;

import org.imrhelpcenter.rules.Age;
import org.jspecify.annotations.Nullable;

/**
 * What is worth telling when the birth date and the one who fills in the application do
 * not seem to go together. It never keeps anyone from going on.
 */
final class AgeNote {

	private AgeNote() {
	}

	/** The message key; null when there is nothing to tell. */
	static @Nullable String of(Answers answers, LocalDate today) {
		LocalDate born = answers.page(Step.PATIENT, PatientPage.class)
			.map(PatientPage::birthDate)
			.flatMap((date) -> (date != null) ? date.toDate() : Optional.empty())
			.orElse(null);
		String who = answers.page(Step.WHO, WhoPage.class).map(WhoPage::who).orElse("");
		if (born == null) {
			return null;
		}
		boolean minor = Age.isMinor(born, today);
		if (minor && Filer.MEMBER.is(who)) {
			return "intake.patient.age.minorAsMember";
		}
		if (!minor && Filer.PARENT_OR_GUARDIAN.is(who)) {
			return "intake.patient.age.adultWithParent";
		}
		return (!minor && Filer.MINOR.is(who)) ? "intake.patient.age.adultAsMinor" : null;
	}

}
