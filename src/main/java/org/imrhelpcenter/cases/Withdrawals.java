package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Signer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that their members take back.
 */
@Component
public class Withdrawals {

	/** The deed of taking an application back. */
	public static final String WITHDRAWN = "CASE_WITHDRAWN";

	private final Acts acts;

	private final CaseRows rows;

	private final Holds holds;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Withdrawals(Acts acts, CaseRows rows, Holds holds, Audit audit, ApplicationEventPublisher events, Clock clock) {
		this.acts = acts;
		this.rows = rows;
		this.holds = holds;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The member takes the own application back; the clocks stop in the same transaction.
	 * @param viewer the member
	 * @return false when there is nothing to take back: it was before, or the case is
	 * decided
	 * @throws CaseMissingException when the viewer follows no case
	 */
	@Transactional
	public boolean withdraw(Viewer viewer) {
		Long caseId = viewer.caseId();
		if (caseId == null) {
			throw new CaseMissingException();
		}
		ImrCase imrCase = this.rows.lockById(caseId).orElseThrow(CaseMissingException::new);
		if (!imrCase.sheet().status().mayBecome(CaseStatus.WITHDRAWN)) {
			return false;
		}
		this.audit.note(viewer.actor(), CaseSheet.subject(caseId), WITHDRAWN, "");
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		takeBack(imrCase, LegalDay.of(now), now);
		return true;
	}

	/**
	 * Records that the application was taken back by phone, in writing or in person. The
	 * clocks stop on the day on which that was said.
	 * @param viewer who records it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param said who said it, how and when
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first, or it is
	 * decided
	 */
	@Transactional
	public long record(Viewer viewer, CaseSheet opened, int seenVersion, Said said) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.WITHDRAWAL);
		if (said.on().isBefore(opened.receivedOn()) || said.on().isAfter(turn.today())) {
			throw new IllegalArgumentException("It was not said on that day");
		}
		long id = turn.record("WITHDRAWN", new ActDetails(said.words(),
				Map.of("by", "Signer." + said.by(), "how", "ContactWay." + said.how(), "on", said.on().toString())));
		takeBack(turn.imrCase(), said.on(), turn.at());
		return id;
	}

	private void takeBack(ImrCase imrCase, LocalDate on, Instant at) {
		imrCase.withdraw();
		this.holds.endAll(imrCase.id(), at);
		this.events.publishEvent(new CaseWithdrawn(imrCase.id(), on, at));
	}

	/**
	 * What was said when an application was taken back.
	 *
	 * @param by by whom
	 * @param how how it reached the Help Center
	 * @param on on which day
	 * @param words what was said
	 */
	public record Said(Signer by, ContactWay how, LocalDate on, String words) {

		/** What was said does not find its way into a log. */
		@Override
		public String toString() {
			return "Said";
		}

	}

}
