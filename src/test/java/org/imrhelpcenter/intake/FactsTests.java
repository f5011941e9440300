package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.License;
import org.imrhelpcenter.rules.Ruling;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.DateParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the answers say, in the words of the rules.
 */
class FactsTests {

	@Test
	void takesAnUrgentProblemAtItsWord() {
		assertThat(ofCase(Typed.everything()).urgency()).isEqualTo(Urgency.STANDARD);
		assertThat(ofCase(Typed.everything().with(Step.URGENCY, new UrgencyPage("YES", List.of(), null))).urgency())
			.isEqualTo(Urgency.URGENT);
	}

	@ParameterizedTest
	@CsvSource({ "MEMBER,MEMBER", "PARENT_OR_GUARDIAN,PARENT_OR_GUARDIAN", "MINOR,MINOR_CONSENTING" })
	void knowsWhoSigns(String who, Signer signer) {
		Typed typed = Typed.everything().with(Step.WHO, new WhoPage(who, "Ana", null));
		assertThat(ofCase(typed).signer().signer()).isEqualTo(signer);
	}

	@ParameterizedTest
	@EnumSource(CoverageAnswer.class)
	void knowsEveryCoverage(CoverageAnswer answer) {
		assertThat(coverage(answer.name(), "NO")).isNotNull();
	}

	@Test
	void takesNoAnswerAboutCoverageForAPlan() {
		assertThat(coverage(null, "NO")).isEqualTo(Coverage.LICENSED_PLAN);
		assertThat(coverage("NOT_SURE", "NO")).isEqualTo(Coverage.UNKNOWN);
	}

	@Test
	void neverTakesMedicareAloneForSomebodyWithMediCal() {
		assertThat(coverage("MEDICARE", "YES")).isEqualTo(Coverage.MEDICARE_AND_MEDI_CAL);
	}

	@Test
	void tellsAnAppealThatIsNotKnownFromNone() {
		assertThat(Typed.notFiled().appeal()).isEqualTo(Appeal.none());
		AppealPage unsure = new AppealPage(null, "NOT_SURE", null, null, null, List.of(), null);
		assertThat(unsure.appeal()).isEqualTo(Appeal.notKnown());
	}

	@Test
	void keepsAnAppealWhoseDatesAreNotKnown() {
		AppealPage waiting = new AppealPage(null, "YES", null, "NO", null, List.of(), null);
		assertThat(waiting.appeal()).isEqualTo(Appeal.waiting(null));
		assertThat(Typed.decided(null).appeal()).isEqualTo(Appeal.decided(null, null));
	}

	@Test
	void takesNoNoticeOfDatesThatNoLongerApply() {
		AppealPage changed = new AppealPage(null, "NO", DateParts.of(LocalDate.of(2026, 1, 1)), "YES",
				DateParts.of(LocalDate.of(2026, 2, 1)), List.of(), null);
		assertThat(changed.appeal()).isEqualTo(Appeal.none());
	}

	@Test
	void findsTheKindOfEachServiceByItself() {
		Facts facts = facts(Typed.everything().service(1, "EXPERIMENTAL", "YES").service(2, "BILLING_OR_COPAY", "NO"));
		assertThat(facts.kind(1)).isEqualTo(KindOfDispute.EXPERIMENTAL);
		assertThat(facts.kind(2)).isEqualTo(KindOfDispute.OTHER);
	}

	@Test
	void asksForADecisionOnlyWhenSomethingWasSaid() {
		assertThat(facts(Typed.everything().with(Step.WHY_NOW, new WhyNowPage(" "))).ofService(1).waiver())
			.isEqualTo(Ruling.NONE);
		assertThat(facts(Typed.everything().with(Step.WHY_NOW, new WhyNowPage("It hurts."))).ofService(1).waiver())
			.isEqualTo(Ruling.ASKED);
		assertThat(facts(Typed.everything().with(Step.WHY_LATE, new WhyLatePage(List.of("ILLNESS"), null))).ofService(1)
			.lateAcceptance()).isEqualTo(Ruling.ASKED);
	}

	@Test
	void tellsTheDaysThatTheLettersSet() {
		Dates dates = Dates.of(Typed.everything()
			.with(Step.PLAN, Typed.plan("YES"))
			.with(new Place(Step.APPEAL, 1), Typed.decided(LocalDate.of(2026, 5, 23)))
			.answers(), Typed.TODAY, Typed.HOLIDAYS);
		assertThat(dates.hearingBy()).isEqualTo(LocalDate.of(2026, 9, 20));
		assertThat(dates.hearingPassed()).isTrue();
		assertThat(dates.windowOf(1))
			.isEqualTo(new Dates.Window(1, "Service 1", LocalDate.of(2026, 5, 23), LocalDate.of(2026, 11, 23), false));
		assertThat(dates.late()).isEmpty();
	}

	@Test
	void tellsNoStateHearingWithoutMediCal() {
		assertThat(Dates.of(Typed.everything().answers(), Typed.TODAY, Typed.HOLIDAYS).hearingBy()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "MEMBER,2015-01-01,minorAsMember", "PARENT_OR_GUARDIAN,1958-01-01,adultWithParent",
			"MINOR,1958-01-01,adultAsMinor", "MEMBER,2008-11-23,", "MEMBER,2008-11-24,minorAsMember",
			"MINOR,2015-01-01,", "PARENT_OR_GUARDIAN,2015-01-01," })
	void tellsWhenTheAgeDoesNotSeemToFit(String who, LocalDate born, String told) {
		Answers answers = Typed.everything()
			.with(Step.WHO, new WhoPage(who, "Ana", null))
			.with(Step.PATIENT, Typed.patient(born))
			.answers();
		assertThat(AgeNote.of(answers, Typed.TODAY)).isEqualTo((told != null) ? "intake.patient.age." + told : null);
	}

	private static Coverage coverage(String answer, String mediCal) {
		PlanPage page = new PlanPage("A plan", null, null, null, null, answer, mediCal);
		return ofCase(Typed.everything().with(Step.PLAN, page)).coverage().coverage();
	}

	private static CaseFacts ofCase(Typed typed) {
		return facts(typed).ofCase(License.LICENSED);
	}

	private static Facts facts(Typed typed) {
		return new Facts(typed.answers(), Typed.TODAY);
	}

}
