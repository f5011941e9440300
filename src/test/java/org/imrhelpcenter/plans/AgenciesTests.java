package org.imrhelpcenter.plans;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.rules.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who answers when the department does not. */
@SpringBootTest
@WithDatabase
class AgenciesTests {

	@Autowired
	Agencies agencies;

	@Autowired
	Plans plans;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource(names = { "LICENSED_PLAN", "MEDICARE_AND_MEDI_CAL", "UNKNOWN" }, mode = EnumSource.Mode.EXCLUDE)
	void someoneMayAnswerForEveryOtherCoverage(Coverage coverage) {
		assertThat(this.agencies.forCoverage(coverage)).hasValueSatisfying((agency) -> {
			assertThat(agency.name()).isNotBlank();
			assertThat(agency.phone()).matches("1-\\d{3}-\\d{3}-\\d{4}");
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "LICENSED_PLAN", "MEDICARE_AND_MEDI_CAL", "UNKNOWN" })
	void sendsNobodyAwayWhomTheDepartmentMayHelp(Coverage coverage) {
		assertThat(this.agencies.forCoverage(coverage)).isEmpty();
	}

	@Test
	void stateHearingsAnswerForCountyPlansAndNobodyElseForLicensedOnes() {
		HealthPlan county = this.plans.byName("CalOptima").orElseThrow();
		assertThat(this.agencies.forPlan(county)).map(Agency::phone).contains("1-800-743-8525");
		assertThat(this.agencies.forPlan(this.plans.byName("Kaiser").orElseThrow())).isEmpty();
	}

	@Test
	void givesItsConnectionBackAfterEachReading() {
		for (int reading = 0; reading < 20; reading++) {
			assertThat(new Agencies(this.jdbc, Clock.systemUTC()).freeHelp()).isPresent();
		}
	}

	@Test
	void freeHelpIsThereForEverybody() {
		assertThat(this.agencies.freeHelp()).map(Agency::name).contains("Health Consumer Alliance");
	}

	@Test
	void everyAgencySaysWhatItDoes() {
		ResourceBundle messages = ResourceBundle.getBundle("messages/plans", Locale.ROOT);
		HealthPlan county = this.plans.byName("CalOptima").orElseThrow();
		List<Agency> all = Stream
			.concat(Stream.of(this.agencies.freeHelp(), this.agencies.forPlan(county)),
					Stream.of(Coverage.values()).map(this.agencies::forCoverage))
			.flatMap(Optional::stream)
			.toList();
		assertThat(all).hasSize(7)
			.allSatisfy((agency) -> assertThat(messages.getString(agency.whatTheyDo())).isNotBlank());
		assertThat(this.agencies.unverified()).isEqualTo(7);
	}

}
