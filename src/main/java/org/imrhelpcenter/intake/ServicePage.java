package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * One service or treatment in dispute, and who prescribes or gives it.
 */
record ServicePage(@Answered(message = "{intake.service.service.missing}") @Text(max = 300) @Nullable String service,
		@Text(max = 300) @Nullable String diagnosis, @Text(max = 1000, lines = true) @Nullable String providers,
		@Text(max = 1000, lines = true) @Nullable String outOfNetwork) implements Page {

	@Override
	public List<Line> lines() {
		return List.of(Line.text("intake.service.service.label", this.service),
				Line.text("intake.service.diagnosis.label", this.diagnosis),
				Line.text("intake.service.providers.label", this.providers),
				Line.text("intake.service.outOfNetwork.label", this.outOfNetwork));
	}

}
