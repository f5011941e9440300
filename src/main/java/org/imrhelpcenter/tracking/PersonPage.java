package org.imrhelpcenter.tracking;

import java.time.LocalDate;
import java.util.function.BiConsumer;

import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a member wants to let act, as it was filled in.
 *
 * @param person the name
 * @param relationship to the member
 * @param email the address
 * @param phone the phone
 * @param organization the organization, if any
 * @param until the last day, if any
 */
record PersonPage(@Answered(message = "{intake.helper.name.missing}") @Text(max = 200) @Nullable String person,
		@Text(max = 100) @Nullable String relationship, @Text(max = 254) @Nullable String email,
		@Text(max = 40) @Nullable String phone, @Text(max = 200) @Nullable String organization,
		@RealDate @Nullable DateParts until) {

	/** Finds an address nobody can be written to, and an end that has come already. */
	void check(LocalDate today, BiConsumer<String, String> wrong) {
		if (!tidy(this.email).isEmpty() && !isEmail(tidy(this.email))) {
			wrong.accept("email", "intake.contact.email.wrong");
		}
		LocalDate last = last();
		if (last != null && !last.isAfter(today)) {
			wrong.accept("until", "intake.helper.until.past");
		}
	}

	static boolean isEmail(String typed) {
		return typed.matches("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{1,60}");
	}

	@Nullable LocalDate last() {
		return (this.until != null) ? this.until.toDate().orElse(null) : null;
	}

	NamedPerson named() {
		return new NamedPerson(tidy(this.person), tidy(this.relationship), tidy(this.email), tidy(this.phone),
				tidy(this.organization), last());
	}

	private static String tidy(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
