package org.imrhelpcenter.review;

import java.util.Optional;

import org.imrhelpcenter.cases.Determination;
import org.imrhelpcenter.rules.Votes;
import org.imrhelpcenter.web.Answered;
import org.imrhelpcenter.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewers found about one service, as it was filled in.
 *
 * @param service the service's place in the application
 * @param overturn how many reviewers vote for the member
 * @param uphold how many vote for the plan
 * @param summary why, in plain language
 * @param reviewers their qualifications
 * @param reasons what else is to be said
 */
record DeterminationPage(@Answered(message = "{review.determination.service.missing}") @Nullable String service,
		@Nullable String overturn, @Nullable String uphold,
		@Answered(message = "{review.determination.summary.missing}") @Text(max = ActPages.MOST,
				lines = true) @Nullable String summary,
		@Answered(message = "{review.determination.reviewers.missing}") @Text(max = 1000,
				lines = true) @Nullable String reviewers,
		@Text(max = ActPages.MOST, lines = true) @Nullable String reasons) {

	static DeterminationPage of(Determination recorded) {
		return new DeterminationPage(String.valueOf(recorded.service()), String.valueOf(recorded.votes().overturn()),
				String.valueOf(recorded.votes().uphold()), recorded.summary(), recorded.reviewers(), "");
	}

	/** The votes; empty unless one to three reviewers voted. */
	Optional<Votes> votes() {
		int forMember = number(this.overturn);
		int forPlan = number(this.uphold);
		return (forMember >= 0 && forPlan >= 0 && forMember + forPlan >= 1 && forMember + forPlan <= Votes.PANEL)
				? Optional.of(new Votes(forMember, forPlan)) : Optional.empty();
	}

	private static int number(@Nullable String typed) {
		String digits = ActPages.words(typed);
		return digits.isEmpty() ? 0 : digits.matches("[0-3]") ? Integer.parseInt(digits) : -1;
	}

}
