package org.imrhelpcenter.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ActRecord;
import org.imrhelpcenter.cases.AssessedService;
import org.imrhelpcenter.cases.CaseAlarm;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.cases.SignatureSheet;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it to one person.
 *
 * @param sheet the case
 * @param owner who works on it; null while nobody does
 * @param mine whether that is the one who looks
 * @param mayRelease whether the one who looks may give it back to the queue
 * @param next the clock to be worked on first; null when none runs
 * @param services the disputed services with their findings
 * @param clocks the clocks, running ones first
 * @param care how the member can safely be reached, and in which language
 * @param pages the application as it was answered
 * @param participants others with a part in the case
 * @param signatures who signed what
 * @param history what was done, the latest first
 * @param readings who opened the case, the latest first
 * @param alarms that somebody seems to guess its code, while nobody has looked
 * @param sight what the one who looks may see
 * @param acts what the one who looks may do to it now
 * @param records what was done to it, with the reasons, the latest first
 * @param names the people of the staff, by number
 * @param today the Pacific day on which it is read
 */
record CaseView(CaseSheet sheet, @Nullable String owner, boolean mine, boolean mayRelease, @Nullable ClockView next,
		List<AssessedService> services, List<ClockView> clocks, List<Answer> care, List<AnsweredPage> pages,
		List<ReceivedApplication.Participant> participants, List<SignatureSheet> signatures, List<Deed> history,
		List<Deed> readings, List<CaseAlarm> alarms, Sight sight, List<Act> acts, List<ActRecord> records,
		Map<Long, String> names, LocalDate today) {

	/** How many findings of all services have this result. */
	public int tally(String result) {
		return (int) this.services.stream()
			.flatMap((service) -> service.findings().stream())
			.filter((found) -> found.result().name().equals(result))
			.count();
	}

	/**
	 * By when to act on a case that was opened again, though no clock runs; null where
	 * one does, or nothing is to be done anew.
	 */
	public @Nullable LocalDate actBy() {
		return (this.next == null && this.sheet.reopenedOn() != null) ? this.sheet.nextDueOn() : null;
	}

	/** How the date to act on stands out; null when there is none. */
	public QueueLine.@Nullable Pressing pressing() {
		if (this.next != null) {
			return this.next.pressing();
		}
		LocalDate actBy = actBy();
		return (actBy != null) ? QueueLine.Pressing.of(actBy, this.today) : null;
	}

	/** When the latest finding was made. */
	public Instant foundAt() {
		return this.services.stream()
			.flatMap((service) -> service.findings().stream())
			.map(AssessedService.Found::foundAt)
			.max(Comparator.naturalOrder())
			.orElse(this.sheet.receivedAt());
	}

	/** Whether something about reaching the member could do harm. */
	public boolean warns() {
		return this.care.stream().anyMatch(Answer::warning);
	}

	/**
	 * A question with its answer.
	 *
	 * @param question the question
	 * @param values the answer, in parts
	 * @param warning whether overlooking it could do harm
	 */
	record Answer(String question, List<String> values, boolean warning) {
	}

	/**
	 * A page of the application.
	 *
	 * @param title its title
	 * @param service about which service; 0 when it is about all of them
	 * @param answers what was answered
	 * @param skipped whether nothing was
	 */
	record AnsweredPage(String title, int service, List<Answer> answers, boolean skipped) {
	}

}
