package org.imrhelpcenter.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.web.DateParts;
import org.jspecify.annotations.Nullable;

/**
 * Made-up people with varied facts: what they would type on each page.
 */
final class SamplePages {

	private static final List<String> PLANS = List.of("Kaiser Foundation Health Plan", "Blue Shield of California",
			"Health Net of California", "L.A. Care Health Plan", "Inland Empire Health Plan", "Anthem Blue Cross",
			"Molina Healthcare of California", "Sunrise Mutual Health Trust");

	private final List<Story> stories;

	private final People people;

	SamplePages(List<Story> stories, People people) {
		this.stories = stories;
		this.people = people;
	}

	/** The pages of one application; its number picks the story and the circumstances. */
	Map<Place, Page> of(int number, Random random, Instant at) {
		return of(this.stories.get(number % this.stories.size()), number, random, at);
	}

	/** The pages of somebody to whom this happened. */
	Map<Place, Page> of(Story story, int number, Random random, Instant at) {
		LocalDate today = LegalDay.of(at);
		boolean mediCal = number % 4 == 1;
		boolean two = number % 9 == 4;
		Map<Place, Page> pages = new TreeMap<>();
		person(pages, random, story, today);
		plan(pages, random, mediCal);
		service(pages, 1, story, two);
		pages.put(Place.of(Step.APPEAL), appeal(number, story, today));
		if (two) {
			service(pages, 2, this.stories.get((number + 5) % this.stories.size()), false);
			pages.put(new Place(Step.APPEAL, 2), new AppealPage("YES", null, null, null, null, List.of(), null));
		}
		pages.put(Place.of(Step.STORY), new StoryPage(story.story(), null));
		if (mediCal) {
			pages.put(Place.of(Step.STATE_HEARING),
					new StateHearingPage((number % 8 == 5) ? "REQUESTED" : "NONE", null));
		}
		pages.put(Place.of(Step.WHY_LATE), new WhyLatePage(List.of("ILLNESS"),
				"I was in the hospital for most of the summer and could not take care of letters."));
		pages.put(Place.of(Step.WHY_NOW),
				new WhyNowPage((story.urgent().isEmpty()) ? "" : "I get worse every week that I wait."));
		pages.put(Place.of(Step.DOCUMENTS), new DocumentsPage(null));
		pages.put(Place.of(Step.STATISTICS), new StatisticsPage(List.of(), null));
		return pages;
	}

	static String signature(Map<Place, Page> pages) {
		Answers answers = new Answers(pages);
		WhoPage who = answers.page(Step.WHO, WhoPage.class).orElseThrow();
		PatientPage patient = answers.page(Step.PATIENT, PatientPage.class).orElseThrow();
		return Page.blank(who.parentName()) ? Page.tidy(patient.firstName() + " " + patient.lastName())
				: Page.tidy(who.parentName());
	}

	private void person(Map<Place, Page> pages, Random random, Story story, LocalDate today) {
		String first = pick(random, this.people.first());
		String last = pick(random, this.people.last());
		LocalDate born = story.child() ? today.minusYears(1 + random.nextInt(12)).minusDays(random.nextInt(300))
				: today.minusYears(19 + random.nextInt(65)).minusDays(random.nextInt(300));
		String email = (first + "." + last).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + "@example.org";
		boolean reachable = random.nextInt(5) > 0;
		pages.put(Place.of(Step.URGENCY),
				new UrgencyPage(story.urgent().isEmpty() ? "NO" : "YES", story.urgent(), null));
		pages.put(Place.of(Step.WHO),
				story.child()
						? new WhoPage("PARENT_OR_GUARDIAN", pick(random, this.people.first()) + " " + last, "Parent")
						: new WhoPage("MEMBER", null, null));
		pages.put(Place.of(Step.PATIENT), new PatientPage(first, null, last, null, DateParts.of(born), null));
		pages.put(Place.of(Step.CONTACT), new ContactPage(null, (100 + random.nextInt(900)) + " Orchard Street",
				pick(random, this.people.cities()), "CA", "9" + (1000 + random.nextInt(5000)), null, List.of(),
				"(555) 010-0" + (100 + random.nextInt(99)), null, reachable ? email : null, reachable ? "YES" : "NO",
				(random.nextInt(6) == 0) ? List.of("VOICE_MESSAGES") : List.of(), null, null, null, List.of()));
	}

	private static void plan(Map<Place, Page> pages, Random random, boolean mediCal) {
		String plan = pick(random, PLANS);
		boolean unlisted = plan.startsWith("Sunrise");
		pages.put(Place.of(Step.PLAN),
				new PlanPage(unlisted ? null : plan, unlisted ? plan : null,
						"M" + (10_000_000 + random.nextInt(80_000_000)), null, null,
						unlisted ? "NOT_SURE" : "LICENSED_PLAN", mediCal ? "YES" : "NO"));
	}

	static void service(Map<Place, Page> pages, int service, Story story, boolean another) {
		pages.put(new Place(Step.PLAN_DECISION, service), new PlanDecisionPage(story.deed(), story.reasons(), null));
		pages.put(new Place(Step.SERVICE, service),
				new ServicePage(story.service(), story.diagnosis(), story.provider(), null));
		pages.put(new Place(Step.ANOTHER, service), new AnotherPage(another ? "YES" : "NO"));
	}

	/**
	 * Decided in time, decided too long ago, no date, waiting for the plan, not appealed.
	 */
	private static AppealPage appeal(int number, Story story, LocalDate today) {
		if (!story.urgent().isEmpty() && number % 3 != 0) {
			return new AppealPage(null, "NO", null, null, null, List.of(), null);
		}
		return switch (number % 8) {
			case 2 -> appeal(today.minusDays(260), today.minusDays(215), List.of());
			case 4 -> appeal(today.minusDays(70), null, List.of("NOT_KNOWN"));
			case 6 -> new AppealPage(null, "YES", DateParts.of(today.minusDays(18)), "NO", null, List.of(), null);
			case 7 -> new AppealPage(null, "YES", DateParts.of(today.minusDays(36)), "NO", null, List.of(), null);
			default -> appeal(today.minusDays(90), today.minusDays(30 + number % 25), List.of());
		};
	}

	static AppealPage appeal(LocalDate filed, @Nullable LocalDate decided, List<String> noDate) {
		return new AppealPage(null, "YES", DateParts.of(filed), "YES", (decided != null) ? DateParts.of(decided) : null,
				noDate, null);
	}

	private static String pick(Random random, List<String> from) {
		return from.get(random.nextInt(from.size()));
	}

	/**
	 * What happened to somebody.
	 *
	 * @param service the service or treatment
	 * @param diagnosis the diagnosis
	 * @param provider who prescribes or gives it
	 * @param deed what the plan did
	 * @param reasons why it said it did
	 * @param urgent the grounds on which it is urgent; none when it is not
	 * @param child whether it happened to a child
	 * @param story in the person's words
	 */
	record Story(String service, String diagnosis, String provider, String deed, List<String> reasons,
			List<String> urgent, boolean child, String story) {
	}

	/**
	 * Names and places to make people of.
	 *
	 * @param first first names
	 * @param last last names
	 * @param cities cities
	 */
	record People(List<String> first, List<String> last, List<String> cities) {
	}

}
