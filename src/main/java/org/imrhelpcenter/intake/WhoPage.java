package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who is filling in the application.
 */
record WhoPage(@Answered(message = "{intake.who.who.missing}") @OneOf(Filer.class) @Nullable String who,
		@Text(max = 200) @Nullable String parentName, @Text(max = 100) @Nullable String relationship) implements Page {

	@Override
	public List<Line> lines() {
		boolean parent = Filer.PARENT_OR_GUARDIAN.is(this.who);
		return Line.of(Line.choice("intake.who.who.label", Filer.class, this.who),
				Line.text("intake.who.parentName.label", this.parentName).when(parent),
				Line.text("intake.who.relationship.label", this.relationship).when(parent));
	}

	@Override
	public void check(LocalDate today, Check check) {
		if (Filer.PARENT_OR_GUARDIAN.is(this.who) && Page.blank(this.parentName)) {
			check.wrong("parentName", "intake.who.parentName.missing");
		}
	}

}
