package org.imrhelpcenter.rules;

/**
 * How the reviewers of a disputed service voted. Most services have one reviewer, an
 * experimental one has three.
 *
 * @param overturn how many vote for the member
 * @param uphold how many vote for the plan
 */
public record Votes(int overturn, int uphold) {

	/** So many reviewers look at a treatment that is called experimental. */
	public static final int PANEL = 3;

	/**
	 * Refuses what no panel can vote.
	 * @throws IllegalArgumentException without a vote, or with more than three
	 */
	public Votes {
		if (overturn < 0 || uphold < 0 || overturn + uphold < 1 || overturn + uphold > PANEL) {
			throw new IllegalArgumentException("one to three reviewers vote");
		}
	}

	/** How many voted. */
	public int cast() {
		return this.overturn + this.uphold;
	}

	/** The majority decides; an even split favors the member. */
	public Decision decision() {
		return (this.overturn >= this.uphold) ? Decision.OVERTURNED : Decision.UPHELD;
	}

	/**
	 * Whether a whole panel voted, where the kind of dispute needs one.
	 * @param kind the kind of dispute
	 */
	public boolean isWhole(KindOfDispute kind) {
		return kind != KindOfDispute.EXPERIMENTAL || cast() == PANEL;
	}

}
