package org.imrhelpcenter.accounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where signing in leads.
 */
class SameSiteTests {

	@ParameterizedTest
	@ValueSource(strings = { "/staff", "/staff?done", "/staff/cases/IMR-26-0004821-4", "/staff/people/12?done=CHANGED",
			"/staff/cases?plan=Sharp%20Health&stage=a,b" })
	void goesToThePageAskedFor(String page) {
		assertThat(SameSite.orStart(page)).isEqualTo(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/apply", "https://evil.example/staff", "//evil.example/staff",
			"/staff//evil.example", "/staffers", "/staff/../apply", "/staff/.hidden", "/staff\\evil",
			"/staff/\r\nSet-Cookie: a=b", "/staff/{x}", "/staff/%2e%2e/apply", "javascript:alert(1)", "/staff/sign-in",
			"/staff/sign-in?out", "/staff/sign-out", "/staff/presence", "/staff?x#y", "@evil.example" })
	void goesToTheFirstPageInsteadOfElsewhere(String page) {
		assertThat(SameSite.orStart(page)).isEqualTo("/staff");
	}

	@Test
	void goesToTheFirstPageWhenNoneWasAskedFor() {
		assertThat(SameSite.orStart(null)).isEqualTo("/staff");
		assertThat(SameSite.orStart("/staff/" + "a".repeat(1000))).isEqualTo("/staff");
	}

}
