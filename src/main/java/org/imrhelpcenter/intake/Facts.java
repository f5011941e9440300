package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Assessment;
import org.imrhelpcenter.rules.AuthorityPapers;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.CoverageFacts;
import org.imrhelpcenter.rules.DenialReason;
import org.imrhelpcenter.rules.HearingFacts;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.License;
import org.imrhelpcenter.rules.Requirements;
import org.imrhelpcenter.rules.Ruling;
import org.imrhelpcenter.rules.ServiceFacts;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.rules.SignerFacts;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say, in the words of the rules.
 */
final class Facts {

	private final Answers answers;

	private final LocalDate receivedOn;

	private final boolean signed;

	/**
	 * Facts as of the day on which the application is received.
	 * @param answers what was answered
	 * @param receivedOn the Pacific day
	 */
	Facts(Answers answers, LocalDate receivedOn) {
		this(answers, receivedOn, true);
	}

	/**
	 * Facts as of the day on which the application is received.
	 * @param answers what was answered
	 * @param receivedOn the Pacific day
	 * @param signed whether it is signed on that day
	 */
	Facts(Answers answers, LocalDate receivedOn, boolean signed) {
		this.answers = answers;
		this.receivedOn = receivedOn;
		this.signed = signed;
	}

	Assessment assess(int service, Holidays holidays) {
		return Requirements.assess(ofCase(License.NOT_KNOWN), ofService(service), holidays);
	}

	/**
	 * An online application has all three items on the day on which it is submitted,
	 * unless nobody signs it.
	 */
	CaseFacts ofCase(License license) {
		return new CaseFacts(this.receivedOn, this.receivedOn, Urgency.of(this.answers.urgent(), null),
				coverage(license), hearing(), completeness(), signer());
	}

	ServiceFacts ofService(int service) {
		return new ServiceFacts(kind(service),
				this.answers.appeal(service).map(AppealPage::appeal).orElseGet(Appeal::none),
				asked(!Page.blank(whyNow())), asked(saidWhyLate()));
	}

	KindOfDispute kind(int service) {
		Set<DenialReason> reasons = EnumSet.noneOf(DenialReason.class);
		this.answers.page(new Place(Step.PLAN_DECISION, service), PlanDecisionPage.class)
			.ifPresent((page) -> page.reasons().forEach((reason) -> reasons.add(DenialReason.valueOf(reason))));
		return KindOfDispute.from(reasons);
	}

	private static Ruling asked(boolean asked) {
		return asked ? Ruling.ASKED : Ruling.NONE;
	}

	private @Nullable String whyNow() {
		return this.answers.page(Step.WHY_NOW, WhyNowPage.class).map(WhyNowPage::why).orElse(null);
	}

	private boolean saidWhyLate() {
		return this.answers.page(Step.WHY_LATE, WhyLatePage.class)
			.map((page) -> !page.circumstances().isEmpty() || !Page.blank(page.why()))
			.orElse(false);
	}

	private CoverageFacts coverage(License license) {
		Coverage coverage = this.answers.page(Step.PLAN, PlanPage.class)
			.map(PlanPage::coverageForRules)
			.orElse(Coverage.UNKNOWN);
		return new CoverageFacts(coverage, license, this.answers.mediCal());
	}

	private HearingFacts hearing() {
		if (!this.answers.mediCal()) {
			return new HearingFacts(StateHearing.NONE);
		}
		String told = this.answers.page(Step.STATE_HEARING, StateHearingPage.class)
			.map(StateHearingPage::hearing)
			.orElse("");
		boolean known = !told.isEmpty() && !HearingAnswer.NOT_SURE.is(told);
		return new HearingFacts(known ? StateHearing.valueOf(told) : null);
	}

	private Completeness completeness() {
		return new Completeness(this.receivedOn, this.receivedOn, this.signed ? this.receivedOn : null);
	}

	private SignerFacts signer() {
		LocalDate born = this.answers.page(Step.PATIENT, PatientPage.class)
			.map(PatientPage::birthDate)
			.flatMap((date) -> (date != null) ? date.toDate() : Optional.empty())
			.orElse(null);
		if (!this.signed) {
			return new SignerFacts(Signer.ASSISTANT_UNSIGNED, null, born);
		}
		Filer filer = this.answers.filer();
		LocalDate died = this.answers.authority().map((page) -> page.representative().memberDiedOn()).orElse(null);
		return new SignerFacts(filer.signer(), this.receivedOn, born, AuthorityPapers.NOT_RECEIVED,
				filer == Filer.PERSONAL_REPRESENTATIVE, died);
	}

}
