package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What kept the member from filing in time.
 */
record WhyLatePage(@OneOf(LateCircumstance.class) List<String> circumstances,
		@Text(max = 5000, lines = true) @Nullable String why) implements Page {

	WhyLatePage {
		circumstances = (circumstances != null) ? List.copyOf(circumstances) : List.of();
	}

	@Override
	public List<Line> lines() {
		return List.of(Line.choices("intake.whyLate.circumstances.label", LateCircumstance.class, this.circumstances),
				Line.text("intake.whyLate.why.label", this.why));
	}

}
