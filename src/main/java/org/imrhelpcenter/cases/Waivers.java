package org.imrhelpcenter.cases;

import java.util.Collection;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.Ruling;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The department's decisions not to require the plan appeal, in extraordinary and
 * compelling cases, or to require it all the same.
 */
@Component
public class Waivers {

	private final Acts acts;

	private final Knowledge knowledge;

	Waivers(Acts acts, Knowledge knowledge) {
		this.acts = acts;
		this.knowledge = knowledge;
	}

	/**
	 * Decides, for some of the disputed services; the rules find again.
	 * @param viewer who decides
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param ground on which ground; it says whether the waiver is granted
	 * @param services for which services, by their places
	 * @param reasons why, in words for the member
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 * @throws IllegalArgumentException without services or reasons
	 */
	@Transactional
	public long decide(Viewer viewer, CaseSheet opened, int seenVersion, WaiverGround ground,
			Collection<Integer> services, String reasons) {
		if (services.isEmpty() || reasons.isEmpty()) {
			throw new IllegalArgumentException("It takes services and reasons");
		}
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.WAIVER);
		Ruling ruling = ground.isGranting() ? Ruling.GRANTED : Ruling.DENIED;
		this.knowledge.learn(turn.imrCase(), turn.seals(), (facts) -> facts,
				(service, about) -> services.contains(service.ordinal()) ? about.waived(ruling) : about);
		return turn.record(ruling.name(), new ActDetails(reasons,
				Map.of("ground", ground.name(), LateAcceptances.SERVICES, LateAcceptances.listed(services))));
	}

}
