package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.CoverageFacts;
import org.imrhelpcenter.rules.DenialReason;
import org.imrhelpcenter.rules.EligibilityFacts;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.License;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.DateParts;
import org.imrhelpcenter.web.OneOf;
import org.imrhelpcenter.web.RealDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells the public check, as it was typed. Nothing is required: what is not
 * answered is not known.
 */
record CheckPage(@OneOf(Reply.class) @Nullable String urgent, @OneOf(CoverageReply.class) @Nullable String coverage,
		@OneOf(Reply.class) @Nullable String mediCal, @OneOf(DenialReason.class) List<String> reasons,
		@OneOf(Reply.class) @Nullable String filed,
		@RealDate(past = true, notBefore = "1990-01-01",
				about = "{eligibility.check.filedOn.about}") @Nullable DateParts filedOn,
		@OneOf(Reply.class) @Nullable String decided,
		@RealDate(past = true, notBefore = "1990-01-01",
				about = "{eligibility.check.decidedOn.about}") @Nullable DateParts decidedOn,
		@OneOf(HearingReply.class) @Nullable String hearing) {

	CheckPage {
		reasons = (reasons != null) ? List.copyOf(reasons) : List.of();
	}

	/**
	 * The facts for the rules.
	 * @param today the Pacific day, on which the application would be received
	 */
	EligibilityFacts facts(LocalDate today) {
		return new EligibilityFacts(today, kind(), Reply.YES.is(this.urgent) ? Urgency.URGENT : Urgency.STANDARD,
				new CoverageFacts(coverageForRules(), License.LICENSED, hasMediCal()), appeal(), stateHearing());
	}

	/** Whether the letter would be older than the appeal that it answers. */
	boolean decidedBeforeFiled() {
		LocalDate filedOn = date(this.filedOn);
		LocalDate decidedOn = date(this.decidedOn);
		return hasDecision() && filedOn != null && decidedOn != null && decidedOn.isBefore(filedOn);
	}

	/** Two kinds of coverage are Medi-Cal by their name. */
	boolean hasMediCal() {
		return Reply.YES.is(this.mediCal) || coverageForRules() == Coverage.MEDICARE_AND_MEDI_CAL
				|| coverageForRules() == Coverage.MEDI_CAL_FEE_FOR_SERVICE;
	}

	/** Whether the person has Medi-Cal or does not know. */
	boolean mayHaveMediCal() {
		return hasMediCal() || !Reply.NO.is(this.mediCal);
	}

	/** The appeal; a date that was typed says that the thing happened. */
	Appeal appeal() {
		LocalDate filedOn = date(this.filedOn);
		if (hasDecision()) {
			return Appeal.decided(filedOn, date(this.decidedOn));
		}
		if (hasAppeal()) {
			return Appeal.waiting(filedOn);
		}
		return Reply.NO.is(this.filed) ? Appeal.none() : Appeal.notKnown();
	}

	private boolean hasAppeal() {
		boolean dated = date(this.filedOn) != null || date(this.decidedOn) != null;
		return Reply.YES.is(this.filed) || (blank(this.filed) && (dated || Reply.YES.is(this.decided)));
	}

	private boolean hasDecision() {
		boolean said = Reply.YES.is(this.decided) || (blank(this.decided) && date(this.decidedOn) != null);
		return hasAppeal() && said;
	}

	private KindOfDispute kind() {
		Set<DenialReason> given = EnumSet.noneOf(DenialReason.class);
		this.reasons.forEach((reason) -> given.add(DenialReason.valueOf(reason)));
		return KindOfDispute.from(given);
	}

	private Coverage coverageForRules() {
		return CoverageReply.coverage(this.coverage).with(Reply.YES.is(this.mediCal));
	}

	/** Only people with Medi-Cal are asked; who skips the question has not said no. */
	private @Nullable StateHearing stateHearing() {
		if (!mayHaveMediCal() || (blank(this.hearing) && !hasMediCal())) {
			return StateHearing.NONE;
		}
		return (this.hearing == null || blank(this.hearing)) ? null : HearingReply.hearing(this.hearing);
	}

	private static boolean blank(@Nullable String picked) {
		return picked == null || picked.isEmpty();
	}

	private static @Nullable LocalDate date(@Nullable DateParts parts) {
		return (parts != null) ? parts.toDate().orElse(null) : null;
	}

}
