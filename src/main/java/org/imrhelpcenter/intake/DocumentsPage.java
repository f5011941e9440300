package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * Whether papers will follow. The files themselves are in the draft's folder.
 */
record DocumentsPage(@OneOf(YesNo.class) @Nullable String toFollow) implements Page {

	@Override
	public List<Line> lines() {
		return Line.of(Line.choice("intake.documents.toFollow.label", YesNo.class, this.toFollow)
			.when(YesNo.YES.is(this.toFollow)));
	}

}
