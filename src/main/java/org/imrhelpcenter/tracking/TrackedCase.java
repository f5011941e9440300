package org.imrhelpcenter.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Channel;
import org.imrhelpcenter.cases.Decided;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.cases.SignatureSheet;
import org.imrhelpcenter.correspondence.CaseLetter;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it to the member.
 *
 * @param sheet the case
 * @param today the Pacific day on which it is read
 * @param stages the three public stages
 * @param next where it stands, and what it waits for
 * @param missing what the member still has to send
 * @param promises every date
 * @param hearing the State Hearing; null for whoever has no Medi-Cal
 * @param deeds what has happened, the latest first
 * @param services the disputed services
 * @param decided what was decided about each service; empty until the letter is sent
 * @param signatures who signed what
 * @param answers what an assistant may read of the application; the member has a page for
 * it
 * @param openings who has opened the case
 * @param acts what the member can do here
 * @param undecided whether something is left to be decided
 * @param unread how many answers the member has not read
 * @param again until when one can file again; empty unless the application was taken back
 */
record TrackedCase(CaseSheet sheet, LocalDate today, List<StageMark> stages, NextSteps next, List<MissingItem> missing,
		List<Promise> promises, @Nullable Hearing hearing, List<PublicDeed> deeds,
		List<ReceivedApplication.Service> services, List<Decided> decided, List<SignatureSheet> signatures,
		List<AnswerSheet> answers, Openings openings, List<Act> acts, boolean undecided, int unread,
		List<FileAgain> again) {

	public boolean urgent() {
		return this.sheet.urgency() == Urgency.URGENT;
	}

	/** Whether a date of the Help Center itself has passed. */
	public boolean late() {
		return this.promises.stream().anyMatch((promise) -> promise.isLate() && !promise.byPlan());
	}

	/** Whether two dates run for the decision, so that the earlier one counts. */
	public boolean twoDecisionDates() {
		return this.promises.stream()
			.filter(Promise::isAwaited)
			.map(Promise::kind)
			.collect(Collectors.toSet())
			.containsAll(Set.of(ClockKind.DECISION_AFTER_RECORDS, ClockKind.DECISION_OVERALL));
	}

	/**
	 * The letter that says why the case was opened again.
	 * @param letters the letters that its reader may read, the latest first; may be
	 * missing
	 * @return its number; null when there is none yet
	 */
	public @Nullable Long letterOfReopening(@Nullable List<CaseLetter> letters) {
		LocalDate on = this.sheet.reopenedOn();
		return (on == null || letters == null) ? null : letters.stream()
			.filter((letter) -> letter.kind() == LetterKind.REOPENED && !LegalDay.of(letter.preparedAt()).isBefore(on))
			.map(CaseLetter::id)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The letter with the decision.
	 * @param letters the letters that its reader may read, the latest first; may be
	 * missing
	 * @return its number; null when there is none
	 */
	public @Nullable Long letterOfDecision(@Nullable List<CaseLetter> letters) {
		return (letters == null) ? null
				: letters.stream()
					.filter((letter) -> letter.kind() == LetterKind.DECISION)
					.map(CaseLetter::id)
					.findFirst()
					.orElse(null);
	}

	/** Whether the reader can sign what is not signed yet, right here. */
	public boolean signable() {
		return this.acts.stream().anyMatch((act) -> act.name().equals("signature"));
	}

	/** Whether the hour counts: only an online application comes at a moment. */
	public boolean receivedAtAMoment() {
		return this.sheet.channel() == Channel.ONLINE;
	}

	/** The dates that are still ahead, or late. */
	public List<Promise> awaited() {
		return this.promises.stream().filter(Promise::isAwaited).toList();
	}

	/** The dates that are over. */
	public List<Promise> over() {
		return this.promises.stream().filter((promise) -> !promise.isAwaited()).toList();
	}

}
