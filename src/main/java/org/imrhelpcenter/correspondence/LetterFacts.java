package org.imrhelpcenter.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.rules.Age;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.ClockRules;
import org.imrhelpcenter.rules.FilingWindow;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Signer;
import org.imrhelpcenter.rules.StateHearingWindow;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a letter reads from the case, on the day on which it is written.
 *
 * @param sheet the case
 * @param letter the letter
 * @param words what the act told
 * @param services the disputed services
 * @param missing what makes the application incomplete
 * @param clocks the clocks of the case
 * @param rules how clocks run
 * @param signer who signed the application
 * @param person the name of whoever acts for the member and gets the letter; empty
 * otherwise
 * @param now when it is written
 */
record LetterFacts(CaseSheet sheet, CaseLetter letter, LetterWords words, List<ReceivedApplication.Service> services,
		List<ApplicationItem> missing, List<CaseClock> clocks, ClockRules rules, Signer signer, String person,
		Instant now) {

	LocalDate today() {
		return LegalDay.of(this.now);
	}

	/** From the 18th birthday on letters are to the member, and not to a parent. */
	boolean ofAge() {
		LocalDate born = this.sheet.birthDate();
		return born != null && !Age.isMinor(born, today());
	}

	boolean urgent() {
		return this.sheet.urgency() == Urgency.URGENT;
	}

	/** The date of a clock that runs; null when it does not. */
	@Nullable LocalDate due(ClockKind kind) {
		return this.clocks.stream()
			.filter((clock) -> clock.kind() == kind && clock.isRunning())
			.map(CaseClock::workDate)
			.findFirst()
			.orElse(null);
	}

	/** By when the decision is due: the earlier of two dates counts. */
	@Nullable LocalDate decisionBy() {
		LocalDate overall = due(ClockKind.DECISION_OVERALL);
		LocalDate records = due(ClockKind.DECISION_AFTER_RECORDS);
		return (records == null || (overall != null && overall.isBefore(records))) ? overall : records;
	}

	/** By when a notice that goes to the plan now has to be done. */
	LocalDate planBy(CaseEvent event) {
		LocalDate told = this.words.day(Word.DUE_ON);
		ClockKind kind = event.starts().iterator().next();
		return (told != null) ? told : this.rules.start(kind, this.sheet.urgency(), this.now).dueOn();
	}

	/**
	 * By when the plan sends its records: in an urgent case the hour, else the day. A
	 * clock that runs already counts from the first notice.
	 */
	Object recordsBy() {
		CaseClock clock = this.clocks.stream()
			.filter((each) -> each.kind() == ClockKind.PLAN_RECORDS && each.isRunning())
			.findFirst()
			.orElseGet(() -> this.rules.start(ClockKind.PLAN_RECORDS, this.sheet.urgency(), this.now));
		return hour(clock, planBy(CaseEvent.NOTICE_SENT_TO_PLAN));
	}

	/** The same for records that the plan was asked for; null when it was not. */
	@Nullable Object runningRecordsBy() {
		return this.clocks.stream()
			.filter((each) -> each.kind() == ClockKind.PLAN_RECORDS && each.isRunning())
			.findFirst()
			.map((clock) -> hour(clock, clock.workDate()))
			.orElse(null);
	}

	/**
	 * A working date is a day, also where the date that it takes the place of was an
	 * hour.
	 */
	private static Object hour(CaseClock clock, LocalDate day) {
		return (clock.dueAt() != null && clock.workingDate() == null) ? clock.dueAt() : day;
	}

	/** What the act told about the services; else their names alone. */
	List<LetterWords.AboutService> about() {
		return !this.words.services().isEmpty() ? this.words.services()
				: this.services.stream()
					.map((service) -> new LetterWords.AboutService(service.name(), null, "", ""))
					.toList();
	}

	/** The names of the disputed services. */
	List<String> names() {
		return about().stream().map(LetterWords.AboutService::name).toList();
	}

	boolean anyDecided(LetterWords.Outcome outcome) {
		return this.words.services().stream().anyMatch((service) -> service.outcome() == outcome);
	}

	/** The dates of the plan's written decisions, each once. */
	private List<LocalDate> decisions() {
		return this.services.stream()
			.map((service) -> service.facts().appeal().decidedOn())
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

	/** The last days to ask for a State Hearing, the nearest first. */
	List<LocalDate> hearingDays() {
		return decisions().stream().map(StateHearingWindow::stateHearingBy).toList();
	}

	/** The last days to file, the nearest first. */
	List<LocalDate> fileBy() {
		return decisions().stream()
			.map((day) -> FilingWindow.of(day, this.rules.holidays()).fileBy())
			.distinct()
			.toList();
	}

}
