package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.imrhelpcenter.rules.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An application that came without everything becomes complete.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class CompletionsTests {

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);

	private static final ReceivedApplication.Signature BY_MARK = new ReceivedApplication.Signature("MEDICAL_RELEASE",
			"I agree.", Locale.ENGLISH, "Maria Alvarez", "Tom Lee", "203.0.113.9", "Another Browser 2.0");

	@Autowired
	ReceptionDesk desk;

	@Autowired
	Cases cases;

	@Autowired
	CaseRecords records;

	@Autowired
	CaseContents contents;

	@Autowired
	Completions completions;

	@Autowired
	Deadlines deadlines;

	@Autowired
	StoppedClock clock;

	private final Viewer intake = new Viewer(Viewer.Kind.STAFF, 1L, "Ines Moreno", Role.INTAKE, "198.51.100.7");

	private String number = "";

	@BeforeEach
	void sentUnsignedBeforeMidnightOfTheLastTimelyDay() {
		this.clock.putTo("2026-11-23T23:50:00");
		this.number = this.desk
			.receive(ArrivingApplication.at(this.clock.instant())
				.unsigned()
				.service("MRI", KindOfDispute.MEDICAL_NECESSITY, Appeal.decided(null, LocalDate.of(2026, 5, 23))))
			.number()
			.text();
	}

	@Test
	void isReceivedInTimeAndIncompleteWhileNobodySigned() {
		assertThat(sheet().receivedOn()).isEqualTo(LAST_DAY);
		assertThat(sheet().completedOn()).isNull();
		assertThat(result(Requirement.FILING_WINDOW)).isEqualTo(Result.MET);
		assertThat(result(Requirement.COMPLETE_APPLICATION)).isEqualTo(Result.NOT_MET);
		assertThat(result(Requirement.AUTHORITY)).isEqualTo(Result.NOT_MET);
		assertThat(this.contents.signatures(sheet())).isEmpty();
		assertThat(this.deadlines.of(sheet().id())).extracting(CaseClock::kind)
			.doesNotContain(ClockKind.QUALIFICATION_LETTER, ClockKind.DECISION_OVERALL);
	}

	@Test
	void isCompleteOnTheDayOnWhichTheMemberSigns() {
		this.clock.putTo("2026-11-25T09:00:00");
		assertThat(this.completions.sign(Viewer.member("203.0.113.9"), sheet(), Signer.MEMBER, BY_MARK)).isTrue();
		assertThat(sheet().receivedOn()).isEqualTo(LAST_DAY);
		assertThat(sheet().completedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
		assertThat(result(Requirement.FILING_WINDOW)).isEqualTo(Result.MET);
		assertThat(result(Requirement.COMPLETE_APPLICATION)).isEqualTo(Result.MET);
		assertThat(result(Requirement.AUTHORITY)).isEqualTo(Result.MET);
		assertThat(this.contents.signatures(sheet())).extracting(SignatureSheet::name, SignatureSheet::witness)
			.containsExactly(tuple("Maria Alvarez", "Tom Lee"));
		assertThat(this.deadlines.of(sheet().id())).extracting(CaseClock::kind, CaseClock::dueOn)
			.contains(tuple(ClockKind.QUALIFICATION_LETTER, LocalDate.of(2026, 12, 2)),
					tuple(ClockKind.DECISION_OVERALL, LocalDate.of(2027, 1, 9)));
		assertThat(sheet().nextDueOn()).isEqualTo(LocalDate.of(2026, 11, 28));
		assertThat(this.records.history(sheet())).extracting(AuditLine::deed)
			.contains(Completions.RELEASE_SIGNED, Completions.ITEM_RECEIVED, Completions.COMPLETED);
	}

	@Test
	void countsPaperFromTheDayOnWhichItCameAndNotFromTheDayOfTheEntry() {
		this.clock.putTo("2026-12-03T16:00:00");
		LocalDate came = LocalDate.of(2026, 11, 30);
		assertThat(this.completions.receiveRelease(this.intake, sheet(), Signer.MEMBER, came)).isTrue();
		assertThat(sheet().completedOn()).isEqualTo(came);
		assertThat(this.deadlines.of(sheet().id())).extracting(CaseClock::kind, CaseClock::dueOn)
			.contains(tuple(ClockKind.QUALIFICATION_LETTER, LocalDate.of(2026, 12, 7)));
	}

	@Test
	void takesEachItemOnce() {
		this.completions.receiveRelease(this.intake, sheet(), Signer.MEMBER, LAST_DAY);
		this.clock.putTo("2026-11-26T09:00:00");
		assertThat(this.completions.sign(Viewer.member(null), sheet(), Signer.MEMBER, BY_MARK)).isFalse();
		assertThat(sheet().completedOn()).isEqualTo(LAST_DAY);
		assertThat(this.contents.signatures(sheet())).isEmpty();
		assertThat(this.deadlines.of(sheet().id())).extracting(CaseClock::kind).doesNotHaveDuplicates();
	}

	@Test
	void isCompleteOnlyWithTheLastItem() {
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant())
			.by(Channel.FAX)
			.with(new Completeness(null, LAST_DAY, null)));
		CaseSheet faxed = this.cases.of(this.intake, receipt.number().text());
		this.completions.receiveRelease(this.intake, faxed, Signer.MEMBER, LAST_DAY);
		assertThat(this.cases.of(this.intake, receipt.number().text()).completedOn()).isNull();
		this.clock.putTo("2026-11-27T09:00:00");
		this.completions.receive(this.intake, faxed, ApplicationItem.PLAN, LocalDate.of(2026, 11, 27));
		assertThat(this.cases.of(this.intake, receipt.number().text()).completedOn())
			.isEqualTo(LocalDate.of(2026, 11, 27));
	}

	@Test
	void receivesNothingTomorrow() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.completions.receiveRelease(this.intake, sheet(), Signer.MEMBER, LAST_DAY.plusDays(1)));
	}

	private CaseSheet sheet() {
		return this.cases.of(this.intake, this.number);
	}

	private Result result(Requirement requirement) {
		List<AssessedService> services = this.contents.services(sheet());
		Optional<AssessedService.Found> found = services.get(0)
			.findings()
			.stream()
			.filter((each) -> each.requirement() == requirement)
			.findFirst();
		return found.orElseThrow().result();
	}

}
