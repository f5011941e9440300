package org.imrhelpcenter.cases;

import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a complaint goes on: the plan is asked for its response, and the department finds
 * out what was right and what the plan must do.
 */
@Component
public class ComplaintOutcomes {

	private final Acts acts;

	ComplaintOutcomes(Acts acts) {
		this.acts = acts;
	}

	/**
	 * Asks the plan for its response.
	 * @param viewer who asks
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param asked what the plan is asked
	 * @param remarks what else is to be said; may be empty
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public long askPlan(Viewer viewer, CaseSheet opened, int seenVersion, List<String> asked, String remarks) {
		return this.acts.take(viewer, opened, seenVersion, Act.COMPLAINT_OUTCOME)
			.record("PLAN_ASKED", new ActDetails(remarks, Map.of("items", String.join("\n", asked))));
	}

	/**
	 * Records how the complaint came out.
	 * @param viewer who records it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param outcome how it came out
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public long decide(Viewer viewer, CaseSheet opened, int seenVersion, Outcome outcome) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.COMPLAINT_OUTCOME);
		return turn.record("OUTCOME", new ActDetails(outcome.reasons(), Map.of("findings", outcome.findings(),
				"planMust", String.join("\n", outcome.planMust()), "remarks", outcome.remarks())));
	}

	/**
	 * How a complaint came out.
	 *
	 * @param findings what was found out
	 * @param reasons why the department decides so
	 * @param planMust what the plan must do; may be empty
	 * @param remarks what the member does not read; may be empty
	 */
	public record Outcome(String findings, String reasons, List<String> planMust, String remarks) {
	}

}
