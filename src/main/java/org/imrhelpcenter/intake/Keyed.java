package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.imrhelpcenter.rules.Completeness;
import org.imrhelpcenter.scans.HeldScan;
import org.imrhelpcenter.web.DateParts;
import org.jspecify.annotations.Nullable;

/**
 * An application that came on paper or by phone, as it is keyed in: what is written on
 * the paper itself, and every page of the application, each as it is online.
 */
record Keyed(PaperPage paper, UrgencyPage urgency, WhoPage who, AuthorityPage authority, SurvivorPage survivor,
		PatientPage patient, ContactPage contact, PlanPage plan, List<KeyedService> services, StoryPage story,
		StateHearingPage hearing, WhyLatePage late, WhyNowPage now) {

	Keyed(@Nullable PaperPage paper, @Nullable UrgencyPage urgency, @Nullable WhoPage who,
			@Nullable AuthorityPage authority, @Nullable SurvivorPage survivor, @Nullable PatientPage patient,
			@Nullable ContactPage contact, @Nullable PlanPage plan, @Nullable List<@Nullable KeyedService> services,
			@Nullable StoryPage story, @Nullable StateHearingPage hearing, @Nullable WhyLatePage late,
			@Nullable WhyNowPage now) {
		this.paper = (paper != null) ? paper : PaperPage.blank();
		this.urgency = (urgency != null) ? urgency : new UrgencyPage(null, List.of(), null);
		this.who = (who != null) ? who : new WhoPage(null, null, null);
		this.authority = (authority != null) ? authority
				: new AuthorityPage(null, null, null, null, null, null, null, null, null, null);
		this.survivor = (survivor != null) ? survivor : new SurvivorPage(null, null, null, null, null, null, null);
		this.patient = (patient != null) ? patient : new PatientPage(null, null, null, null, null, null);
		this.contact = (contact != null) ? contact : new ContactPage(null, null, null, null, null, null, List.of(),
				null, null, null, null, List.of(), null, null, null, List.of());
		this.plan = (plan != null) ? plan : new PlanPage(null, null, null, null, null, null, null);
		this.services = whole(services);
		this.story = (story != null) ? story : new StoryPage(null, null);
		this.hearing = (hearing != null) ? hearing : new StateHearingPage(null, null);
		this.late = (late != null) ? late : new WhyLatePage(List.of(), null);
		this.now = (now != null) ? now : new WhyNowPage(null);
	}

	/**
	 * What is left out in between is a service that nobody typed; one is there always.
	 */
	private static List<KeyedService> whole(@Nullable List<@Nullable KeyedService> typed) {
		List<KeyedService> whole = new ArrayList<>();
		for (KeyedService each : (typed != null) ? typed : List.<@Nullable KeyedService>of()) {
			if (whole.size() < Place.MOST_SERVICES) {
				whole.add((each != null) ? each : KeyedService.blank());
			}
		}
		return whole.isEmpty() ? List.of(KeyedService.blank()) : List.copyOf(whole);
	}

	/** The same form, with room for one more service. */
	Keyed withOneMore() {
		List<KeyedService> more = new ArrayList<>(this.services);
		more.add(KeyedService.blank());
		return new Keyed(this.paper, this.urgency, this.who, this.authority, this.survivor, this.patient, this.contact,
				this.plan, List.copyOf(more), this.story, this.hearing, this.late, this.now);
	}

	/** Whether one more service can be typed, as online. */
	boolean takesMore() {
		return this.services.size() < Place.MOST_SERVICES;
	}

	/** A form that nobody has typed anything into. */
	static Keyed blank() {
		return new Keyed(null, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	/** A form that has the pages of scans beside it. */
	static Keyed from(List<HeldScan> scans) {
		return new Keyed(PaperPage.of(scans), null, null, null, null, null, null, null, null, null, null, null, null);
	}

	/** Every page by the name under which it is sent, in the order of the form. */
	Map<String, Page> pages() {
		Map<String, Page> pages = new LinkedHashMap<>();
		pages.put("urgency", this.urgency);
		pages.put("who", this.who);
		pages.put("authority", this.authority);
		pages.put("survivor", this.survivor);
		pages.put("patient", this.patient);
		pages.put("contact", this.contact);
		pages.put("plan", this.plan);
		for (int n = 0; n < this.services.size(); n++) {
			pages.putAll(this.services.get(n).pages("services[" + n + "]"));
		}
		pages.put("story", this.story);
		pages.put("hearing", this.hearing);
		pages.put("late", this.late);
		pages.put("now", this.now);
		return pages;
	}

	/**
	 * The services that are on the paper: the first always, for an application is about
	 * something.
	 */
	private List<KeyedService> onPaper() {
		Stream<KeyedService> more = this.services.stream().skip(1).filter((service) -> !service.isBlank());
		return Stream.concat(Stream.of(this.services.get(0)), more).toList();
	}

	/** The patient, without what nobody can read of the birth date. */
	private PatientPage patientOnPaper() {
		PatientPage read = this.patient;
		return this.paper.leavesOutBirthDate() ? new PatientPage(read.firstName(), read.middleName(), read.lastName(),
				read.nameOnPlanRecords(), null, read.gender()) : read;
	}

	/**
	 * Whose it is, as far as that is typed: enough to look for the same person. What
	 * cannot be a name is not looked for.
	 */
	Optional<PatientPage> person() {
		boolean named = Stream.of(this.patient.firstName(), this.patient.lastName())
			.map(Page::tidy)
			.allMatch((name) -> !name.isEmpty() && name.chars().noneMatch(Character::isISOControl));
		DateParts born = this.patient.birthDate();
		return (named && born != null && born.toDate().isPresent()) ? Optional.of(this.patient) : Optional.empty();
	}

	/** What is in dispute, in the words of the paper. */
	List<String> disputed() {
		return this.services.stream()
			.map((each) -> Page.tidy(each.service().service()))
			.filter((name) -> !name.isEmpty() && name.chars().noneMatch(Character::isISOControl))
			.toList();
	}

	/** Who fills it in; the member while nobody said. */
	Filer filer() {
		return Page.blank(this.who.who()) ? Filer.MEMBER : Filer.valueOf(Page.tidy(this.who.who()));
	}

	/**
	 * Who acts for the member by authority; whoever signed it where no other name is on
	 * it.
	 */
	String actor() {
		return (Page.blank(this.authority.name()) && (this.paper.signed() || this.paper.readAloud()))
				? Page.tidy(this.paper.signer()) : Page.tidy(this.authority.name());
	}

	/** Whether something is said about somebody who acts by authority. */
	boolean saysWhoActs() {
		return Stream.of(this.authority, this.survivor)
			.flatMap((page) -> page.lines().stream())
			.anyMatch(Line::isAnswered);
	}

	/** What is told about whoever acts by authority is asked once, for both kinds. */
	private void putActor(Map<Place, Page> places) {
		AuthorityPage told = this.authority;
		switch (filer()) {
			case LEGAL_REPRESENTATIVE -> places.put(Place.of(Step.AUTHORITY),
					new AuthorityPage(actor(), told.relationship(), told.organization(), told.why(), told.kind(),
							told.otherKind(), told.address(), told.phone(), told.email(), told.proof()));
			case PERSONAL_REPRESENTATIVE -> places.put(Place.of(Step.SURVIVOR), new SurvivorPage(this.survivor.diedOn(),
					actor(), told.relationship(), told.address(), told.phone(), told.email(), told.proof()));
			default -> {
			}
		}
	}

	/** What is on the paper, as the answers of an application. */
	Answers answers() {
		Map<Place, Page> places = new TreeMap<>();
		put(places, Step.URGENCY, this.urgency);
		put(places, Step.WHO, this.who);
		putActor(places);
		put(places, Step.PATIENT, patientOnPaper());
		put(places, Step.CONTACT, this.contact);
		put(places, Step.PLAN, this.plan);
		List<KeyedService> services = onPaper();
		for (int n = 1; n <= services.size(); n++) {
			KeyedService service = services.get(n - 1);
			places.put(new Place(Step.PLAN_DECISION, n), service.decision());
			places.put(new Place(Step.SERVICE, n), service.service());
			places.put(new Place(Step.ANOTHER, n),
					new AnotherPage(((n < services.size()) ? YesNo.YES : YesNo.NO).name()));
			places.put(new Place(Step.APPEAL, n), service.appeal());
		}
		put(places, Step.STORY, this.story);
		put(places, Step.STATE_HEARING, this.hearing);
		put(places, Step.WHY_LATE, this.late);
		put(places, Step.WHY_NOW, this.now);
		return new Answers(places);
	}

	/** Each item counts from the day on which the paper was received. */
	Completeness completeness() {
		LocalDate on = this.paper.received();
		return new Completeness(this.plan.planName().isEmpty() ? null : on, Page.blank(this.story.story()) ? null : on,
				this.paper.signed() ? on : null);
	}

	private static void put(Map<Place, Page> places, Step step, Page page) {
		if (page.lines().stream().anyMatch(Line::isAnswered)) {
			places.put(Place.of(step), page);
		}
	}

}
