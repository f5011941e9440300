package org.imrhelpcenter.tracking;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.ServiceFacts;
import org.imrhelpcenter.rules.StateHearing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The last days to ask for a State Hearing.
 */
class HearingTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@Test
	void isOneHundredAndTwentyDaysAfterThePlansDecision() {
		Hearing hearing = hearing(service("MRI", LocalDate.of(2026, 5, 23)));
		assertThat(hearing.days()).singleElement().satisfies((day) -> {
			assertThat(day.by()).isEqualTo("2026-09-20");
			assertThat(day.decidedOn()).isEqualTo("2026-05-23");
			assertThat(day.passed()).isTrue();
		});
		assertThat(hearing.several()).isFalse();
	}

	@Test
	void isNotOverOnTheLastDay() {
		assertThat(hearing(service("MRI", TODAY.minusDays(120))).days().get(0).passed()).isFalse();
		assertThat(hearing(service("MRI", TODAY.minusDays(121))).days().get(0).passed()).isTrue();
	}

	@Test
	void putsTheNearestFirstAndThoseThatAreOverLast() {
		Hearing hearing = hearing(service("Over", TODAY.minusDays(200)), service("Later", TODAY.minusDays(10)),
				service("Nearest", TODAY.minusDays(60)), service("Not decided", null));
		assertThat(hearing.days()).extracting((day) -> day.services().get(0))
			.containsExactly("Nearest", "Later", "Over");
		assertThat(hearing.several()).isTrue();
	}

	@Test
	void saysTheDayOfOneLetterOnce() {
		Hearing hearing = hearing(service("MRI", TODAY.minusDays(60)), service("Therapy", TODAY.minusDays(60)));
		assertThat(hearing.days()).singleElement()
			.satisfies((day) -> assertThat(day.services()).containsExactly("MRI", "Therapy"));
	}

	@Test
	void hasNoDayWithoutADatedDecision() {
		assertThat(hearing(service("MRI", null)).days()).isEmpty();
	}

	@Test
	void repeatsOnlyWhatTheMemberSaid() {
		assertThat(Hearing.of(StateHearing.NONE, List.of(), TODAY).asked()).isFalse();
		assertThat(Hearing.of(null, List.of(), TODAY).asked()).isFalse();
		assertThat(Hearing.of(StateHearing.REQUESTED, List.of(), TODAY).asked()).isTrue();
	}

	private static Hearing hearing(ReceivedApplication.Service... services) {
		return Hearing.of(StateHearing.NONE, List.of(services), TODAY);
	}

	private static ReceivedApplication.Service service(String name, LocalDate decidedOn) {
		Appeal appeal = (decidedOn != null) ? Appeal.decided(null, decidedOn) : Appeal.waiting(null);
		return new ReceivedApplication.Service(name, new ServiceFacts(KindOfDispute.MEDICAL_NECESSITY, appeal));
	}

}
