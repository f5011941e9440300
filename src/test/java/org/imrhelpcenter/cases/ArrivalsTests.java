package org.imrhelpcenter.cases;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.StoppedClock;
import org.imrhelpcenter.WithDatabase;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.Appeal;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An application becomes a case.
 */
@SpringBootTest
@WithDatabase
@Import({ StoppedClock.InPlace.class, ReceptionDesk.class })
class ArrivalsTests {

	private static final List<String> TABLES = List.of("imr_case", "case_participant", "disputed_service",
			"case_finding", "case_answer", "case_signature", "case_clock", "audit_head", "audit_line");

	@Autowired
	ReceptionDesk desk;

	@Autowired
	Arrivals arrivals;

	@Autowired
	Cases cases;

	@Autowired
	CaseRecords records;

	@Autowired
	CaseContents contents;

	@Autowired
	Deadlines deadlines;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StoppedClock clock;

	private Viewer analyst;

	@BeforeEach
	void setUp() {
		this.clock.putTo("2026-11-20T10:15:00");
		this.analyst = new Viewer(Viewer.Kind.STAFF, 1L, "Andre Kessler", Role.ANALYST, "198.51.100.7");
	}

	@Test
	void writesTheCaseWithEverythingThatBelongsToIt() {
		Receipt receipt = this.desk.receive(two());
		CaseSheet sheet = this.cases.of(this.analyst, receipt.number().text());
		assertThat(sheet.memberName()).isEqualTo("Maria Alvarez");
		assertThat(sheet.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(sheet.completedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(sheet.kind()).isEqualTo(KindOfDispute.MEDICAL_NECESSITY);
		assertThat(sheet.status()).isEqualTo(CaseStatus.RECEIVED);
		assertThat(this.contents.participants(sheet)).extracting(ReceivedApplication.Participant::name)
			.containsExactly("Rosa Alvarez");
		assertThat(this.contents.signatures(sheet)).extracting(SignatureSheet::name).containsExactly("Maria Alvarez");
		List<AssessedService> services = this.contents.services(sheet);
		assertThat(services).extracting(AssessedService::name).containsExactly("MRI of the left knee", "Gene therapy");
		assertThat(services)
			.allSatisfy((service) -> assertThat(service.findings()).extracting(AssessedService.Found::requirement)
				.containsExactly(Requirement.values()));
		assertThat(services.get(1).findings().get(Requirement.PLAN_APPEAL.ordinal()).result()).isEqualTo(Result.MET);
		assertThat(this.records.history(sheet)).extracting((line) -> line.deed(), (line) -> line.ref())
			.containsExactly(tuple("APPLICATION_RECEIVED", "member"), tuple("CASE_OPENED", "staff/1"));
	}

	@Test
	void startsItsClocksInTheSameTransaction() {
		Receipt receipt = this.desk.receive(two());
		assertThat(this.deadlines.of(receipt.caseId())).extracting(CaseClock::kind, CaseClock::dueOn)
			.containsExactly(tuple(ClockKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 11, 25)),
					tuple(ClockKind.QUALIFICATION_LETTER, LocalDate.of(2026, 11, 27)),
					tuple(ClockKind.DECISION_OVERALL, LocalDate.of(2027, 1, 4)));
		CaseSheet sheet = this.cases.of(this.analyst, receipt.number().text());
		assertThat(sheet.nextDueOn()).isEqualTo(LocalDate.of(2026, 11, 25));
	}

	@Test
	void leavesNothingBehindWhenItFails() {
		List<Long> before = counts();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.arrivals.receive(two().build(), Viewer.member(null));
				throw new IllegalStateException("the power went out");
			}));
		assertThat(counts()).isEqualTo(before);
	}

	@Test
	void sealsWhatIsNotSearched() {
		Receipt receipt = this.desk
			.receive(two().answered("STORY", "CASEWORK", "{\"story\":\"a word nobody else would write: quixotry\"}"));
		for (String table : List.of("imr_case", "disputed_service", "case_finding", "case_answer", "case_signature")) {
			assertThat(this.jdbc.sql("select count(*) from " + table + " as t where convert_from("
					+ "convert_to(t::text, 'UTF8'), 'UTF8') like any (array['%quixotry%', '%203.0.113.77%', '%months end%'])"
					+ " or encode(convert_to(t::text, 'UTF8'), 'hex') like '%' || encode('quixotry', 'hex') || '%'")
				.query(Long.class)
				.single()).as(table).isZero();
		}
		CaseSheet sheet = this.cases.of(this.analyst, receipt.number().text());
		assertThat(this.contents.answers(sheet, List.of("CASEWORK"))).singleElement()
			.satisfies((answer) -> assertThat(new String(answer.text(), StandardCharsets.UTF_8)).contains("quixotry"));
	}

	@Test
	void keepsFindingsAsTheyWereMade() {
		Receipt receipt = this.desk.receive(two());
		CaseSheet sheet = this.cases.of(this.analyst, receipt.number().text());
		List<AssessedService> before = this.contents.services(sheet);
		this.jdbc.sql("update clock_length set amount = amount + 100").update();
		try {
			assertThat(this.contents.services(sheet)).isEqualTo(before);
			assertThat(this.deadlines.of(receipt.caseId())).extracting(CaseClock::dueOn)
				.contains(LocalDate.of(2026, 11, 27));
		}
		finally {
			this.jdbc.sql("update clock_length set amount = amount - 100").update();
		}
	}

	private List<Long> counts() {
		return TABLES.stream()
			.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

	private ArrivingApplication two() {
		return ArrivingApplication.at(this.clock.instant())
			.with("PARENT_OR_GUARDIAN", "Rosa Alvarez", "Mother")
			.service("MRI of the left knee", KindOfDispute.MEDICAL_NECESSITY,
					Appeal.decided(null, LocalDate.of(2026, 10, 1)))
			.service("Gene therapy", KindOfDispute.EXPERIMENTAL, Appeal.none());
	}

}
