package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The member: names, birth date, gender.
 */
record PatientPage(@Text(max = 100) @Nullable String firstName, @Text(max = 100) @Nullable String middleName,
		@Text(max = 100) @Nullable String lastName, @Text(max = 200) @Nullable String nameOnPlanRecords,
		@Answered(message = "{intake.patient.birthDate.missing}") @RealDate(past = true,
				notBefore = "1900-01-01") @Nullable DateParts birthDate,
		@OneOf(Gender.class) @Nullable String gender) implements Page {

	@Override
	public List<Line> lines() {
		return Line.of(Line.texts("intake.patient.name.label", " ", this.firstName, this.middleName, this.lastName),
				Line.text("intake.patient.nameOnPlanRecords.label", this.nameOnPlanRecords)
					.when(!Page.blank(this.nameOnPlanRecords)),
				Line.date("intake.patient.birthDate.label", this.birthDate),
				Line.choice("intake.patient.gender.label", Gender.class, this.gender));
	}

	@Override
	public void check(LocalDate today, Check check) {
		if (Page.blank(this.firstName) && Page.blank(this.lastName)) {
			check.wrong("firstName", "intake.patient.firstName.missing");
		}
	}

}
