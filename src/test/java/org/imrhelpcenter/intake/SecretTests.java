package org.imrhelpcenter.intake;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes that people copy by hand, and tokens that browsers keep.
 */
class SecretTests {

	@Test
	void makesCodesInGroupsOfFourWithoutLookAlikes() {
		for (int i = 0; i < 500; i++) {
			String code = Secret.code();
			assertThat(code).matches("([2-9ACDEFGHJKLMNPQRTVWXY]{4}-){3}[2-9ACDEFGHJKLMNPQRTVWXY]{4}");
			assertThat(Secret.tidy(code)).contains(code);
		}
	}

	@Test
	void neverMakesTheSameSecretTwice() {
		Set<String> secrets = new HashSet<>();
		for (int i = 0; i < 500; i++) {
			assertThat(secrets.add(Secret.code())).isTrue();
			assertThat(secrets.add(Secret.token())).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "8525-V2AC-DEFG-HJKL", "bszs-uzac-defg-hjkl", "8525 v2ac defg hjkl", "8525v2acdefghjkl",
			" 8525–V2AC—DEFG.HJKL ", "8525-\u00a0V2AC-DEFG-HJKL" })
	void readsACodeHoweverItIsTyped(String typed) {
		assertThat(Secret.tidy(typed)).contains("8525-V2AC-DEFG-HJKL");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "8525", "8525-V2AC-DEFG-HJKL-M", "8525-V2AC-DEFG-HJK!", "IIII-IIII-IIII-IIII" })
	void refusesWhatCannotBeACode(String typed) {
		assertThat(Secret.tidy(typed)).isEmpty();
	}

}
