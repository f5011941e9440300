package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Optional statistics, never shown to those who decide.
 */
record StatisticsPage(@OneOf(RaceOrEthnicity.class) List<String> raceOrEthnicity,
		@Text(max = 200) @Nullable String other) implements Page {

	StatisticsPage {
		raceOrEthnicity = (raceOrEthnicity != null) ? List.copyOf(raceOrEthnicity) : List.of();
	}

	@Override
	public List<Line> lines() {
		return Line.of(
				Line.choices("intake.statistics.raceOrEthnicity.label", RaceOrEthnicity.class, this.raceOrEthnicity),
				Line.text("intake.statistics.other.label", this.other).when(!Page.blank(this.other)));
	}

}
