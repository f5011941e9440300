package org.imrhelpcenter.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers that people type or dial stay in one piece.
 */
class PieceTests {

	@Test
	void keepsCaseNumbersAndPhoneNumbersWhole() {
		assertThat(Piece.of("Case IMR-26-0000012-3: call 1-888-466-2219.")).extracting(Piece::text)
			.containsExactly("Case ", "IMR-26-0000012-3", ": call ", "1-888-466-2219", ".");
		assertThat(Piece.of("or fax 916-255-5241")).extracting(Piece::whole).containsExactly(false, true);
	}

	@Test
	void leavesEverythingElseAsItIs() {
		assertThat(Piece.of("A 10-year-old rule")).containsExactly(new Piece("A 10-year-old rule", false));
		assertThat(Piece.of("")).isEmpty();
	}

}
