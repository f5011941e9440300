package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.AuditLine;
import org.imrhelpcenter.cases.Acts;
import org.imrhelpcenter.cases.CaseAlarms;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case for a person: everything on its page, read at once, and the reading noted.
 */
@Component
class CaseFile {

	private static final int READINGS = 50;

	private final Cases cases;

	private final CaseContents contents;

	private final CaseRecords records;

	private final Deadlines deadlines;

	private final Applications applications;

	private final CaseAlarms alarms;

	private final Acts acts;

	private final Staff staff;

	private final Texts texts;

	private final Clock clock;

	CaseFile(Cases cases, CaseContents contents, CaseRecords records, Deadlines deadlines, Applications applications,
			CaseAlarms alarms, Acts acts, Staff staff, Texts texts, Clock clock) {
		this.cases = cases;
		this.contents = contents;
		this.records = records;
		this.deadlines = deadlines;
		this.applications = applications;
		this.alarms = alarms;
		this.acts = acts;
		this.staff = staff;
		this.texts = texts;
		this.clock = clock;
	}

	@Transactional
	public CaseView open(Viewer viewer, String number, Locale locale) {
		CaseSheet sheet = this.cases.of(viewer, number);
		List<Colleague> colleagues = this.staff.colleagues();
		Instant now = this.clock.instant();
		List<ClockView> clocks = ClockView.of(this.deadlines.of(sheet.id()), now, LegalDay.of(now), this.texts, locale);
		AnsweredApplication application = new AnsweredApplication(this.applications.forCasework(sheet), this.texts,
				locale);
		Sight sight = Sight.of(viewer);
		List<AuditLine> lines = new ArrayList<>(this.records.history(sheet));
		Deeds deeds = new Deeds(this.texts, locale, colleagues, this.records.facts(sheet).signer().signer(), lines);
		Collections.reverse(lines);
		boolean mine = sheet.ownerId() != null && sheet.ownerId().equals(viewer.staffId());
		return new CaseView(sheet, owner(sheet, colleagues), mine,
				mine || (sheet.ownerId() != null && viewer.is(Role.SUPERVISOR, Role.DIRECTOR)),
				clocks.stream().filter(ClockView::running).findFirst().orElse(null), this.contents.services(sheet),
				clocks, application.care(), application.pages(), this.contents.participants(sheet),
				this.contents.signatures(sheet),
				lines.stream().filter((line) -> !reading(line)).map(deeds::tell).toList(),
				sight.readings() ? lines.stream().filter(CaseFile::reading).limit(READINGS).map(deeds::tell).toList()
						: List.of(),
				this.alarms.of(sheet), sight, this.acts.offered(viewer, sheet), this.acts.of(sheet),
				colleagues.stream().collect(Collectors.toMap(Colleague::id, Colleague::name)), LegalDay.of(now));
	}

	/** Whether a line only tells that somebody read. */
	static boolean reading(AuditLine line) {
		return line.deed().equals(Cases.OPENED) || line.deed().equals(Documents.OPENED);
	}

	private static @Nullable String owner(CaseSheet sheet, List<Colleague> colleagues) {
		return colleagues.stream()
			.filter((colleague) -> Objects.equals(colleague.id(), sheet.ownerId()))
			.map(Colleague::name)
			.findFirst()
			.orElse(null);
	}

}
