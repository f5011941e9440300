package org.imrhelpcenter.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseRecords;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Jurisdictions;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Letters;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.plans.Agencies;
import org.imrhelpcenter.plans.Agency;
import org.imrhelpcenter.review.JurisdictionPage.What;
import org.imrhelpcenter.rules.Coverage;
import org.imrhelpcenter.rules.CoverageFacts;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;
import org.imrhelpcenter.web.YesNo;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is decided which agency answers; a member whom the department cannot help is
 * told by letter who may.
 */
@Component
class JurisdictionDesk {

	/** What nobody is asked for or promised where the department has no authority. */
	private static final Set<LetterKind> NOT_ANY_MORE = EnumSet.of(LetterKind.INCOMPLETE, LetterKind.QUALIFIED,
			LetterKind.RECORDS_REQUEST, LetterKind.PLAN_REMINDER, LetterKind.COMPLAINT_REQUEST);

	private final Jurisdictions jurisdictions;

	private final CaseRecords records;

	private final Agencies agencies;

	private final Letters letters;

	private final Texts texts;

	JurisdictionDesk(Jurisdictions jurisdictions, CaseRecords records, Agencies agencies, Letters letters,
			Texts texts) {
		this.jurisdictions = jurisdictions;
		this.records = records;
		this.agencies = agencies;
		this.letters = letters;
		this.texts = texts;
	}

	CoverageFacts coverage(CaseSheet opened) {
		return this.records.facts(opened).coverage();
	}

	/** What is known of the coverage. */
	List<String> known(CaseSheet opened, Locale locale) {
		CoverageFacts known = coverage(opened);
		return List.of(this.texts.name(locale, known.coverage()), this.texts.name(locale, known.license()));
	}

	/** The agencies that answer where the department does not. */
	List<Option> agencies() {
		return Arrays.stream(Coverage.values())
			.flatMap((coverage) -> this.agencies.forCoverage(coverage).stream())
			.map((agency) -> new Option(agency.coverage(), agency.name(),
					this.texts.name(Locale.ENGLISH, Coverage.valueOf(agency.coverage()))))
			.toList();
	}

	/** The agency that was chosen. */
	Optional<Agency> agency(JurisdictionPage page) {
		return Arrays.stream(Coverage.values())
			.filter((coverage) -> coverage.name().equals(page.agency()))
			.findFirst()
			.flatMap(this.agencies::forCoverage);
	}

	@Transactional
	public void decide(Viewer viewer, CaseSheet opened, int seenVersion, JurisdictionPage page) {
		String reasons = ActPages.words(page.reasons());
		this.letters.discard(opened.id(), EnumSet.of(LetterKind.OTHER_AGENCY));
		if (!page.is(What.NO_AUTHORITY)) {
			this.jurisdictions.decide(viewer, opened, seenVersion, page.is(What.LICENSED), reasons);
			return;
		}
		Agency agency = agency(page).orElseThrow();
		boolean handedOver = YesNo.YES.name().equals(page.handedOver());
		long id = this.jurisdictions.noAuthority(viewer, opened, seenVersion, agency.name(), handedOver, reasons);
		this.letters.discard(opened.id(), NOT_ANY_MORE);
		LetterWords words = LetterWords.none()
			.with(Word.AGENCY, agency.name())
			.with(Word.AGENCY_PHONE, agency.phone())
			.with(Word.REASONS, reasons);
		this.letters.prepare(opened, LetterKind.OTHER_AGENCY, "act-" + id,
				handedOver ? words.with(Word.HANDED_OVER, YesNo.YES.name()) : words);
	}

}
