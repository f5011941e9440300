package org.imrhelpcenter.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Complaints;
import org.imrhelpcenter.cases.Qualifications;
import org.imrhelpcenter.cases.Screened;
import org.imrhelpcenter.cases.Screenings;
import org.imrhelpcenter.cases.Verdict;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.LetterWords.AboutService;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an analyst gives the answer to an application: it qualifies, or it goes through
 * the complaint process. The letters that say so are prepared with it.
 */
@Component
class QualificationDesk {

	private final Qualifications qualifications;

	private final Complaints complaints;

	private final Screenings screenings;

	private final Letters letters;

	private final Deadlines deadlines;

	private final Clock clock;

	QualificationDesk(Qualifications qualifications, Complaints complaints, Screenings screenings, Letters letters,
			Deadlines deadlines, Clock clock) {
		this.qualifications = qualifications;
		this.complaints = complaints;
		this.screenings = screenings;
		this.letters = letters;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** By when the plan's records would be due if they were asked for now. */
	CaseClock recordsDue(CaseSheet opened) {
		return this.deadlines.ifStarted(ClockKind.PLAN_RECORDS, opened.urgency(), this.clock.instant());
	}

	@Transactional
	public void qualify(Viewer viewer, CaseSheet opened, int seenVersion, Map<Integer, Verdict> verdicts,
			List<String> items, String reasons) {
		long id = this.qualifications.qualify(viewer, opened, seenVersion, verdicts, items, reasons);
		List<Screened> services = this.screenings.of(opened);
		LetterWords words = LetterWords.none();
		List<String> others = new ArrayList<>();
		for (Screened service : services) {
			if (verdicts.getOrDefault(service.ordinal(), Verdict.NO_MEDICAL_QUESTION).isImr()) {
				words = words.with(new AboutService(service.name(), null, "", ""));
			}
			else {
				others.add(service.name());
			}
		}
		String occasion = "qualification-" + id;
		this.letters.prepare(opened, LetterKind.QUALIFIED, occasion,
				words.with(Word.ITEMS, others).withChoices(Word.FINDINGS, grounds(verdicts)));
		this.letters.prepare(opened, LetterKind.RECORDS_REQUEST, occasion, words.with(Word.ITEMS, items));
	}

	/** Takes a qualification back, with the letters that would have told of it. */
	@Transactional
	public void takeBack(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		this.qualifications.takeBack(viewer, opened, seenVersion, reasons);
		this.letters.discard(opened.id(),
				EnumSet.of(LetterKind.QUALIFIED, LetterKind.RECORDS_REQUEST, LetterKind.PLAN_REMINDER));
	}

	@Transactional
	public void complain(Viewer viewer, CaseSheet opened, int seenVersion, Map<Integer, Verdict> verdicts,
			String reasons) {
		long id = this.complaints.send(viewer, opened, seenVersion, verdicts, reasons);
		this.letters.prepare(opened, LetterKind.NOT_ELIGIBLE, "complaint-" + id,
				LetterWords.none().withChoices(Word.REASONS, grounds(verdicts)).and(Word.REASONS, reasons));
	}

	/** Each ground once: the letter says it in its own language. */
	private static List<Verdict> grounds(Map<Integer, Verdict> verdicts) {
		return verdicts.values().stream().filter((verdict) -> !verdict.isImr()).distinct().sorted().toList();
	}

}
