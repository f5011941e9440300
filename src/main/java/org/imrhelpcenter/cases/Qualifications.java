package org.imrhelpcenter.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.CaseEvent;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that qualify for IMR: each disputed service as one of the three kinds, or through
 * the complaint process, and at least one as an IMR.
 */
@Component
public class Qualifications {

	private final Acts acts;

	private final Screenings screenings;

	private final PlanRecordRows records;

	private final DeterminationRows determinations;

	Qualifications(Acts acts, Screenings screenings, PlanRecordRows records, DeterminationRows determinations) {
		this.acts = acts;
		this.screenings = screenings;
		this.records = records;
		this.determinations = determinations;
	}

	/**
	 * Decides that a case qualifies, or that it comes back from the complaint process.
	 * What was decided about it before it was opened again is to be decided anew.
	 * @param viewer who decides
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param verdicts what is decided about each service, by its place
	 * @param items the records that the plan is asked for
	 * @param reasons why; may be empty where the rules advise it
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 * @throws IllegalArgumentException when the process makes a verdict impossible, no
	 * service qualifies or reasons are missing
	 */
	@Transactional
	public long qualify(Viewer viewer, CaseSheet opened, int seenVersion, Map<Integer, Verdict> verdicts,
			List<String> items, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.QUALIFICATION);
		boolean back = turn.imrCase().sheet().track() == Track.COMPLAINT;
		if (verdicts.values().stream().noneMatch(Verdict::isImr)) {
			throw new IllegalArgumentException("No service qualifies");
		}
		List<Screened> services = this.screenings.decide(turn, verdicts);
		if (reasons.isEmpty() && (back || needsReasons(services, verdicts))) {
			throw new IllegalArgumentException("Reasons are missing");
		}
		if (turn.imrCase().sheet().reopenedOn() != null) {
			this.determinations.replaceAll(turn.imrCase().id(), turn.at());
		}
		turn.become(CaseStatus.QUALIFIED);
		turn.imrCase().follow(Track.IMR);
		if (back) {
			turn.moved(CaseEvent.MOVED_TO_IMR);
		}
		ask(turn, items);
		return turn.record(back ? "BACK_TO_IMR" : "QUALIFIED", kept(reasons, verdicts));
	}

	/**
	 * Takes a qualification back: the case is screened again, and what was found by
	 * mistake can be found otherwise. The plan is asked for nothing any more.
	 * @param viewer the supervisor
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reasons why
	 * @throws CaseChangedException when somebody else changed the case first, or somebody
	 * was told that it qualifies
	 */
	@Transactional
	public void takeBack(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.RESCREENING);
		turn.imrCase().rescreen();
		this.records.forgetAwaited(opened.id());
		turn.record("RESCREENED", new ActDetails(reasons));
	}

	/**
	 * Whether one of these verdicts is against what the rules advise.
	 * @param services the services
	 * @param verdicts what would be decided about each, by its place
	 * @return true when it needs reasons
	 */
	public static boolean needsReasons(List<Screened> services, Map<Integer, Verdict> verdicts) {
		return services.stream().anyMatch((service) -> {
			Verdict verdict = verdicts.get(service.ordinal());
			return verdict != null && !service.advises(verdict);
		});
	}

	/** A case that comes back may have been asked for the same before. */
	private void ask(Turn turn, List<String> items) {
		long caseId = turn.imrCase().id();
		List<String> before = this.records.of(caseId, turn.seals()).stream().map(PlanRecordItem::item).toList();
		this.records.add(caseId, turn.seals(),
				items.stream().distinct().filter(Predicate.not(before::contains)).toList(), turn.at());
	}

	static ActDetails kept(String reasons, Map<Integer, Verdict> verdicts) {
		Map<String, String> facts = new HashMap<>();
		verdicts.forEach((ordinal, verdict) -> facts.put("service." + ordinal, verdict.name()));
		return new ActDetails(reasons, facts);
	}

}
