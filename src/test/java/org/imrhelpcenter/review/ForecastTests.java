package org.imrhelpcenter.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.cases.Absence;
import org.imrhelpcenter.cases.Cover;
import org.imrhelpcenter.cases.QueueLoad;
import org.imrhelpcenter.rules.Holidays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What will be late: with weekends, and with who is there.
 */
class ForecastTests {

	/** A Friday. */
	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

	private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private static final long NOOR = 7;

	private static final long NIA = 8;

	@Test
	void saysWhichUrgentClocksEndOnASundayAndHowManyHaveNoOwner() {
		Forecast.Day day = only(new Cover(List.of()), load(NOOR, true, SUNDAY, 2), load(null, true, SUNDAY, 2),
				load(NIA, false, SUNDAY, 1), load(NIA, true, LocalDate.of(2026, 11, 19), 5), load(NIA, true, null, 9));
		assertThat(day.on()).isEqualTo(SUNDAY);
		assertThat(day.urgent()).isEqualTo(4);
		assertThat(day.urgentUnowned()).isEqualTo(2);
		assertThat(day.standard()).isEqualTo(1);
		assertThat(day.standardUnowned()).isZero();
		assertThat(day.worked()).isFalse();
		assertThat(day.workBy()).isEqualTo(FRIDAY);
		assertThat(day.alone()).isZero();
		assertThat(day.pressing()).isTrue();
	}

	@Test
	void knowsWhenNoWorkingDayIsLeft() {
		Forecast.Day day = new Forecast(
				new QueueLoad(Instant.EPOCH, SUNDAY.minusDays(1), List.of(load(NOOR, true, SUNDAY, 1)), Map.of()),
				Holidays.of(List.of()), new Cover(List.of()), Map.of(NOOR, "Noor"))
			.days()
			.get(0);
		assertThat(day.workBy()).isNull();
		assertThat(day.alone()).as("nobody works on a Sunday, and nobody is away").isZero();
		assertThat(day.pressing()).isTrue();
	}

	@Test
	void countsWhoIsAwayUntilThenUnlessSomebodyStandsIn() {
		Absence noor = new Absence(1, NOOR, NIA, FRIDAY, MONDAY);
		assertThat(only(new Cover(List.of(noor)), load(NOOR, false, MONDAY, 3)).alone()).isZero();
		Absence nia = new Absence(2, NIA, NOOR, FRIDAY, MONDAY);
		Forecast.Day day = only(new Cover(List.of(noor, nia)), load(NOOR, false, MONDAY, 3));
		assertThat(day.alone()).isEqualTo(3);
		assertThat(day.away()).containsExactly("Noor");
		Absence untilSunday = new Absence(2, NIA, NOOR, FRIDAY, SUNDAY);
		assertThat(only(new Cover(List.of(noor, untilSunday)), load(NOOR, false, MONDAY, 3)).alone()).isZero();
	}

	private static QueueLoad.Load load(Long owner, boolean urgent, LocalDate on, int cases) {
		return new QueueLoad.Load(owner, urgent, on, cases);
	}

	private static Forecast.Day only(Cover cover, QueueLoad.Load... loads) {
		List<Forecast.Day> days = new Forecast(new QueueLoad(Instant.EPOCH, FRIDAY, List.of(loads), Map.of()),
				Holidays.of(List.of()), cover, Map.of(NOOR, "Noor", NIA, "Nia"))
			.days();
		assertThat(days).hasSize(1);
		return days.get(0);
	}

}
