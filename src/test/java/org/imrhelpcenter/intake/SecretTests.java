package org.imrhelpcenter.intake;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens that browsers keep.
 */
class SecretTests {

	@Test
	void neverMakesTheSameTokenTwice() {
		Set<String> tokens = new HashSet<>();
		for (int i = 0; i < 500; i++) {
			assertThat(tokens.add(Secret.token())).isTrue();
		}
	}

}
