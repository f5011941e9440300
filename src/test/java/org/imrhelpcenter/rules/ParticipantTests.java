package org.imrhelpcenter.rules;

import java.time.LocalDate;

import org.imrhelpcenter.rules.Participant.Capacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imrhelpcenter.rules.California.day;

class ParticipantTests {

	private static final LocalDate TODAY = day("2026-11-20");

	@ParameterizedTest
	@CsvSource({ "2026-11-19, 2026-11-20, true", "2026-11-20, 2026-11-19, true", "2026-11-21, 2026-11-19, false",
			"2026-11-19, 2026-11-21, false", ", 2026-11-19, false", "2026-11-19, , false", ", , false" })
	void anAssistantIsToldNothingUntilBothPartsAreSigned(LocalDate partA, LocalDate partB, boolean told) {
		assertThat(new Participant(Capacity.AUTHORIZED_ASSISTANT, partA, partB, AuthorityPapers.NOT_RECEIVED, null,
				null, false, null)
			.mayBeToldOn(TODAY)).isEqualTo(told);
	}

	@ParameterizedTest
	@EnumSource(Capacity.class)
	void nobodyIsToldAnythingOnceItIsRevoked(Capacity capacity) {
		assertThat(participant(capacity, day("2026-11-19")).mayBeToldOn(TODAY)).isFalse();
		assertThat(participant(capacity, TODAY).mayBeToldOn(TODAY)).isFalse();
		assertThat(participant(capacity, day("2026-11-21")).mayBeToldOn(TODAY))
			.isEqualTo(participant(capacity, null).mayBeToldOn(TODAY));
	}

	@ParameterizedTest
	@CsvSource({ "2008-11-20, false, false", "2008-11-21, false, true", "2008-11-21, true, false", ", false, false" })
	void aParentIsToldUntilThe18thBirthday(LocalDate bornOn, boolean minorConsented, boolean told) {
		assertThat(new Participant(Capacity.PARENT_OR_GUARDIAN, null, null, AuthorityPapers.NOT_RECEIVED, null, bornOn,
				minorConsented, null)
			.mayBeToldOn(TODAY)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "VERIFIED, , true, false", "VERIFIED, 2026-11-19, false, true", "VERIFIED, 2026-11-20, false, true",
			"VERIFIED, 2026-11-21, true, false", "RECEIVED, , false, false", "RECEIVED, 2026-11-19, false, false",
			"REFUSED, , false, false", "NOT_RECEIVED, 2026-11-19, false, false" })
	void aRepresentativeIsToldWhileTheAuthorityLasts(AuthorityPapers papers, LocalDate diedOn, boolean legal,
			boolean personal) {
		assertThat(new Participant(Capacity.LEGAL_REPRESENTATIVE, null, null, papers, null, null, false, diedOn)
			.mayBeToldOn(TODAY)).isEqualTo(legal);
		assertThat(new Participant(Capacity.PERSONAL_REPRESENTATIVE, null, null, papers, null, null, false, diedOn)
			.mayBeToldOn(TODAY)).isEqualTo(personal);
	}

	@Test
	void aWholeParticipantIsTold() {
		assertThat(participant(Capacity.AUTHORIZED_ASSISTANT, null).mayBeToldOn(TODAY)).isTrue();
	}

	private static Participant participant(Capacity capacity, LocalDate revokedOn) {
		return new Participant(capacity, TODAY, TODAY, AuthorityPapers.VERIFIED, revokedOn, day("2010-01-01"), false,
				null);
	}

}
