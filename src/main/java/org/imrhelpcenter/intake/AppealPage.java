package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The appeal to the plan about one service.
 */
record AppealPage(@OneOf(YesNo.class) @Nullable String sameAsFirst, @OneOf(YesNoUnsure.class) @Nullable String filed,
		@RealDate(past = true, notBefore = "1990-01-01") @Nullable DateParts filedOn,
		@OneOf(YesNoUnsure.class) @Nullable String decided,
		@RealDate(past = true, notBefore = "1990-01-01") @Nullable DateParts decidedOn,
		@OneOf(NoDate.class) List<String> dateNotKnown, @Text(max = 100) @Nullable String reference) implements Page {

	AppealPage {
		dateNotKnown = (dateNotKnown != null) ? List.copyOf(dateNotKnown) : List.of();
	}

	@Override
	public List<Line> lines() {
		boolean own = !isSameAsFirst();
		boolean filed = own && YesNoUnsure.YES.is(this.filed);
		boolean decided = own && hasDecision();
		return Line.of(
				Line.choice("intake.appeal.sameAsFirst.label", YesNo.class, this.sameAsFirst)
					.when(!Page.blank(this.sameAsFirst)),
				Line.choice("intake.appeal.filed.label", YesNoUnsure.class, this.filed).when(own),
				Line.date("intake.appeal.filedOn.label", this.filedOn).when(filed),
				Line.choice("intake.appeal.decided.label", YesNoUnsure.class, this.decided).when(filed),
				Line.date("intake.appeal.decidedOn.label", this.decidedOn).when(decided),
				Line.choices("intake.appeal.dateNotKnown.label", NoDate.class, this.dateNotKnown)
					.when(decided && !this.dateNotKnown.isEmpty()),
				Line.text("intake.appeal.reference.label", this.reference).when(filed));
	}

	@Override
	public void check(LocalDate today, Check check) {
		if (isSameAsFirst()) {
			return;
		}
		if (Page.blank(this.filed)) {
			check.wrong("filed", "intake.appeal.filed.missing");
		}
		if (hasDecision() && date(this.decidedOn) == null && this.dateNotKnown.isEmpty()) {
			check.wrong("decidedOn", "intake.appeal.decidedOn.missing");
		}
		LocalDate filed = date(this.filedOn);
		LocalDate decided = date(this.decidedOn);
		if (filed != null && decided != null && hasDecision() && decided.isBefore(filed)) {
			check.wrong("decidedOn", "intake.appeal.decidedOn.beforeFiled");
		}
	}

	boolean isSameAsFirst() {
		return YesNo.YES.is(this.sameAsFirst);
	}

	boolean hasDecision() {
		return YesNoUnsure.YES.is(this.filed) && YesNoUnsure.YES.is(this.decided);
	}

	/** The appeal as the rules see it; a date that was not given is not known. */
	Appeal appeal() {
		if (YesNoUnsure.YES.is(this.filed)) {
			LocalDate filedOn = date(this.filedOn);
			return hasDecision() ? Appeal.decided(filedOn, date(this.decidedOn)) : Appeal.waiting(filedOn);
		}
		return YesNoUnsure.NOT_SURE.is(this.filed) ? Appeal.notKnown() : Appeal.none();
	}

	private static @Nullable LocalDate date(@Nullable DateParts parts) {
		return (parts != null) ? parts.toDate().orElse(null) : null;
	}

}
