package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The health plan and the coverage.
 */
record PlanPage(@Text(max = 200) @Nullable String plan, @Text(max = 200) @Nullable String planNotListed,
		@Text(max = 60) @Nullable String membershipNumber, @Text(max = 200) @Nullable String medicalGroup,
		@Text(max = 200) @Nullable String employer, @OneOf(CoverageAnswer.class) @Nullable String coverage,
		@Answered(message = "{intake.plan.mediCal.missing}") @OneOf(YesNoUnsure.class) @Nullable String mediCal)
		implements
			Page {

	@Override
	public List<Line> lines() {
		return List.of(Line.text("intake.plan.plan.label", planName()),
				Line.text("intake.plan.membershipNumber.label", this.membershipNumber),
				Line.text("intake.plan.medicalGroup.label", this.medicalGroup),
				Line.text("intake.plan.employer.label", this.employer),
				Line.choice("intake.plan.coverage.label", CoverageAnswer.class, this.coverage),
				Line.choice("intake.plan.mediCal.label", YesNoUnsure.class, this.mediCal));
	}

	@Override
	public void check(LocalDate today, Check check) {
		if (planName().isEmpty()) {
			check.wrong("plan", "intake.plan.plan.missing");
		}
	}

	/** The plan from the list, or the name that was typed when it is not listed. */
	String planName() {
		return Page.blank(this.planNotListed) ? Page.tidy(this.plan) : Page.tidy(this.planNotListed);
	}

	/** The coverage as the rules see it; who says nothing is taken to have a plan. */
	Coverage coverageForRules() {
		Coverage told = CoverageAnswer.NOT_SURE.is(this.coverage) ? Coverage.UNKNOWN
				: Page.blank(this.coverage) ? Coverage.LICENSED_PLAN : Coverage.valueOf(Page.tidy(this.coverage));
		return told.with(hasMediCal());
	}

	boolean hasMediCal() {
		return YesNoUnsure.YES.is(this.mediCal);
	}

}
