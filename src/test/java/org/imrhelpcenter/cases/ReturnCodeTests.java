package org.imrhelpcenter.cases;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes that people copy by hand.
 */
class ReturnCodeTests {

	@Test
	void comeInGroupsOfFourWithoutLookAlikes() {
		for (int i = 0; i < 500; i++) {
			ReturnCode code = ReturnCode.random();
			assertThat(code.text()).matches("([2-9ACDEFGHJKLMNPQRTVWXY]{4}-){3}[2-9ACDEFGHJKLMNPQRTVWXY]{4}");
			assertThat(ReturnCode.parse(code.text())).contains(code);
		}
	}

	@Test
	void neverComeTwice() {
		Set<ReturnCode> codes = new HashSet<>();
		for (int i = 0; i < 500; i++) {
			assertThat(codes.add(ReturnCode.random())).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "8525-V2AC-DEFG-HJKL", "bszs-uzac-defg-hjkl", "8525 v2ac defg hjkl", "8525v2acdefghjkl",
			" 8525–V2AC—DEFG.HJKL ", "8525-\u00a0V2AC-DEFG-HJKL" })
	void areReadHoweverTheyAreTyped(String typed) {
		assertThat(ReturnCode.parse(typed)).contains(new ReturnCode("8525-V2AC-DEFG-HJKL"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "8525", "8525-V2AC-DEFG-HJKL-M", "8525-V2AC-DEFG-HJK!", "IIII-IIII-IIII-IIII" })
	void areNotMadeOfWhatCannotBeOne(String typed) {
		assertThat(ReturnCode.parse(typed)).isEmpty();
	}

	@Test
	void standInNoLog() {
		ReturnCode code = ReturnCode.random();
		assertThat(code.toString()).doesNotContain(code.text());
	}

}
