package org.imrhelpcenter.intake;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A page on which somebody tells why they may sign for the member.
 */
interface ByAuthority {

	@Nullable String email();

	@Nullable String phone();

	Representative representative();

	/** Finds an address or a number that nobody can be reached by. */
	default void checkReach(Page.Check check) {
		if (!Page.blank(email()) && !Page.canBeWrittenTo(email())) {
			check.wrong("email", "intake.contact.email.wrong");
		}
		if (Page.noDigits(phone())) {
			check.wrong("phone", "intake.contact.phone.wrong");
		}
	}

	/** Where the one who signs can be written to. */
	default Optional<String> safeEmail() {
		return Page.canBeWrittenTo(email()) ? Optional.of(Page.tidy(email())) : Optional.empty();
	}

}
