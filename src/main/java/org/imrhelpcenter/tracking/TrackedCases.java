package org.imrhelpcenter.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseMissingException;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.correspondence.CaseMessages;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.CaseFacts;
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

	private final CaseRecords records;

	private final Deadlines deadlines;

	private final Applications applications;

	private final CaseMessages messages;

	private final Texts texts;

	private final Clock clock;

	TrackedCases(Cases cases, CaseRecords records, Deadlines deadlines, Applications applications,
			CaseMessages messages, Texts texts, Clock clock) {
		this.cases = cases;
		this.records = records;
		this.deadlines = deadlines;
		this.applications = applications;
		this.messages = messages;
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
		Instant now = this.clock.instant();
		LocalDate today = LegalDay.of(now);
		CaseFacts facts = this.records.facts(sheet);
		List<CaseClock> clocks = this.deadlines.of(sheet.id());
		List<ReceivedApplication.Service> services = this.records.services(sheet);
		return new TrackedCase(sheet, today, StageMark.of(sheet.status().stage()),
				NextSteps.of(sheet.status(), sheet.track(), sheet.completedOn() != null, clocks),
				MissingItem.of(facts.completeness()), new Promises(this.texts, locale, now).of(clocks, sheet.track()),
				sheet.mediCal() ? Hearing.of(facts.hearing().hearing(), services, today) : null,
				PublicDeed.of(this.records.latest(sheet, PublicDeed.TOLD, MOST_DEEDS)), services,
				this.cases.signatures(sheet), AnswerSheet.of(this.applications.forMember(sheet), this.texts, locale),
				Openings.of(this.records.days(sheet, Cases.OPENED, Openings.MOST + 1),
						this.records.days(sheet, Cases.FOLLOWED, Openings.MOST_OWN)),
				Act.of(sheet, MissingItem.of(facts.completeness())), this.messages.unread(sheet));
	}

}
