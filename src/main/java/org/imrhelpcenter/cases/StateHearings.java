package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.HearingFacts;
import org.imrhelpcenter.rules.Ruling;
import org.imrhelpcenter.rules.StateHearing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes known of a State Hearing about the same services.
 */
@Component
public class StateHearings {

	private final Acts acts;

	private final Knowledge knowledge;

	StateHearings(Acts acts, Knowledge knowledge) {
		this.acts = acts;
		this.knowledge = knowledge;
	}

	/**
	 * Records what is known; the rules find again.
	 * @param viewer who records it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param known what is known
	 * @param reasons from where it is known, and why the IMR can go ahead or cannot
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public long record(Viewer viewer, CaseSheet opened, int seenVersion, Known known, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.STATE_HEARING);
		Map<String, String> facts = new HashMap<>();
		keep(facts, "asked", known.asked());
		keep(facts, "requestedOn", known.requestedOn());
		keep(facts, "heldOn", known.heldOn());
		keep(facts, "decidedOn", known.decidedOn());
		keep(facts, "ruling", known.ruling());
		this.knowledge.learn(turn.imrCase(), turn.seals(),
				(before) -> before.with(new HearingFacts(known.stage(), known.requestedOn(), known.ruling())));
		return turn.record(known.stage().name(), new ActDetails(reasons, facts));
	}

	private static void keep(Map<String, String> facts, String name, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			facts.put(name, value.toString());
		}
	}

	/**
	 * What is known of a State Hearing.
	 *
	 * @param stage how far it has come
	 * @param asked what was asked for; may be empty
	 * @param requestedOn when it was asked for; null when that is not known
	 * @param heldOn when it was held; null when it was not, or that is not known
	 * @param decidedOn when it was decided; null when it was not, or that is not known
	 * @param ruling whether the IMR goes ahead although a hearing was asked for
	 */
	public record Known(StateHearing stage, String asked, @Nullable LocalDate requestedOn, @Nullable LocalDate heldOn,
			@Nullable LocalDate decidedOn, Ruling ruling) {
	}

}
