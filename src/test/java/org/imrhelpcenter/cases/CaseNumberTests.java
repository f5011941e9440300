package org.imrhelpcenter.cases;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CaseNumberTests {

	@Test
	void hasTheFormOfTheContract() {
		assertThat(CaseNumber.of(2026, 4821).text()).isEqualTo("IMR-26-0004821-4");
	}

	@Test
	void catchesEveryWrongDigitAndEveryTwoNeighboursSwapped() {
		Random random = new Random(20261123);
		for (int n = 0; n < 2000; n++) {
			String right = CaseNumber.of(2000 + random.nextInt(100), 1 + random.nextInt(9_999_999)).text();
			for (int i = 4; i < right.length(); i++) {
				for (char digit = '0'; digit <= '9' && right.charAt(i) != '-'; digit++) {
					String typed = right.substring(0, i) + digit + right.substring(i + 1);
					assertThat(CaseNumber.parse(typed).isPresent()).isEqualTo(typed.equals(right));
				}
			}
			String digits = right.replaceAll("\\D", "");
			for (int i = 0; i + 1 < digits.length(); i++) {
				String swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i)
						+ digits.substring(i + 2);
				assertThat(CaseNumber.parse(swapped).isPresent()).isEqualTo(swapped.equals(digits));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "imr-26-0004821-4", "IMR 26 0004821 4", "2600048214", " IMR–26–0004821–4 " })
	void readsWhatPeopleType(String typed) {
		assertThat(CaseNumber.parse(typed)).contains(new CaseNumber("IMR-26-0004821-4"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "IMR-26-0004821-5", "IMR-26-4821-4", "26 0004821", "IMR-26-0004821-44", "'; drop--" })
	void refusesWhatIsNone(String typed) {
		assertThat(CaseNumber.parse(typed)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(typed));
	}

}
