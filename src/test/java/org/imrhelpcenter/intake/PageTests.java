package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.imrhelpcenter.web.DateParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The pages on their own: how they read back, and what they find impossible.
 */
class PageTests {

	@ParameterizedTest
	@EnumSource(Step.class)
	void findsEachPageByItsAddress(Step step) {
		assertThat(Step.bySlug(step.slug())).contains(step);
		assertThat(Place.of(step).path()).startsWith("/apply/" + step.slug());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "11", "01", "-1", "x", "", " ", "1 ", "99999999999" })
	void hasNoPlaceForSuchAService(String service) {
		assertThatThrownBy(() -> Place.of(Step.SERVICE, service)).isInstanceOf(PlaceMissingException.class);
	}

	@Test
	void asksMostStepsOnlyOnce() {
		assertThatThrownBy(() -> new Place(Step.PLAN, 2)).isInstanceOf(IllegalArgumentException.class);
		assertThat(Place.of(Step.APPEAL, "10").path()).isEqualTo("/apply/appeal/10");
	}

	@Test
	void leavesStatisticsToThoseWhoCount() {
		assertThat(Step.STATISTICS.audiences()).doesNotContain(Audience.CASEWORK);
		Answers answers = Typed.everything().answers();
		assertThat(Section.of(answers, answers.places(), Audience.CASEWORK))
			.extracting((section) -> section.place().step())
			.doesNotContain(Step.STATISTICS);
	}

	@Test
	void readsBackOnlyWhatApplies() {
		assertThat(new UrgencyPage("NO", List.of("SEVERE_PAIN"), "x").lines()).hasSize(1);
		assertThat(new WhoPage("MEMBER", "Ana", "mother").lines()).hasSize(1);
		assertThat(Typed.sameAsFirst().lines()).hasSize(1);
		assertThat(new StateHearingPage("NONE", DateParts.of(Typed.TODAY)).lines()).hasSize(1);
	}

	@Test
	void readsBackChoicesInTheirOrderAndNothingElse() {
		Line line = Line.choices("x", UrgentGround.class, List.of("nonsense", "LOSS_OF_LIMB", "SEVERE_PAIN"));
		assertThat(line.values()).containsExactly(UrgentGround.SEVERE_PAIN, UrgentGround.LOSS_OF_LIMB);
	}

	@Test
	void acceptsOneNameAndAsksForNoMore() {
		DateParts born = DateParts.of(LocalDate.of(1958, 4, 9));
		assertThat(wrong(new PatientPage(null, null, "Sukarno", null, born, null))).isEmpty();
		assertThat(wrong(new PatientPage(" ", "M", null, null, born, null))).containsExactly("firstName");
	}

	@Test
	void findsADecisionBeforeItsAppealImpossible() {
		AppealPage page = new AppealPage(null, "YES", DateParts.of(LocalDate.of(2026, 3, 2)), "YES",
				DateParts.of(LocalDate.of(2026, 3, 1)), List.of(), null);
		assertThat(wrong(page)).containsExactly("decidedOn");
		assertThat(wrong(Typed.decided(null))).isEmpty();
	}

	@Test
	void wantsAPlanFromTheListOrAName() {
		assertThat(wrong(new PlanPage(null, null, null, null, null, null, "NO"))).containsExactly("plan");
		PlanPage typed = new PlanPage("Listed", " Sunrise ", null, null, null, null, "NO");
		assertThat(wrong(typed)).isEmpty();
		assertThat(typed.planName()).isEqualTo("Sunrise");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rosa", "rosa@", "@example.org", "rosa@example", "ro sa@example.org", "a@b@example.org",
			"rosa@example.org\nBcc: x@example.org" })
	void writesToNoAddressThatCannotBeOne(String email) {
		assertThat(wrong(Typed.contact(email, List.of()))).containsExactly("email");
		assertThat(Typed.contact(email, List.of()).safeEmail()).isEmpty();
	}

	@Test
	void writesOnlyWhereItIsSafe() {
		assertThat(Typed.contact("rosa@example.org", List.of()).safeEmail()).contains("rosa@example.org");
		assertThat(Typed.contact("rosa@example.org", List.of("EMAIL")).safeEmail()).isEmpty();
		assertThat(Typed.contact(null, List.of()).reachable()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Step.class)
	void offersTheAnswersThatItAccepts(Step step) {
		assertThat(Offered.by(step.page()).values()).allMatch((choices) -> choices.length > 1 || step == Step.APPEAL);
	}

	private static List<String> wrong(Page page) {
		List<String> fields = new ArrayList<>();
		page.check(Typed.TODAY, (field, key) -> fields.add(field));
		return fields;
	}

}
