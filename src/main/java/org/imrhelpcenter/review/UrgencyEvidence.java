package org.imrhelpcenter.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.imrhelpcenter.cases.AssessedService;
import org.imrhelpcenter.cases.CaseContents;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.certifications.Certification;
import org.imrhelpcenter.certifications.CertificationPapers;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.documents.DocumentKind;
import org.imrhelpcenter.documents.DocumentSheet;
import org.imrhelpcenter.documents.Documents;
import org.imrhelpcenter.intake.Applications;
import org.imrhelpcenter.intake.Section;
import org.imrhelpcenter.intake.Step;
import org.imrhelpcenter.review.CaseView.AnsweredPage;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a nurse reads before deciding whether a case is urgent: the person, the treatment,
 * what was said about urgency and by whom, and the papers.
 */
@Component
class UrgencyEvidence {

	private static final Set<Step> ABOUT_URGENCY = EnumSet.of(Step.URGENCY, Step.WHY_NOW);

	private static final Set<Step> ABOUT_CARE = EnumSet.of(Step.SERVICE, Step.STORY, Step.PLAN_DECISION);

	private static final Set<DocumentKind> MEDICAL = EnumSet.of(DocumentKind.DOCTOR_LETTER,
			DocumentKind.MEDICAL_RECORD);

	/** Whose age is told in months. */
	private static final int INFANT = 2;

	private final CaseContents contents;

	private final Applications applications;

	private final MembersWords words;

	private final Certifications certifications;

	private final CertificationPapers certificationPapers;

	private final Documents documents;

	private final Texts texts;

	private final Clock clock;

	UrgencyEvidence(CaseContents contents, Applications applications, MembersWords words, Certifications certifications,
			CertificationPapers certificationPapers, Documents documents, Texts texts, Clock clock) {
		this.contents = contents;
		this.applications = applications;
		this.words = words;
		this.certifications = certifications;
		this.certificationPapers = certificationPapers;
		this.documents = documents;
		this.texts = texts;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Known of(CaseSheet opened, Locale locale) {
		List<Section> sections = this.applications.forCasework(opened);
		List<DocumentSheet> papers = this.documents.of(opened.subject())
			.stream()
			.sorted(Comparator.comparing((paper) -> !isMedical(paper)))
			.toList();
		return new Known(age(opened.birthDate(), locale), this.contents.services(opened),
				this.words.of(opened, locale).calls(), pages(sections, ABOUT_URGENCY, locale),
				pages(sections, ABOUT_CARE, locale), this.certifications.of(opened),
				this.certificationPapers.of(opened), papers);
	}

	/** A doctor speaks in it; what nobody said the kind of may be such a paper too. */
	private static boolean isMedical(DocumentSheet paper) {
		return paper.handedInBy().equals("DOCTOR") || paper.kind() == null || MEDICAL.contains(paper.kind());
	}

	private List<AnsweredPage> pages(List<Section> sections, Set<Step> steps, Locale locale) {
		return new AnsweredApplication(
				sections.stream().filter((section) -> steps.contains(section.place().step())).toList(), this.texts,
				locale)
			.pages()
			.stream()
			.filter((page) -> !page.skipped())
			.toList();
	}

	private @Nullable String age(@Nullable LocalDate birthDate, Locale locale) {
		LocalDate today = LegalDay.of(this.clock.instant());
		if (birthDate == null || birthDate.isAfter(today)) {
			return null;
		}
		Period age = birthDate.until(today);
		return (age.getYears() < INFANT) ? this.texts.say(locale, "review.urgency.months", age.toTotalMonths())
				: this.texts.say(locale, "review.urgency.years", age.getYears());
	}

	/**
	 * What is known.
	 *
	 * @param age how old the member is; null while the birth date is not known
	 * @param services the services in dispute
	 * @param calls that somebody called the case urgent
	 * @param urgency what the application says about urgency
	 * @param care what it says about the treatment and what happened
	 * @param certifications what doctors certified, or are asked to
	 * @param enclosed the papers that came with each certification
	 * @param papers all documents, medical ones first
	 */
	record Known(@Nullable String age, List<AssessedService> services, List<FromMember.Called> calls,
			List<AnsweredPage> urgency, List<AnsweredPage> care, List<Certification> certifications,
			Map<UUID, List<DocumentSheet>> enclosed, List<DocumentSheet> papers) {
	}

}
