package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who is filling in the application.
 *
 * @param who who it is
 * @param parentName the parent's name
 * @param relationship of the parent to the child
 * @param names the member's tick to name somebody who helps
 */
record WhoPage(@Answered(message = "{intake.who.who.missing}") @OneOf(Filer.class) @Nullable String who,
		@Text(max = 200) @Nullable String parentName, @Text(max = 100) @Nullable String relationship,
		@OneOf(YesNo.class) @Nullable String names) implements Page {

	/** Without anybody who helps. */
	WhoPage(@Nullable String who, @Nullable String parentName, @Nullable String relationship) {
		this(who, parentName, relationship, null);
	}

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

	/**
	 * Whether somebody is to be named who helps: whoever does it, or whom the member
	 * names.
	 */
	boolean namesHelper() {
		return Filer.ASSISTANT.is(this.who) || (Filer.MEMBER.is(this.who) && YesNo.YES.is(this.names));
	}

}
