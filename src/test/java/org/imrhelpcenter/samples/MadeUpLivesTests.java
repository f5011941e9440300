package org.imrhelpcenter.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.AssessedService;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.LetterDesk;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.Assessment;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockRules;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Requirements;
import org.imrhelpcenter.rules.Result;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Made-up cases live by the rules: what stands in them could have come about in the house
 * itself.
 */
class MadeUpLivesTests extends MadeUpCases {

	@Autowired
	Deadlines deadlines;

	@Autowired
	Calendars calendars;

	@Autowired
	CaseRecords records;

	@Autowired
	CaseContents contents;

	@Autowired
	Letters letters;

	@Autowired
	LetterDesk letterDesk;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void clocksAreWhatTheRulesMakeOfThem() {
		ClockRules rules = this.calendars.clockRules();
		for (CaseSheet sheet : sheets(1)) {
			List<CaseClock> clocks = this.deadlines.of(sheet.id());
			for (CaseClock clock : clocks) {
				CaseClock fresh = (clock.startedAt() != null)
						? rules.start(clock.kind(), sheet.urgency(), clock.startedAt())
						: rules.start(clock.kind(), sheet.urgency(), clock.startedOn());
				assertThat(clock.dueOn()).as(sheet.number() + " " + clock.kind()).isEqualTo(fresh.dueOn());
				Ending ended = clock.ended();
				if (ended != null) {
					assertThat(ended.event().meets().contains(clock.kind())
							|| ended.event().stops().contains(clock.kind()))
						.as(sheet.number() + " " + ended)
						.isTrue();
					assertThat(ended.on()).isAfterOrEqualTo(clock.startedOn());
				}
			}
			assertThat(sheet.nextDueOn()).as(sheet.number().text())
				.isEqualTo(ClockRules.next(clocks).map(CaseClock::workDate).orElse(null));
			assertThat(running(clocks)).as(sheet.number() + " " + sheet.status()).isSubsetOf(mayRun(sheet));
		}
	}

	private static List<ClockKind> running(List<CaseClock> clocks) {
		return clocks.stream().filter(CaseClock::isRunning).map(CaseClock::kind).toList();
	}

	private static List<ClockKind> mayRun(CaseSheet sheet) {
		return switch (sheet.status()) {
			case RECEIVED, SCREENING ->
				List.of(ClockKind.ACKNOWLEDGEMENT, ClockKind.QUALIFICATION_LETTER, ClockKind.DECISION_OVERALL);
			case QUALIFIED -> List.of(ClockKind.QUALIFICATION_LETTER, ClockKind.DECISION_OVERALL);
			case RECORDS_REQUESTED ->
				List.of(ClockKind.PLAN_RECORDS, ClockKind.DECISION_AFTER_RECORDS, ClockKind.DECISION_OVERALL);
			case IN_REVIEW -> List.of(ClockKind.DECISION_AFTER_RECORDS, ClockKind.DECISION_OVERALL);
			case COMPLAINT -> List.of(ClockKind.QUALIFICATION_LETTER, ClockKind.COMPLAINT_OUTCOME);
			case PLAN_RESPONSE_REQUESTED -> List.of(ClockKind.COMPLAINT_OUTCOME);
			case DECIDED -> List.of(ClockKind.PLAN_CARRIES_OUT);
			case OUTCOME_SENT, CARRIED_OUT, CLOSED, WITHDRAWN -> List.of();
		};
	}

	@Test
	void whatTheRulesFoundIsWhatTheyFindAndWhatLacksOnlyDaysIsLookedAtAgain() {
		for (CaseSheet sheet : sheets(3)) {
			List<ReceivedApplication.Service> services = this.records.services(sheet);
			List<AssessedService> found = this.contents.services(sheet);
			List<LocalDate> again = new ArrayList<>();
			for (int i = 0; i < services.size(); i++) {
				List<AssessedService.Found> last = found.get(i).findings();
				LocalDate day = LegalDay.of(last.get(0).foundAt());
				Assessment made = Requirements.assess(this.records.facts(sheet).asOf(day), services.get(i).facts(),
						this.calendars.holidays());
				assertThat(last.stream().map(AssessedService.Found::result)).as(sheet.number().text())
					.isEqualTo(made.findings().stream().map((finding) -> finding.result()).toList());
				again.add(made.reassessOn());
				if (sheet.track() == Track.IMR && found.get(i).isImr()) {
					assertThat(made.whatNeedsADecision()).as(sheet.number().text()).isEmpty();
					assertThat(made.with(Result.NOT_MET)).as(sheet.number().text())
						.doesNotContain(Requirement.PLAN_APPEAL);
				}
			}
			LocalDate expected = again.stream()
				.filter(Objects::nonNull)
				.filter((day) -> day.isAfter(LocalDate.of(2026, 11, 20)))
				.min(Comparator.naturalOrder())
				.orElse(null);
			assertThat(this.jdbc.sql("select reassess_on from imr_case where id = ?")
				.param(sheet.id())
				.query(LocalDate.class)
				.optional()
				.orElse(null)).as(sheet.number().text()).isEqualTo(expected);
		}
	}

	@Test
	void noCaseIsWhereItMayNotBe() {
		none("status in ('RECORDS_REQUESTED', 'IN_REVIEW', 'DECIDED', 'CARRIED_OUT') and not exists "
				+ "(select from case_act a where a.case_id = c.id and a.act = 'QUALIFICATION')");
		none("status in ('RECORDS_REQUESTED', 'IN_REVIEW', 'DECIDED', 'CARRIED_OUT') and not exists (select from letter l "
				+ "where l.case_id = c.id and l.kind = 'RECORDS_REQUEST' and l.state = 'SENT')");
		none("status in ('IN_REVIEW', 'DECIDED', 'CARRIED_OUT') and (not exists (select from case_act a "
				+ "where a.case_id = c.id and a.act = 'PLAN_RECORDS' and a.outcome = 'COMPLETE') or exists (select from "
				+ "plan_record_item i where i.case_id = c.id and i.received_on is null))");
		none("status in ('DECIDED', 'CARRIED_OUT') and exists (select from disputed_service s where s.case_id = c.id and "
				+ "s.kind <> 'OTHER' and not exists (select from determination d where d.case_id = c.id "
				+ "and d.service = s.ordinal and d.adopted_at is not null and d.adopted_by <> d.recorded_by))");
		none("(status in ('DECIDED', 'CARRIED_OUT')) <> (status not in ('CLOSED', 'WITHDRAWN') and exists (select from "
				+ "letter l where l.case_id = c.id and l.kind = 'DECISION' and l.recipient = 'MEMBER' "
				+ "and l.state in ('SENT', 'RETURNED')))");
		none("status = 'CARRIED_OUT' and not exists (select from determination d where d.case_id = c.id "
				+ "and d.outcome = 'OVERTURNED')");
		none("track = 'COMPLAINT' and exists (select from letter l where l.case_id = c.id and l.kind = 'QUALIFIED')");
		none("status in ('CLOSED', 'WITHDRAWN') and (stood is null or exists (select from case_hold h "
				+ "where h.case_id = c.id and h.ended_at is null))");
		none("status = 'RECEIVED' and owner_id is not null or status not in ('RECEIVED') and owner_id is null");
	}

	/** Everything that happened, happened in the order in which it is told. */
	@Test
	void historiesRunForwardsAndNothingIsStillToCome() {
		assertThat(count("""
				select count(*) from audit_line l join audit_line n on n.subject = l.subject and n.number = l.number + 1
				where l.subject like 'case/%' and n.at < l.at""")).isZero();
		assertThat(count("select count(*) from audit_line where at > timestamptz '2026-11-20 18:15:00Z' "
				+ "and subject like 'case/%'"))
			.isZero();
		assertThat(count("select count(*) from letter where greatest(prepared_at, approved_at, sent_at, returned_at) > "
				+ "timestamptz '2026-11-20 18:15:00Z'"))
			.isZero();
	}

	@Test
	void letterThatWentOutIsKeptAsItWentOut() throws IOException {
		int read = 0;
		for (CaseSheet sheet : sheets(60)) {
			for (CaseLetter letter : this.letters.of(sheet)) {
				if (letter.isApproved()) {
					try (PDDocument pdf = Loader.loadPDF(this.letterDesk.pdf(sheet, letter.id()))) {
						assertThat(new PDFTextStripper().getText(pdf)).contains("Case number: " + sheet.number());
					}
					read++;
				}
			}
			assertThat(this.letters.hashes(sheet))
				.hasSameSizeAs(this.letters.of(sheet).stream().filter(CaseLetter::isApproved).toList());
		}
		assertThat(read).isGreaterThan(100);
		assertThat(count(
				"select count(*) from letter_copy where pdf_sha256 <> sha256(pdf) and length(pdf) = pdf_size + 28"))
			.isEqualTo(count("select count(*) from letter_copy"));
	}

	private void none(String wrong) {
		assertThat(this.jdbc.sql("select number from imr_case c where id <= " + CASES + " and (" + wrong + ") limit 5")
			.query(String.class)
			.list()).as(wrong).isEmpty();
	}

	private List<CaseSheet> sheets(int step) {
		List<CaseSheet> sheets = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			for (long id = 1; id <= CASES; id += step) {
				sheets.add(this.records.sheet(id));
			}
		});
		return sheets;
	}

}
