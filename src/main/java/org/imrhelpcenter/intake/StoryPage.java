package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in the member's words.
 */
record StoryPage(
		@Answered(message = "{intake.story.story.missing}") @Text(max = 20000, lines = true) @Nullable String story,
		@Text(max = 5000, lines = true) @Nullable String wanted) implements Page {

	@Override
	public List<Line> lines() {
		return List.of(Line.text("intake.story.story.label", this.story),
				Line.text("intake.story.wanted.label", this.wanted));
	}

}
