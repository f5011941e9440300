package org.imrhelpcenter.review;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeoplesNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Dr. Jane Roe", "Dr Roe, orthopedic surgeon", "reviewed by Jane Roe, M.D.", "Jane Roe MD",
			"Jane Q. Roe, MD, PhD", "J. Roe, D.O.", "Prof. Núñez", "Dra. Ana Ruiz", "Doctor O’Neil",
			"Mary-Ann McDonald, Ph.D." })
	void areNoticed(String text) {
		assertThat(PeoplesNames.in(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Board certified in orthopedic surgery", "Three doctors who are specialists for bones",
			"Board certified in Internal Medicine and Medical Oncology", "One M.D., board certified in surgery",
			"Certificado en Medicina Interna", "Licensed in California; 20 years of practice", "An MD and two RNs" })
	void areNotSeenWhereNobodyIsNamed(String text) {
		assertThat(PeoplesNames.in(text)).isFalse();
	}

}
