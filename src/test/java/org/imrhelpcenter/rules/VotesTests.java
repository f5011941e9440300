package org.imrhelpcenter.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The majority of the reviewers decides; who is evenly split favors the member. */
class VotesTests {

	@ParameterizedTest
	@CsvSource({ "1, 0, OVERTURNED", "0, 1, UPHELD", "2, 1, OVERTURNED", "1, 2, UPHELD", "3, 0, OVERTURNED",
			"0, 3, UPHELD", "1, 1, OVERTURNED", "2, 0, OVERTURNED", "0, 2, UPHELD" })
	void decide(int overturn, int uphold, Decision decision) {
		assertThat(new Votes(overturn, uphold).decision()).isEqualTo(decision);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "-1, 2", "2, -1", "2, 2", "4, 0" })
	void areCastByOneToThree(int overturn, int uphold) {
		assertThatThrownBy(() -> new Votes(overturn, uphold)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void needThreeForWhatIsCalledExperimental() {
		assertThat(new Votes(1, 1).isWhole(KindOfDispute.EXPERIMENTAL)).isFalse();
		assertThat(new Votes(2, 1).isWhole(KindOfDispute.EXPERIMENTAL)).isTrue();
		assertThat(new Votes(1, 0).isWhole(KindOfDispute.MEDICAL_NECESSITY)).isTrue();
	}

}
