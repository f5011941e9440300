package org.imrhelpcenter.correspondence;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.ActCondition;

import org.springframework.stereotype.Component;

/**
 * A decision is taken back only while nobody outside was told of it, and no letter that
 * tells of it is on its way.
 */
@Component
class UntoldDecision implements ActCondition {

	private final LetterRows rows;

	UntoldDecision(LetterRows rows) {
		this.rows = rows;
	}

	@Override
	public Act act() {
		return Act.REVOCATION;
	}

	@Override
	public boolean allows(Viewer viewer, long caseId) {
		return this.rows.of(caseId)
			.stream()
			.filter((letter) -> letter.kind() == LetterKind.DECISION && letter.isReadable())
			.allMatch(CaseLetter::mayBeDiscarded);
	}

}
