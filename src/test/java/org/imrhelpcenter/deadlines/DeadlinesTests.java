package org.imrhelpcenter.deadlines;

import java.time.LocalDate;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.cases.ArrivingApplication;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Receipt;
import org.imrhelpcenter.cases.ReceptionDesk;
import org.imrhelpcenter.outbox.MessageSent;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The clocks of a case as they are kept.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class DeadlinesTests {

	private static final Viewer NURSE = new Viewer(Viewer.Kind.STAFF, 1L, "Noor Whitfield", Role.NURSE, null);

	@Autowired
	ReceptionDesk desk;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Cases cases;

	@Autowired
	CaseRecords records;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	StoppedClock clock;

	@BeforeEach
	void setUp() {
		this.clock.putTo("2026-11-20T10:15:00");
	}

	@Test
	void startWithTheApplication() {
		Receipt standard = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		assertThat(this.deadlines.of(standard.caseId())).extracting(CaseClock::kind, CaseClock::dueOn)
			.containsExactly(tuple(ClockKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 11, 25)),
					tuple(ClockKind.QUALIFICATION_LETTER, LocalDate.of(2026, 11, 27)),
					tuple(ClockKind.DECISION_OVERALL, LocalDate.of(2027, 1, 4)));
		Receipt urgent = this.desk.receive(ArrivingApplication.at(this.clock.instant()).urgent());
		assertThat(this.deadlines.of(urgent.caseId())).extracting(CaseClock::kind, CaseClock::dueOn)
			.containsExactly(tuple(ClockKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 11, 22)),
					tuple(ClockKind.QUALIFICATION_LETTER, LocalDate.of(2026, 11, 22)),
					tuple(ClockKind.DECISION_OVERALL, LocalDate.of(2026, 11, 27)));
	}

	@Test
	void letTheNextDateLeadTheQueueOnceTheAcknowledgementIsSent() {
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		this.clock.putTo("2026-11-21T08:00:00");
		send(receipt, "acknowledgement");
		CaseSheet sheet = this.cases.of(NURSE, receipt.number().text());
		assertThat(sheet.nextDueOn()).isEqualTo(LocalDate.of(2026, 11, 27));
		Standing standing = acknowledgement(receipt).standing(this.clock.instant());
		assertThat(standing.state()).isEqualTo(Standing.State.MET);
		assertThat(standing.days()).isEqualTo(4);
		assertThat(this.records.history(sheet)).extracting(AuditLine::deed, AuditLine::ref)
			.contains(tuple("ACKNOWLEDGEMENT_SENT", "system"));
	}

	@Test
	void areMetOnceHoweverOftenTheSendingIsTold() {
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		send(receipt, "acknowledgement");
		CaseClock before = acknowledgement(receipt);
		this.clock.putTo("2026-12-20T08:00:00");
		send(receipt, "acknowledgement");
		assertThat(acknowledgement(receipt)).isEqualTo(before);
		assertThat(this.records.history(this.cases.of(NURSE, receipt.number().text()))).extracting(AuditLine::deed)
			.containsOnlyOnce("ACKNOWLEDGEMENT_SENT");
	}

	@Test
	void takeNoNoticeOfOtherMessages() {
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		send(receipt, "return-code");
		assertThat(acknowledgement(receipt).isRunning()).isTrue();
	}

	@Test
	void areMissedAndMetLate() {
		Receipt receipt = this.desk.receive(ArrivingApplication.at(this.clock.instant()));
		this.clock.putTo("2026-11-25T23:59:59");
		assertThat(acknowledgement(receipt).standing(this.clock.instant()).state()).isEqualTo(Standing.State.OPEN);
		this.clock.putTo("2026-11-26T00:00:00");
		assertThat(acknowledgement(receipt).standing(this.clock.instant()).state()).isEqualTo(Standing.State.MISSED);
		send(receipt, "acknowledgement");
		assertThat(acknowledgement(receipt).standing(this.clock.instant()).metLate()).isTrue();
	}

	private CaseClock acknowledgement(Receipt receipt) {
		return this.deadlines.of(receipt.caseId())
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.ACKNOWLEDGEMENT)
			.findFirst()
			.orElseThrow();
	}

	private void send(Receipt receipt, String template) {
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(new MessageSent("case/" + receipt.caseId(), template, "received", this.clock.instant())));
	}

}
