package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why it cannot wait for the plan.
 */
record WhyNowPage(@Text(max = 5000, lines = true) @Nullable String why) implements Page {

	@Override
	public List<Line> lines() {
		return List.of(Line.text("intake.whyNow.why.label", this.why));
	}

}
