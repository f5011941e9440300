package org.imrhelpcenter.assistants;

import org.imrhelpcenter.assistants.HelpDesk.Member;

import org.springframework.boot.test.context.TestComponent;

/**
 * Who acts in a case, and the rounds that watch it, when a test wants them.
 */
@TestComponent
public class Acting {

	private final AssistanceRows rows;

	private final InvitationRounds invitations;

	private final ProofRounds proofs;

	Acting(AssistanceRows rows, InvitationRounds invitations, ProofRounds proofs) {
		this.rows = rows;
		this.invitations = invitations;
		this.proofs = proofs;
	}

	/** The first who acts in a case. */
	public long of(Member member) {
		return this.rows.findByCaseIdOrderById(member.caseId()).get(0).id();
	}

	/** Which version of them somebody sees now. */
	public int version(Member member) {
		return this.rows.findByCaseIdOrderById(member.caseId()).get(0).version();
	}

	public String papers(Member member) {
		return this.rows.findByCaseIdOrderById(member.caseId()).get(0).papers().name();
	}

	public void lookForAnswers() {
		this.invitations.round();
	}

	public void lookForProof() {
		this.proofs.round();
	}

}
