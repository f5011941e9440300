package org.imrhelpcenter.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Consents;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.Completions;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.Evidence;
import org.imrhelpcenter.intake.NamedPerson;
import org.imrhelpcenter.intake.PartA;
import org.imrhelpcenter.intake.Release;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members sign what came unsigned, on their own device: the application is complete from
 * that day.
 */
@Component
class LateSignatures {

	private final Cases cases;

	private final CaseRecords records;

	private final Completions completions;

	private final Applications applications;

	private final Release release;

	private final PartA partA;

	private final Consents consents;

	private final Texts texts;

	LateSignatures(Cases cases, CaseRecords records, Completions completions, Applications applications,
			Release release, PartA partA, Consents consents, Texts texts) {
		this.cases = cases;
		this.records = records;
		this.completions = completions;
		this.applications = applications;
		this.release = release;
		this.partA = partA;
		this.consents = consents;
		this.texts = texts;
	}

	/** What there is to sign; empty when nothing is missing any more. */
	@Transactional
	public Optional<Unsigned> open(Viewer viewer, Locale locale) {
		CaseSheet sheet = this.cases.followed(viewer);
		if (signed(sheet)) {
			return Optional.empty();
		}
		Optional<NamedPerson> helper = this.applications.helper(sheet);
		return Optional.of(new Unsigned(sheet, this.release.paragraphs(locale), helper.orElse(null),
				helper.map((person) -> this.partA.paragraphs(locale, person)).orElse(List.of()),
				AnswerSheet.of(this.applications.forMember(sheet), this.texts, locale)));
	}

	/** Signs the release, and Part A where the member lets somebody help. */
	@Transactional
	public void sign(Viewer viewer, SignaturePage page, Evidence evidence) {
		CaseSheet sheet = this.cases.followed(viewer);
		boolean first = this.completions.sign(viewer, sheet, this.applications.signer(sheet),
				this.release.sign(page.signature(), page.mark(), evidence));
		if (first && page.letsHelp()) {
			this.applications.helper(sheet)
				.ifPresent(
						(helper) -> this.consents.name(viewer, sheet, helper, page.signature(), page.mark(), evidence));
		}
	}

	private boolean signed(CaseSheet sheet) {
		return this.records.facts(sheet).completeness().releaseSignedOn() != null;
	}

}
