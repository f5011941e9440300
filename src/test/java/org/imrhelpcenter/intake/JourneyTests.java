package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way through the application follows from the answers alone.
 */
class JourneyTests {

	@Test
	void beginsWithUrgencyAndReachesNothingBeyondTheFirstOpenPage() {
		Journey journey = Typed.nothing().journey();
		assertThat(journey.firstOpen()).contains(Place.of(Step.URGENCY));
		assertThat(journey.reaches(Place.of(Step.URGENCY))).isTrue();
		assertThat(journey.reaches(Place.of(Step.WHO))).isFalse();
	}

	@Test
	void endsWhenEverythingIsAnswered() {
		Journey journey = Typed.everything().journey();
		assertThat(journey.firstOpen()).isEmpty();
		assertThat(journey.after(Place.of(Step.STATISTICS))).isEmpty();
		assertThat(journey.before(Place.of(Step.URGENCY))).isEmpty();
	}

	@Test
	void asksMostPeopleAboutOneServiceOnly() {
		assertThat(steps(Typed.everything())).containsExactly(Step.URGENCY, Step.WHO, Step.PATIENT, Step.CONTACT,
				Step.PLAN, Step.PLAN_DECISION, Step.SERVICE, Step.ANOTHER, Step.STORY, Step.APPEAL, Step.DOCUMENTS,
				Step.STATISTICS);
	}

	@Test
	void asksAboutEachServiceBeforeTheStoryAndAboutEachAppealAfterIt() {
		Journey journey = Typed.everything().service(1, "OTHER", "YES").journey();
		assertThat(journey.after(new Place(Step.ANOTHER, 1))).contains(new Place(Step.PLAN_DECISION, 2));
		assertThat(journey.after(new Place(Step.ANOTHER, 2))).contains(Place.of(Step.STORY));
		assertThat(journey.after(new Place(Step.APPEAL, 1))).contains(new Place(Step.APPEAL, 2));
		assertThat(journey.firstOpen()).contains(new Place(Step.PLAN_DECISION, 2));
	}

	@Test
	void asksForNoMoreThanTenServices() {
		Typed typed = Typed.everything();
		for (int service = 1; service <= Place.MOST_SERVICES; service++) {
			typed.service(service, "OTHER", "YES");
		}
		assertThat(typed.answers().services()).isEqualTo(10);
		assertThat(typed.journey().holds(new Place(Step.ANOTHER, 10))).isFalse();
		assertThat(typed.journey().after(new Place(Step.SERVICE, 10))).contains(Place.of(Step.STORY));
	}

	@Test
	void asksAboutAStateHearingOnlyWithMediCal() {
		assertThat(steps(Typed.everything().with(Step.PLAN, Typed.plan("YES")))).contains(Step.STATE_HEARING);
		assertThat(steps(Typed.everything().with(Step.PLAN, Typed.plan("NOT_SURE"))))
			.doesNotContain(Step.STATE_HEARING);
	}

	@Test
	void asksWhyLateOnTheDayAfterTheLastOne() {
		assertThat(steps(appeal(Typed.decided(LocalDate.of(2026, 5, 23))))).doesNotContain(Step.WHY_LATE);
		assertThat(steps(appeal(Typed.decided(LocalDate.of(2026, 5, 20))))).contains(Step.WHY_LATE);
		assertThat(steps(appeal(Typed.decided(null)))).doesNotContain(Step.WHY_LATE);
		assertThat(steps(appeal(Typed.notFiled()))).doesNotContain(Step.WHY_LATE);
	}

	@Test
	void asksWhyNowWheneverTheAppealIsNotMet() {
		assertThat(steps(appeal(Typed.notFiled()))).contains(Step.WHY_NOW);
		assertThat(steps(appeal(Typed.filed(LocalDate.of(2026, 10, 25))))).contains(Step.WHY_NOW);
		assertThat(steps(appeal(Typed.filed(LocalDate.of(2026, 10, 24))))).doesNotContain(Step.WHY_NOW);
		assertThat(steps(appeal(Typed.decided(null)))).doesNotContain(Step.WHY_NOW);
	}

	@Test
	void asksWhyNowSoonerWhenItIsNotUrgent() {
		Typed threeDays = appeal(Typed.filed(LocalDate.of(2026, 11, 20)));
		assertThat(steps(threeDays)).contains(Step.WHY_NOW);
		assertThat(steps(threeDays.with(Step.URGENCY, new UrgencyPage("YES", List.of(), null))))
			.doesNotContain(Step.WHY_NOW);
	}

	@Test
	void needsNoAppealForWhatIsExperimental() {
		assertThat(steps(appeal(Typed.notFiled()).service(1, "EXPERIMENTAL", "NO"))).doesNotContain(Step.WHY_NOW);
	}

	@Test
	void takesTheFirstAppealForTheSecondServiceWhenItWasTheSame() {
		Typed late = appeal(Typed.decided(LocalDate.of(2026, 1, 5))).service(1, "EXPERIMENTAL", "YES")
			.service(2, "NOT_MEDICALLY_NECESSARY", "NO")
			.with(new Place(Step.APPEAL, 2), Typed.sameAsFirst());
		assertThat(late.answers().appeal(2)).isEqualTo(late.answers().appeal(1));
		assertThat(steps(late)).contains(Step.WHY_LATE);
	}

	@Test
	void forgetsWhatIsNoLongerAsked() {
		Typed typed = Typed.everything().with(Step.STATE_HEARING, new StateHearingPage("NONE", null));
		assertThat(typed.answers().only(typed.journey().places()).has(Place.of(Step.STATE_HEARING))).isFalse();
	}

	private static Typed appeal(AppealPage page) {
		return Typed.everything().with(new Place(Step.APPEAL, 1), page).with(Step.WHY_NOW, new WhyNowPage(null));
	}

	private static List<Step> steps(Typed typed) {
		return typed.journey().places().stream().map(Place::step).toList();
	}

}
