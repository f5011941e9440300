package org.imrhelpcenter.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of the application that ask something, in the order in which they are asked.
 */
public enum Step {

	/** Is there an immediate and serious threat to health? */
	URGENCY("urgency", UrgencyPage.class, false),
	/** Who is filling this in? */
	WHO("who", WhoPage.class, false),
	/** Somebody who helps, when one is named. */
	HELPER("helper", HelperPage.class, false),
	/** Somebody with legal authority, when one applies. */
	AUTHORITY("authority", AuthorityPage.class, false),
	/** Whoever applies for a member who has died. */
	SURVIVOR("survivor", SurvivorPage.class, false),
	/** The member. */
	PATIENT("patient", PatientPage.class, false),
	/** How, and how safely, the member can be reached. */
	CONTACT("contact", ContactPage.class, false),
	/** The health plan and the coverage. */
	PLAN("plan", PlanPage.class, false),
	/** What the plan did about one service, and why it said it did. */
	PLAN_DECISION("plan-decision", PlanDecisionPage.class, true),
	/** The service or treatment itself. */
	SERVICE("service", ServicePage.class, true),
	/** Is there another service in dispute? */
	ANOTHER("another-service", AnotherPage.class, true),
	/** What happened, in the member's words. */
	STORY("what-happened", StoryPage.class, false),
	/** The appeal to the plan about one service. */
	APPEAL("appeal", AppealPage.class, true),
	/** A State Hearing, with Medi-Cal only. */
	STATE_HEARING("state-hearing", StateHearingPage.class, false),
	/** What kept the member from filing in time, when late only. */
	WHY_LATE("why-late", WhyLatePage.class, false),
	/** Why it cannot wait for the plan, when the plan appeal is not met only. */
	WHY_NOW("why-now", WhyNowPage.class, false),
	/** Copies of letters and records; one can go on without any. */
	DOCUMENTS("documents", DocumentsPage.class, false),
	/** Optional statistics. */
	STATISTICS("statistics", StatisticsPage.class, false);

	private final String slug;

	private final Class<? extends Page> page;

	private final boolean perService;

	Step(String slug, Class<? extends Page> page, boolean perService) {
		this.slug = slug;
		this.page = page;
		this.perService = perService;
	}

	/**
	 * Who may read what this step asked.
	 * @return the audiences; optional statistics never reach those who decide
	 */
	public Set<Audience> audiences() {
		return (this == STATISTICS) ? EnumSet.of(Audience.MEMBER, Audience.STATISTICS)
				: EnumSet.of(Audience.MEMBER, Audience.CASEWORK);
	}

	/**
	 * Whether the step is asked once for each disputed service.
	 * @return true when it is
	 */
	public boolean perService() {
		return this.perService;
	}

	String slug() {
		return this.slug;
	}

	Class<? extends Page> page() {
		return this.page;
	}

	static Optional<Step> bySlug(String slug) {
		return Arrays.stream(values()).filter((step) -> step.slug.equals(slug)).findFirst();
	}

}
