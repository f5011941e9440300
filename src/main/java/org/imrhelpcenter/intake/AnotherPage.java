package org.imrhelpcenter.intake;

import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * Is there another service in dispute?
 */
record AnotherPage(@Answered(message = "{intake.another.another.missing}") @OneOf(YesNo.class) @Nullable String another)
		implements
			Page {

	@Override
	public List<Line> lines() {
		return List.of(Line.choice("intake.another.another.label", YesNo.class, this.another));
	}

	boolean yes() {
		return YesNo.YES.is(this.another);
	}

}
