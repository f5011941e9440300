package org.imrhelpcenter.web;

import org.junit.jupiter.api.Test;

import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;

import static org.assertj.core.api.Assertions.assertThat;

/** How an answer is tidied before anybody reads it. */
class TidyTextTests {

	@Test
	void keepsOneKindOfLineEndAndOneSpellingOfEachLetter() {
		assertThat(tidied("  Jose\u0301 \r\n wrote\n ")).isEqualTo("Jos\u00e9 \n wrote");
		assertThat(tidied(" \u00a0\t ")).isEqualTo("\u00a0");
		assertThat(tidied("")).isEmpty();
	}

	@Test
	void leavesASingleParameterAsItWasSent() {
		WebDataBinder binder = new WebDataBinder(null, "password");
		new TidyText().tidy(binder);
		assertThat(binder.convertIfNecessary(" secret ", String.class)).isEqualTo(" secret ");
	}

	private static String tidied(String typed) {
		WebDataBinder binder = new WebDataBinder(null, "page");
		binder.setTargetType(ResolvableType.forClass(YesNo.class));
		new TidyText().tidy(binder);
		return binder.convertIfNecessary(typed, String.class);
	}

}
