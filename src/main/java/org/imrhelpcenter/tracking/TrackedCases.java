package org.imrhelpcenter.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Decided;
import org.imrhelpcenter.cases.Determinations;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.cases.Stage;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.Section;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Ending;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the one case that a member follows: everything on its page, read at once, and the
 * reading noted.
 */
@Component
class TrackedCases {

	private static final int MOST_DEEDS = 200;

	private final Cases cases;

	private final CaseContents contents;

	private final CaseRecords records;

	private final Determinations determinations;

	private final Deadlines deadlines;

	private final Applications applications;

	private final CaseMessages messages;

	private final Calendars calendars;

	private final Texts texts;

	private final Clock clock;

	TrackedCases(Cases cases, CaseContents contents, CaseRecords records, Determinations determinations,
			Deadlines deadlines, Applications applications, CaseMessages messages, Calendars calendars, Texts texts,
			Clock clock) {
		this.cases = cases;
		this.contents = contents;
		this.records = records;
		this.determinations = determinations;
		this.deadlines = deadlines;
		this.applications = applications;
		this.messages = messages;
		this.calendars = calendars;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * The case of whoever proved that it is theirs.
	 * @param viewer who asks
	 * @param locale the language
	 * @return the case
	 * @throws CaseMissingException when the viewer follows none
	 */
	@Transactional
	public TrackedCase open(Viewer viewer, Locale locale) {
		CaseSheet sheet = this.cases.followed(viewer);
		CaseFacts facts = this.records.facts(sheet);
		return view(sheet, facts, List.of(), Openings.of(this.records.days(sheet, Openings.DEEDS, Openings.MOST + 1)),
				true, this.messages.unread(sheet), locale);
	}

	/**
	 * The application of whoever proved that the case is theirs, as it was sent in.
	 * @param viewer who asks
	 * @param locale the language
	 * @return what they sent
	 * @throws CaseMissingException when the viewer follows none
	 */
	@Transactional
	public SentApplication openApplication(Viewer viewer, Locale locale) {
		return sent(this.cases.followed(viewer), locale);
	}

	/**
	 * The case of somebody whom the viewer may act for today, without what is only the
	 * member's: who else is part of it, and who looked at it.
	 * @param viewer who asks
	 * @param number the case number
	 * @param locale the language
	 * @return the case
	 * @throws CaseMissingException when it is not the viewer's to see, or not any more
	 */
	@Transactional
	public TrackedCase openHelped(Viewer viewer, String number, Locale locale) {
		CaseSheet sheet = this.cases.helped(viewer, number);
		return view(sheet, this.records.facts(sheet), this.applications.forAssistant(sheet), Openings.of(Map.of()),
				false, 0, locale);
	}

	/**
	 * What whoever applied by authority sent, while nobody has looked at the authority.
	 * @param viewer who asks
	 * @param number the case number
	 * @param locale the language
	 * @return what they sent
	 * @throws CaseMissingException when it is not the viewer's to see
	 */
	@Transactional
	public SentApplication openSent(Viewer viewer, String number, Locale locale) {
		return sent(this.cases.sent(viewer, number), locale);
	}

	private SentApplication sent(CaseSheet sheet, Locale locale) {
		return new SentApplication(sheet, AnswerSheet.of(this.applications.forMember(sheet), this.texts, locale));
	}

	private TrackedCase view(CaseSheet sheet, CaseFacts facts, List<Section> answers, Openings openings, boolean own,
			int unread, Locale locale) {
		Instant now = this.clock.instant();
		LocalDate today = LegalDay.of(now);
		List<CaseClock> clocks = this.deadlines.of(sheet.id());
		List<ReceivedApplication.Service> services = this.records.services(sheet);
		List<Decided> adopted = mayBeDecided(sheet) ? this.determinations.decided(sheet) : List.of();
		boolean undecided = sheet.status().mayTurnUrgent() && adopted.isEmpty() && !isReversed(sheet, clocks);
		List<MissingItem> missing = MissingItem.of(facts.completeness());
		return new TrackedCase(sheet, today, StageMark.of(sheet.status().stage()),
				NextSteps.of(sheet.status(), sheet.track(), sheet.completedOn() != null, clocks,
						adopted.stream().map(Decided::decision).toList(), sheet.reopenedOn() != null),
				missing, new Promises(this.texts, locale, now).of(clocks, sheet.track()),
				sheet.mediCal() ? Hearing.of(facts.hearing().hearing(), services, today) : null,
				PublicDeed.of(this.records.latest(sheet, PublicDeed.TOLD, MOST_DEEDS)), services,
				wasSent(sheet, clocks, adopted) ? adopted : List.of(), this.contents.signatures(sheet),
				AnswerSheet.of(answers, this.texts, locale), openings,
				own ? Act.of(sheet, missing, undecided) : List.of(), undecided, unread,
				(sheet.status() == CaseStatus.WITHDRAWN) ? FileAgain.of(services, this.calendars.holidays(), today)
						: List.of());
	}

	/** What the plan grants is not decided about any more. */
	private static boolean isReversed(CaseSheet sheet, List<CaseClock> clocks) {
		return sheet.track() != Track.COMPLAINT && clocks.stream()
			.map(CaseClock::ended)
			.anyMatch((ended) -> ended != null && ended.event() == CaseEvent.REVERSED_BY_PLAN);
	}

	/** Only these need a look at what was decided. */
	private static boolean mayBeDecided(CaseSheet sheet) {
		return sheet.status() == CaseStatus.IN_REVIEW || sheet.status().stage() == Stage.DETERMINATION;
	}

	/** Nobody reads here what was decided before it is in the letter that was sent. */
	private static boolean wasSent(CaseSheet sheet, List<CaseClock> clocks, List<Decided> adopted) {
		return sheet.status() == CaseStatus.DECIDED || sheet.status() == CaseStatus.CARRIED_OUT
				|| (sheet.status().stage() == Stage.DETERMINATION && clocks.stream()
					.map(CaseClock::ended)
					.anyMatch((ended) -> ended != null && ended.event() == CaseEvent.DECISION_SENT
							&& adopted.stream().noneMatch((one) -> later(one, ended))));
	}

	/** An earlier decision may have been sent before the case was opened again. */
	private static boolean later(Decided one, Ending sent) {
		return LegalDay.of(one.adoptedAt()).isAfter(sent.on());
	}

}
