package org.imrhelpcenter.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.imrhelpcenter.WithDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of health plans that members choose from. */
@SpringBootTest
@WithDatabase
class PlansTests {

	@Autowired
	Plans plans;

	@Test
	void listsEveryPlanInTheOrderOfTheirNames() {
		List<String> names = this.plans.all().stream().map(PlanName::name).toList();
		assertThat(names).hasSize(78).doesNotHaveDuplicates().isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
		assertThat(names).startsWith("Access Dental Plan", "Aetna Better Health of California")
			.endsWith("Western Health Advantage");
	}

	@Test
	void knowsTheKindsOfPlans() {
		Map<String, Long> kinds = everyPlan().stream()
			.collect(Collectors.groupingBy(HealthPlan::kind, Collectors.counting()));
		assertThat(kinds).isEqualTo(Map.of("FULL_SERVICE", 55L, "DENTAL", 6L, "VISION", 4L, "BEHAVIORAL", 6L,
				"CHIROPRACTIC", 2L, HealthPlan.MEDI_CAL_COUNTY, 5L));
	}

	@Test
	void theDepartmentLicensesAllButTheCountyPlans() {
		assertThat(everyPlan())
			.allSatisfy((plan) -> assertThat(plan.licensed()).isNotEqualTo(plan.kind().equals("MEDI_CAL_COUNTY")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Kaiser Foundation Health Plan | Kaiser Foundation Health Plan
			kaiser permanente | Kaiser Foundation Health Plan
			KP | Kaiser Foundation Health Plan
			l a care | L.A. Care Health Plan
			LA Care Health Plan | L.A. Care Health Plan
			California Health and Wellness | California Health & Wellness
			Sistemas Médicos Nacionales | SIMNSA Health Plan
			California Physicians’ Service | Blue Shield of California
			us behavioral health plan california | U.S. Behavioral Health Plan, California
			Aetna Medi Cal | Aetna Better Health of California
			Aetna | Aetna Health of California
			CCHP Fresno | Community Care Health Plan
			cchp contra costa | Contra Costa Health Plan
			Chinese Community Health Plan | Chinese Community Health Plan
			The Alliance | Central California Alliance for Health
			""")
	void findsAPlanHoweverItsNameIsWritten(String typed, String name) {
		assertThat(this.plans.byName(typed)).map(HealthPlan::name).contains(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CCHP", "cchp", "Optum", "", "  ", "-", "Health Plan", "A plan that nobody knows" })
	void takesNoPlanForAnother(String typed) {
		assertThat(this.plans.byName(typed)).isEmpty();
	}

	@Test
	void findsEveryPlanByItsOwnNameAndById() {
		for (HealthPlan plan : everyPlan()) {
			assertThat(this.plans.byName(plan.name())).contains(plan);
		}
		assertThat(this.plans.byId(-1)).isEmpty();
	}

	@Test
	void saysThatNobodyHasVerifiedTheList() {
		assertThat(this.plans.unverified()).isEqualTo(78);
	}

	private List<HealthPlan> everyPlan() {
		return this.plans.all().stream().map((plan) -> this.plans.byId(plan.id())).flatMap(Optional::stream).toList();
	}

}
