package org.imrhelpcenter.accounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which passwords are refused.
 */
class PasswordFaultTests {

	private static final String EMAIL = "maria.lopez.garcia@example.org";

	private static final String NAME = "María López García";

	@ParameterizedTest
	@ValueSource(strings = { "correct horse battery", "twelve chars", "Пароль из слов", "八つの漢字で書いた合言葉です",
			"tr0ub4dor&3xy", "it is lopez again", "help center of mine" })
	void acceptsWhatIsLongAndNotObvious(String password) {
		assertThat(PasswordFault.of(password, EMAIL, NAME)).isEmpty();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "'',TOO_SHORT", "elevenchars,TOO_SHORT", "𝒂𝒃𝒄𝒅𝒆𝒇,TOO_SHORT",
			"maria.lopez.garcia@example.org,LIKE_EMAIL", "Maria-Lopez-Garcia,LIKE_EMAIL",
			"maría lópez garcía,LIKE_NAME", "aaaaaaaaaaaa,REPEATED", "abababababab,REPEATED",
			"abcdabcdabcdabc,REPEATED", "aabbccddaabbccdd,REPEATED", "help-center-demo,OBVIOUS",
			"Password 1234,OBVIOUS", "123456789012,OBVIOUS", "qwertyuiop12,OBVIOUS" })
	void refusesTheRest(String password, PasswordFault fault) {
		assertThat(PasswordFault.of(password, EMAIL, NAME)).contains(fault);
	}

	@Test
	void refusesControlCharacters() {
		assertThat(PasswordFault.of("correct\u0000horse battery", EMAIL, NAME))
			.contains(PasswordFault.CONTROL_CHARACTERS);
	}

	@ParameterizedTest
	@CsvSource({ "72,false", "73,true" })
	void refusesWhatBcryptWouldCutOff(int bytes, boolean refused) {
		String password = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-+ !?$%&(~".substring(0,
				bytes);
		assertThat(PasswordFault.of(password, EMAIL, NAME).isPresent()).isEqualTo(refused);
	}

	@Test
	void countsBytesAndNotLetters() {
		assertThat(PasswordFault.of("ДвадцатьПятьБуквЭтоПятьдесятБайтов,аЗдесь", EMAIL, NAME))
			.contains(PasswordFault.TOO_LONG);
	}

}
