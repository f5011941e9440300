package org.imrhelpcenter.eligibility;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.StateHearing;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.DateParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the answers of the public check mean to the rules. */
class CheckPageTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final LocalDate FILED = LocalDate.of(2026, 9, 1);

	private static final LocalDate DECIDED = LocalDate.of(2026, 10, 1);

	@Test
	void nothingAnsweredIsNothingKnown() {
		var facts = page(null, null, null, List.of(), null, null, null, null, null).facts(TODAY);
		assertThat(facts.receivedOn()).isEqualTo(TODAY);
		assertThat(facts.kind()).isEqualTo(KindOfDispute.UNKNOWN);
		assertThat(facts.urgency()).isEqualTo(Urgency.STANDARD);
		assertThat(facts.coverage().coverage()).isEqualTo(Coverage.UNKNOWN);
		assertThat(facts.coverage().mediCal()).isFalse();
		assertThat(facts.appeal()).isEqualTo(Appeal.notKnown());
		assertThat(facts.hearing()).isEqualTo(StateHearing.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "YES, URGENT", "NO, STANDARD", "NOT_SURE, STANDARD", ", STANDARD" })
	void onlyAYesIsUrgent(String urgent, Urgency urgency) {
		assertThat(page(urgent, null, null, List.of(), null, null, null, null, null).facts(TODAY).urgency())
			.isEqualTo(urgency);
	}

	@ParameterizedTest
	@CsvSource({ "LICENSED_PLAN, NO, LICENSED_PLAN, false", "LICENSED_PLAN, YES, LICENSED_PLAN, true",
			"MEDICARE, NO, MEDICARE, false", "MEDICARE, NOT_SURE, MEDICARE, false",
			"MEDICARE, YES, MEDICARE_AND_MEDI_CAL, true", "MEDICARE_AND_MEDI_CAL, , MEDICARE_AND_MEDI_CAL, true",
			"MEDI_CAL_FEE_FOR_SERVICE, , MEDI_CAL_FEE_FOR_SERVICE, true", "NOT_SURE, YES, UNKNOWN, true",
			", NO, UNKNOWN, false" })
	void whoHasMedicareAndMediCalHasBoth(@Nullable String told, @Nullable String mediCal, Coverage coverage,
			boolean hasMediCal) {
		var facts = page(null, told, mediCal, List.of(), null, null, null, null, null).facts(TODAY).coverage();
		assertThat(facts.coverage()).isEqualTo(coverage);
		assertThat(facts.mediCal()).isEqualTo(hasMediCal);
	}

	@Test
	void experimentalWinsAmongSeveralReasons() {
		var several = List.of("OUT_OF_NETWORK", "NOT_MEDICALLY_NECESSARY", "EXPERIMENTAL");
		assertThat(page(null, null, null, several, null, null, null, null, null).facts(TODAY).kind())
			.isEqualTo(KindOfDispute.EXPERIMENTAL);
	}

	@Test
	void theAppealIsWhatWasToldOfIt() {
		assertThat(appeal("NO", null, null, null)).isEqualTo(Appeal.none());
		assertThat(appeal("NOT_SURE", null, null, null)).isEqualTo(Appeal.notKnown());
		assertThat(appeal("YES", null, null, null)).isEqualTo(Appeal.waiting(null));
		assertThat(appeal("YES", FILED, "NOT_SURE", null)).isEqualTo(Appeal.waiting(FILED));
		assertThat(appeal("YES", FILED, "NO", null)).isEqualTo(Appeal.waiting(FILED));
		assertThat(appeal("YES", null, "YES", null)).isEqualTo(Appeal.decided(null, null));
		assertThat(appeal("YES", FILED, "YES", DECIDED)).isEqualTo(Appeal.decided(FILED, DECIDED));
	}

	@Test
	void aDateSaysThatItHappenedWhereTheQuestionBeforeItWasSkipped() {
		assertThat(appeal(null, FILED, null, null)).isEqualTo(Appeal.waiting(FILED));
		assertThat(appeal(null, null, null, DECIDED)).isEqualTo(Appeal.decided(null, DECIDED));
		assertThat(appeal("YES", FILED, null, DECIDED)).isEqualTo(Appeal.decided(FILED, DECIDED));
		assertThat(appeal(null, null, "YES", null)).isEqualTo(Appeal.decided(null, null));
	}

	@Test
	void whatWasTypedBeforeANoDoesNotCount() {
		assertThat(appeal("NO", FILED, "YES", DECIDED)).isEqualTo(Appeal.none());
		assertThat(appeal("NOT_SURE", FILED, "YES", DECIDED)).isEqualTo(Appeal.notKnown());
		assertThat(appeal("YES", FILED, "NO", DECIDED)).isEqualTo(Appeal.waiting(FILED));
	}

	@ParameterizedTest
	@CsvSource({ "NO, HELD, NONE", "NO, , NONE", "YES, NONE, NONE", "YES, HELD, HELD", "YES, NOT_SURE, ", "YES, , ",
			"NOT_SURE, , NONE", "NOT_SURE, REQUESTED, REQUESTED", "NOT_SURE, NOT_SURE, ", ", WITHDRAWN, WITHDRAWN" })
	void onlyPeopleWithMediCalHaveAStateHearing(@Nullable String mediCal, @Nullable String told,
			@Nullable StateHearing hearing) {
		assertThat(page(null, "LICENSED_PLAN", mediCal, List.of(), null, null, null, null, told).facts(TODAY).hearing())
			.isEqualTo(hearing);
	}

	@Test
	void aLetterIsNotOlderThanTheAppealThatItAnswers() {
		assertThat(dates("YES", DECIDED, "YES", FILED).decidedBeforeFiled()).isTrue();
		assertThat(dates("YES", FILED, "YES", DECIDED).decidedBeforeFiled()).isFalse();
		assertThat(dates("YES", FILED, "YES", FILED).decidedBeforeFiled()).isFalse();
		assertThat(dates("NO", DECIDED, "YES", FILED).decidedBeforeFiled()).as("it does not count").isFalse();
	}

	private static Appeal appeal(@Nullable String filed, @Nullable LocalDate filedOn, @Nullable String decided,
			@Nullable LocalDate decidedOn) {
		return dates(filed, filedOn, decided, decidedOn).facts(TODAY).appeal();
	}

	private static CheckPage dates(@Nullable String filed, @Nullable LocalDate filedOn, @Nullable String decided,
			@Nullable LocalDate decidedOn) {
		return page(null, null, null, List.of(), filed, filedOn, decided, decidedOn, null);
	}

	private static CheckPage page(@Nullable String urgent, @Nullable String coverage, @Nullable String mediCal,
			List<String> reasons, @Nullable String filed, @Nullable LocalDate filedOn, @Nullable String decided,
			@Nullable LocalDate decidedOn, @Nullable String hearing) {
		return new CheckPage(urgent, coverage, mediCal, reasons, filed, parts(filedOn), decided, parts(decidedOn),
				hearing);
	}

	private static DateParts parts(@Nullable LocalDate date) {
		return (date != null) ? DateParts.of(date) : DateParts.none();
	}

}
