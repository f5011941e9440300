package org.imrhelpcenter.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Months are understood in every language of the site. */
class MonthNamesTests {

	@ParameterizedTest
	@CsvSource({ "January, 1", "Sept., 9", "may, 5", "ENERO, 1", "abr., 4", "Mayo, 5", "agosto, 8", "dic, 12" })
	void understandsNamesAndTheirFirstLetters(String typed, int month) {
		assertThat(MonthNames.number(typed)).hasValue(month);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ju", "m", "enerO!", "brumaire" })
	void understandsNothingElse(String typed) {
		assertThat(MonthNames.number(typed)).isEmpty();
	}

}
