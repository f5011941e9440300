package org.imrhelpcenter.cases;

import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.Votes;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the reviewers found: recorded by one person for each disputed service, adopted by
 * another as the department's decision.
 */
@Component
public class Determinations {

	private final Acts acts;

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final DeterminationRows determinations;

	private final AdoptionDeputies deputies;

	Determinations(Acts acts, CaseRows rows, Arrivals arrivals, DeterminationRows determinations,
			AdoptionDeputies deputies) {
		this.acts = acts;
		this.rows = rows;
		this.arrivals = arrivals;
		this.determinations = determinations;
		this.deputies = deputies;
	}

	/**
	 * The latest determinations of an opened case.
	 * @param opened the case
	 * @return one for each service that has one, in order
	 */
	@Transactional(readOnly = true)
	public List<Determination> of(CaseSheet opened) {
		return this.determinations.latest(opened.id(),
				this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new)));
	}

	/**
	 * What was adopted about an opened case. The member reads it once the letter is sent.
	 * @param opened the case
	 * @return one for each service that was decided, in order
	 */
	@Transactional(readOnly = true)
	public List<Decided> decided(CaseSheet opened) {
		return this.determinations.decided(opened.id());
	}

	/**
	 * The services of an opened case that are reviewed.
	 * @param opened the case
	 * @return their places in the application
	 */
	@Transactional(readOnly = true)
	public List<Integer> services(CaseSheet opened) {
		return this.determinations.services(opened.id());
	}

	/**
	 * Records what the reviewers found about one service; what was recorded about it
	 * before does not count any more.
	 * @param viewer who records it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param found what they found
	 * @param reasons what else is to be said; may be empty
	 * @throws CaseChangedException when somebody else changed the case first, or adopted
	 * it
	 */
	@Transactional
	public void record(Viewer viewer, CaseSheet opened, int seenVersion, Found found, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.DETERMINATION);
		if (!this.determinations.services(opened.id()).contains(found.service())) {
			throw new CaseChangedException();
		}
		this.determinations.add(opened.id(), found.service(), found.votes(),
				new DeterminationRows.Detail(found.summary(), found.reviewers()), turn.at(), turn.staffId(),
				turn.seals());
		turn.record("RECORDED", new ActDetails(reasons, Map.of("service", String.valueOf(found.service()), "decision",
				found.votes().decision().name(), "votes", found.votes().overturn() + "-" + found.votes().uphold())));
	}

	/**
	 * Adopts the determination: it is the department's decision now.
	 * @param viewer the director or a deputy, who recorded no part of it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reasons what else is to be said; may be empty
	 * @throws CaseChangedException when somebody else changed the case first, or a
	 * service has no determination
	 */
	@Transactional
	public void adopt(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		Turn turn = take(viewer, opened, seenVersion);
		this.determinations.adopt(opened.id(), turn.at(), turn.staffId());
		turn.record("ADOPTED", new ActDetails(reasons));
		turn.moved(CaseEvent.DETERMINATION_ADOPTED);
	}

	/**
	 * Gives the determination back: it has to be recorded again.
	 * @param viewer the director or a deputy
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reasons why
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public void giveBack(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		Turn turn = take(viewer, opened, seenVersion);
		this.determinations.giveBack(opened.id(), turn.at());
		turn.record("RETURNED", new ActDetails(reasons));
	}

	/**
	 * Takes an adoption back: the determination waits to be adopted or recorded again,
	 * and its date runs again from where it started.
	 * @param viewer the director
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reasons why
	 * @throws CaseChangedException when somebody else changed the case first, nothing is
	 * adopted or somebody was told of it
	 */
	@Transactional
	public void revoke(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.REVOCATION);
		this.determinations.revoke(opened.id());
		turn.record("REVOKED", new ActDetails(reasons));
		turn.moved(CaseEvent.ADOPTION_REVOKED);
	}

	private Turn take(Viewer viewer, CaseSheet opened, int seenVersion) {
		if (!this.deputies.mayAdopt(viewer)) {
			throw new AccessDeniedException("The director or a named deputy adopts");
		}
		return this.acts.take(viewer, opened, seenVersion, Act.ADOPTION);
	}

	/**
	 * What the reviewers found about one service.
	 *
	 * @param service its place in the application
	 * @param votes how they voted
	 * @param summary why, in plain language
	 * @param reviewers their qualifications, never their names
	 */
	public record Found(int service, Votes votes, String summary, String reviewers) {
	}

}
