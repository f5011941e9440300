package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CompletenessChecks;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.Completeness;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is looked whether an application is complete; whoever has to send something
 * gets a letter.
 */
@Component
class CompletenessDesk {

	private final CompletenessChecks checks;

	private final CaseRecords records;

	private final Letters letters;

	CompletenessDesk(CompletenessChecks checks, CaseRecords records, Letters letters) {
		this.checks = checks;
		this.records = records;
		this.letters = letters;
	}

	/** What is there, and since when. */
	Completeness items(CaseSheet opened) {
		return this.records.facts(opened).completeness();
	}

	/** What would be there if nothing had been found missing by mistake. */
	Completeness restored(CaseSheet opened) {
		Completeness items = items(opened);
		for (Map.Entry<ApplicationItem, LocalDate> taken : this.checks.taken(opened).entrySet()) {
			items = items.with(taken.getKey(), taken.getValue());
		}
		return items;
	}

	@Transactional
	public void record(Viewer viewer, CaseSheet opened, int seenVersion, CompletenessPage page) {
		String reasons = ActPages.words(page.reasons());
		if (page.isComplete()) {
			this.checks.complete(viewer, opened, seenVersion, reasons);
		}
		else {
			long id = this.checks.incomplete(viewer, opened, seenVersion, page.items(), reasons);
			this.letters.prepare(opened, LetterKind.INCOMPLETE, "act-" + id,
					LetterWords.none().with(Word.REASONS, reasons));
		}
	}

}
