package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who helps the member, and whom the member may let act in the case.
 */
record HelperPage(@Answered(message = "{intake.helper.name.missing}") @Text(max = 200) @Nullable String name,
		@Text(max = 100) @Nullable String relationship, @Text(max = 254) @Nullable String email,
		@Text(max = 40) @Nullable String phone, @Text(max = 200) @Nullable String organization,
		@RealDate @Nullable DateParts until) implements Page {

	@Override
	public List<Line> lines() {
		return Line.of(Line.text("intake.helper.name.label", this.name),
				Line.text("intake.helper.relationship.label", this.relationship),
				Line.text("intake.helper.email.label", this.email), Line.text("intake.helper.phone.label", this.phone),
				Line.text("intake.helper.organization.label", this.organization).when(!Page.blank(this.organization)),
				Line.date("intake.helper.until.label", this.until)
					.when(this.until != null && this.until.toDate().isPresent()));
	}

	@Override
	public void check(LocalDate today, Check check) {
		if (!Page.blank(this.email) && !Page.canBeWrittenTo(this.email)) {
			check.wrong("email", "intake.contact.email.wrong");
		}
		if (Page.noDigits(this.phone)) {
			check.wrong("phone", "intake.contact.phone.wrong");
		}
		if (endsOn() != null && !endsOn().isAfter(today)) {
			check.wrong("until", "intake.helper.until.past");
		}
	}

	@Nullable LocalDate endsOn() {
		return (this.until != null) ? this.until.toDate().orElse(null) : null;
	}

	NamedPerson named() {
		return new NamedPerson(Page.tidy(this.name), Page.tidy(this.relationship), Page.tidy(this.email),
				Page.tidy(this.phone), Page.tidy(this.organization), endsOn());
	}

}
