package org.imrhelpcenter.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.Ruling;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The department's decisions to accept an application after the six months. One person
 * accepts; to decline it takes two, of whom the second confirms what the first proposed.
 */
@Component
public class LateAcceptances {

	/** Under which name the services are kept, by their places. */
	static final String SERVICES = "services";

	private static final String PROPOSED = "DECLINE_PROPOSED";

	private final Acts acts;

	private final Knowledge knowledge;

	LateAcceptances(Acts acts, Knowledge knowledge) {
		this.acts = acts;
		this.knowledge = knowledge;
	}

	/**
	 * The proposal to decline an opened case that nobody has confirmed or overruled.
	 * @param opened the case
	 * @return the proposal; empty when there is none
	 */
	@Transactional(readOnly = true)
	public Optional<ActRecord> proposal(CaseSheet opened) {
		return this.acts.latest(opened, Act.LATE_ACCEPTANCE).filter((done) -> done.outcome().equals(PROPOSED));
	}

	/**
	 * Which services a proposal is about.
	 * @param proposal the proposal
	 * @return their places
	 */
	public static List<Integer> services(ActRecord proposal) {
		return Arrays.stream(proposal.details().facts().getOrDefault(SERVICES, "").split(","))
			.filter((place) -> !place.isEmpty())
			.map(Integer::valueOf)
			.toList();
	}

	/**
	 * Accepts the application for some services, also against a proposal.
	 * @param viewer who decides
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param services for which services, by their places
	 * @param reasons why, in words for the member
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public long accept(Viewer viewer, CaseSheet opened, int seenVersion, Collection<Integer> services, String reasons) {
		return rule(take(viewer, opened, seenVersion, services, reasons), Ruling.GRANTED, services, "ACCEPTED",
				reasons);
	}

	/**
	 * Proposes to decline it. Nothing changes for the member before somebody confirms.
	 * @param viewer who proposes
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param services for which services, by their places
	 * @param reasons why, in words for the member
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first, or a
	 * proposal is open
	 */
	@Transactional
	public long propose(Viewer viewer, CaseSheet opened, int seenVersion, Collection<Integer> services,
			String reasons) {
		Turn turn = take(viewer, opened, seenVersion, services, reasons);
		if (proposal(opened).isPresent()) {
			throw new CaseChangedException();
		}
		return turn.record(PROPOSED, new ActDetails(reasons, Map.of(SERVICES, listed(services))));
	}

	/**
	 * Confirms a proposal: the application is declined as an IMR.
	 * @param viewer who confirms
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reasons why, in words for the member
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first, or there is
	 * no proposal
	 * @throws AccessDeniedException when the viewer proposed it
	 */
	@Transactional
	public long confirm(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		ActRecord proposal = proposal(opened).orElseThrow(CaseChangedException::new);
		List<Integer> services = services(proposal);
		Turn turn = take(viewer, opened, seenVersion, services, reasons);
		if (proposal.staffId() == turn.staffId()) {
			throw new AccessDeniedException("It takes another person");
		}
		return rule(turn, Ruling.DENIED, services, "DECLINED", reasons);
	}

	private Turn take(Viewer viewer, CaseSheet opened, int seenVersion, Collection<Integer> services, String reasons) {
		if (services.isEmpty() || reasons.isEmpty()) {
			throw new IllegalArgumentException("It takes services and reasons");
		}
		return this.acts.take(viewer, opened, seenVersion, Act.LATE_ACCEPTANCE);
	}

	private long rule(Turn turn, Ruling ruling, Collection<Integer> services, String outcome, String reasons) {
		this.knowledge.learn(turn.imrCase(), turn.seals(), (facts) -> facts,
				(service, about) -> services.contains(service.ordinal()) ? about.acceptedLate(ruling) : about);
		return turn.record(outcome, new ActDetails(reasons, Map.of(SERVICES, listed(services))));
	}

	static String listed(Collection<Integer> services) {
		return services.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
	}

}
