package org.imrhelpcenter.intake;

import java.time.Instant;
import java.util.List;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.AssessedService;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.ReturnCodes;
import org.imrhelpcenter.intake.DraftClosedException.Reason;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirmations of applications that were submitted.
 */
@Component
class Confirmations {

	private final DraftTokens tokens;

	private final DraftRows rows;

	private final Drafts drafts;

	private final Cases cases;

	private final CaseContents contents;

	private final Applications applications;

	private final Calendars calendars;

	private final ReturnCodes codes;

	Confirmations(DraftTokens tokens, DraftRows rows, Drafts drafts, Cases cases, CaseContents contents,
			Applications applications, Calendars calendars, ReturnCodes codes) {
		this.tokens = tokens;
		this.rows = rows;
		this.drafts = drafts;
		this.cases = cases;
		this.contents = contents;
		this.applications = applications;
		this.calendars = calendars;
		this.codes = codes;
	}

	/**
	 * The confirmation for whoever holds the token of the draft.
	 * @param token what the browser holds
	 * @param address from which network address
	 * @param now when
	 * @return the confirmation, without a case while it is still a draft
	 * @throws DraftClosedException when the token opens nothing
	 */
	@Transactional
	public Confirmation of(String token, String address, Instant now) {
		Draft draft = draft(token, now);
		Long caseId = draft.caseId();
		if (caseId == null) {
			return new Confirmation(null, List.of(), null, null, false, false);
		}
		CaseSheet opened = this.cases.ofReceipt(Viewer.member(address), caseId);
		List<String> services = this.contents.services(opened).stream().map(AssessedService::name).toList();
		Dates dates = Dates.of(this.applications.answers(opened), LegalDay.of(now), this.calendars.holidays());
		boolean keepsCode = this.codes.opens(opened, draft.returnCodeHash());
		return new Confirmation(opened, services, dates,
				this.drafts.keptCode(draft).filter((code) -> keepsCode).orElse(null), keepsCode,
				opened.completedOn() == null);
	}

	/**
	 * The case alone, for whoever holds the token of the draft that it was.
	 * @param token what the browser holds
	 * @param address from which network address
	 * @param now when
	 * @return the case
	 * @throws DraftClosedException when the token opens none
	 */
	@Transactional
	public CaseSheet filed(String token, String address, Instant now) {
		Long caseId = draft(token, now).caseId();
		if (caseId == null) {
			throw new DraftClosedException(Reason.NONE);
		}
		return this.cases.ofReceipt(Viewer.member(address), caseId);
	}

	private Draft draft(String token, Instant now) {
		return this.tokens.draftOf(token, now)
			.flatMap(this.rows::findById)
			.orElseThrow(() -> new DraftClosedException(Reason.NONE));
	}

}
