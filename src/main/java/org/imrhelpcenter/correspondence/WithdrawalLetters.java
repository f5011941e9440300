package org.imrhelpcenter.correspondence;

import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseWithdrawn;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever was told of a case is told that the application was taken back, whether the
 * member did it on the page of the case or somebody of the staff recorded it.
 */
@Component
class WithdrawalLetters {

	private final Letters letters;

	private final CaseRecords records;

	WithdrawalLetters(Letters letters, CaseRecords records) {
		this.letters = letters;
		this.records = records;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdrawn(CaseWithdrawn withdrawn) {
		this.letters.prepare(this.records.sheet(withdrawn.caseId()), LetterKind.WITHDRAWN, "at-" + withdrawn.at(),
				LetterWords.none().with(Word.ON, withdrawn.on()));
	}

}
