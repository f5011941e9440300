package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.LegalDay;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that are closed: nothing more is to be done. Every clock that runs stops.
 */
@Component
public class Closings {

	/** The deed of closing a case because its member knows which agency answers. */
	public static final String HANDED_ON = "CASE_HANDED_ON";

	private final Acts acts;

	private final CaseRows rows;

	private final Holds holds;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Closings(Acts acts, CaseRows rows, Holds holds, Audit audit, ApplicationEventPublisher events, Clock clock) {
		this.acts = acts;
		this.rows = rows;
		this.holds = holds;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Closes a case.
	 * @param viewer who closes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reason why
	 * @param words why, in words
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first, or it is
	 * closed already
	 */
	@Transactional
	public long close(Viewer viewer, CaseSheet opened, int seenVersion, ClosingReason reason, String words) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.CLOSING);
		CaseStatus stood = turn.imrCase().sheet().status();
		turn.imrCase().become(CaseStatus.CLOSED);
		this.holds.endAll(opened.id(), turn.at());
		turn.moved(CaseEvent.CLOSED);
		return turn.record(reason.name(), new ActDetails(words, Map.of("stood", "CaseStatus." + stood)));
	}

	/**
	 * Closes a case about which somebody decided that the department has no authority at
	 * all, now that its member was told so and by whom it is answered. Where that was
	 * decided otherwise in the meantime, the case goes on.
	 * @param caseId the case
	 * @return whether it is closed now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean handedOn(long caseId) {
		ImrCase imrCase = this.rows.lockById(caseId).orElseThrow(CaseMissingException::new);
		boolean decided = this.acts.latest(imrCase.sheet(), Act.JURISDICTION)
			.filter((act) -> act.outcome().equals(Jurisdictions.NO_AUTHORITY))
			.isPresent();
		if (!decided || imrCase.sheet().status().stage() == Stage.DETERMINATION) {
			return false;
		}
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		imrCase.screen();
		imrCase.become(CaseStatus.CLOSED);
		this.holds.endAll(caseId, at);
		this.events.publishEvent(new CaseMoved(caseId, CaseEvent.CLOSED, LegalDay.of(at), at));
		this.audit.note(Actor.SYSTEM, CaseSheet.subject(caseId), HANDED_ON, "");
		return true;
	}

}
