package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Is there an immediate and serious threat to health, and which.
 */
record UrgencyPage(@Answered(message = "{intake.urgency.urgent.missing}") @OneOf(YesNo.class) @Nullable String urgent,
		@OneOf(UrgentGround.class) List<String> grounds,
		@Text(max = 2000, lines = true) @Nullable String why) implements Page {

	UrgencyPage {
		grounds = (grounds != null) ? List.copyOf(grounds) : List.of();
	}

	@Override
	public List<Line> lines() {
		return Line.of(Line.choice("intake.urgency.urgent.label", YesNo.class, this.urgent),
				Line.choices("intake.urgency.grounds.label", UrgentGround.class, this.grounds).when(isUrgent()),
				Line.text("intake.urgency.why.label", this.why).when(isUrgent()));
	}

	boolean isUrgent() {
		return YesNo.YES.is(this.urgent);
	}

}
