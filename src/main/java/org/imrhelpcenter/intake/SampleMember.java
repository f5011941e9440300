package org.imrhelpcenter.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.DateParts;
import org.jspecify.annotations.Nullable;

/**
 * A made-up member with a story of their own, and what they would type on each page.
 *
 * @param name the case's name in the demonstration
 * @param first the first name
 * @param last the last name
 * @param born when an adult was born
 * @param age how old a child is; null for an adult
 * @param parent who files for a child
 * @param plan the health plan
 * @param membership the membership number
 * @param city where they live
 * @param language the language in which they file
 * @param is what else holds of them
 * @param story what happened
 */
record SampleMember(String name, String first, String last, @Nullable String born, @Nullable Integer age,
		@Nullable String parent, String plan, String membership, String city, String language, List<Trait> is,
		SamplePages.Story story) {

	SampleMember {
		is = List.copyOf(is);
	}

	Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

	Map<Place, Page> pages(Instant at) {
		LocalDate today = LegalDay.of(at);
		Map<Place, Page> pages = new TreeMap<>();
		pages.put(Place.of(Step.URGENCY),
				new UrgencyPage(this.story.urgent().isEmpty() ? "NO" : "YES", this.story.urgent(), null));
		pages.put(Place.of(Step.WHO), this.story.child() ? new WhoPage("PARENT_OR_GUARDIAN", this.parent, "Parent")
				: new WhoPage("MEMBER", null, null));
		pages.put(Place.of(Step.PATIENT),
				new PatientPage(this.first, null, this.last, null, DateParts.of(born(today)), null));
		pages.put(Place.of(Step.CONTACT), contact());
		pages.put(Place.of(Step.PLAN), new PlanPage(this.plan, null, this.membership, null, null, "LICENSED_PLAN",
				this.is.contains(Trait.MEDI_CAL) ? "YES" : "NO"));
		SamplePages.service(pages, 1, this.story, false);
		pages.put(Place.of(Step.APPEAL), appeal(today));
		pages.put(Place.of(Step.STORY), new StoryPage(this.story.story(), null));
		if (this.is.contains(Trait.MEDI_CAL)) {
			pages.put(Place.of(Step.STATE_HEARING), new StateHearingPage("NONE", null));
		}
		pages.put(Place.of(Step.WHY_LATE), new WhyLatePage(List.of("ILLNESS"),
				"I was in the hospital for most of the summer and could not take care of letters."));
		pages.put(Place.of(Step.WHY_NOW),
				new WhyNowPage(this.story.urgent().isEmpty() ? "" : "I get worse every week that I wait."));
		pages.put(Place.of(Step.DOCUMENTS), new DocumentsPage(null));
		pages.put(Place.of(Step.STATISTICS), new StatisticsPage(List.of(), null));
		return pages;
	}

	private LocalDate born(LocalDate today) {
		return (this.age != null) ? today.minusYears(this.age).minusDays(100)
				: LocalDate.parse(Objects.requireNonNull(this.born));
	}

	/** Letters go by mail: an e-mail would wait where there is no mail server. */
	private ContactPage contact() {
		boolean spanish = this.language.equals("es");
		return new ContactPage(null, "1420 Orchard Street", this.city, "CA", "93721", null, List.of(),
				"(555) 010-0" + this.membership.substring(this.membership.length() - 3), null, null, null, List.of(),
				null, spanish ? "Español" : null, spanish ? "YES" : null,
				this.is.contains(Trait.LARGE_PRINT) ? List.of(Format.LARGE_PRINT.name()) : List.of());
	}

	private AppealPage appeal(LocalDate today) {
		if (this.is.contains(Trait.NO_APPEAL)) {
			return new AppealPage(null, "NO", null, null, null, List.of(), null);
		}
		boolean late = this.is.contains(Trait.LATE);
		return SamplePages.appeal(today.minusDays(late ? 260 : 70), today.minusDays(late ? 215 : 25), List.of());
	}

	/** What changes the way of a case. */
	enum Trait {

		MEDI_CAL, LARGE_PRINT, LATE, NO_APPEAL

	}

}
