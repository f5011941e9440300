package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.rules.DenialReason;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the plan did about one service, and the reasons it gave.
 */
record PlanDecisionPage(
		@Answered(message = "{intake.planDecision.deed.missing}") @OneOf(PlanDeed.class) @Nullable String deed,
		@Answered(message = "{intake.planDecision.reasons.missing}") @OneOf(DenialReason.class) List<String> reasons,
		@Text(max = 2000, lines = true) @Nullable String words) implements Page {

	PlanDecisionPage {
		reasons = (reasons != null) ? List.copyOf(reasons) : List.of();
	}

	@Override
	public List<Line> lines() {
		return List.of(Line.choice("intake.planDecision.deed.label", PlanDeed.class, this.deed),
				Line.choices("intake.planDecision.reasons.label", DenialReason.class, this.reasons),
				Line.text("intake.planDecision.words.label", this.words));
	}

}
