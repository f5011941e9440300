package org.imrhelpcenter.intake;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was answered so far, and answered so that one can go on.
 */
final class Answers {

	private final SortedMap<Place, Page> pages;

	Answers(Map<Place, Page> pages) {
		this.pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
	}

	/**
	 * What was answered on a page.
	 * @param place which page
	 * @param type the page's record
	 * @return the answers; empty while the page is not answered
	 */
	<P extends Page> Optional<P> page(Place place, Class<P> type) {
		return at(place).map(type::cast);
	}

	<P extends Page> Optional<P> page(Step step, Class<P> type) {
		return page(Place.of(step), type);
	}

	Optional<Page> at(Place place) {
		return Optional.ofNullable(this.pages.get(place));
	}

	/** The pages that are answered, in order. */
	Set<Place> places() {
		return this.pages.keySet();
	}

	boolean has(Place place) {
		return this.pages.containsKey(place);
	}

	/** Only these pages: answers to questions that are no longer asked do not count. */
	Answers only(Collection<Place> places) {
		SortedMap<Place, Page> kept = new TreeMap<>(this.pages);
		kept.keySet().retainAll(places);
		return new Answers(kept);
	}

	/** How many services there are: one more than were followed by another. */
	int services() {
		int services = 1;
		while (services < Place.MOST_SERVICES
				&& page(new Place(Step.ANOTHER, services), AnotherPage.class).map(AnotherPage::yes).orElse(false)) {
			services++;
		}
		return services;
	}

	/** A service in the member's words; empty while it has no name. */
	String serviceName(int service) {
		return page(new Place(Step.SERVICE, service), ServicePage.class).map((page) -> Page.tidy(page.service()))
			.orElse("");
	}

	/** The appeal about a service: its own, or the first one's when it was the same. */
	Optional<AppealPage> appeal(int service) {
		Optional<AppealPage> own = page(new Place(Step.APPEAL, service), AppealPage.class);
		boolean sameAsFirst = service > 1 && own.map(AppealPage::isSameAsFirst).orElse(false);
		return sameAsFirst ? page(Step.APPEAL, AppealPage.class) : own;
	}

	/** Who fills it in; the member while nobody said. */
	Filer filer() {
		return page(Step.WHO, WhoPage.class).map(WhoPage::who)
			.filter((who) -> who != null && !who.isEmpty())
			.map(Filer::valueOf)
			.orElse(Filer.MEMBER);
	}

	boolean namesHelper() {
		return page(Step.WHO, WhoPage.class).map(WhoPage::namesHelper).orElse(false);
	}

	/** Somebody who helps, when one is named. */
	Optional<NamedPerson> helper() {
		return namesHelper() ? page(Step.HELPER, HelperPage.class).map(HelperPage::named) : Optional.empty();
	}

	/** Why somebody else than the member may sign, when papers have to show it. */
	Optional<ByAuthority> authority() {
		return switch (filer()) {
			case LEGAL_REPRESENTATIVE -> page(Step.AUTHORITY, AuthorityPage.class).map(ByAuthority.class::cast);
			case PERSONAL_REPRESENTATIVE -> page(Step.SURVIVOR, SurvivorPage.class).map(ByAuthority.class::cast);
			default -> Optional.empty();
		};
	}

	/** Whether there is any way to reach the member, or whoever applies for them. */
	boolean reachable() {
		return page(Step.CONTACT, ContactPage.class).filter(ContactPage::reachable).isPresent()
				|| authority().map(ByAuthority::representative)
					.filter((each) -> !(each.address() + each.phone() + each.email()).isEmpty())
					.isPresent();
	}

	/** The member's name as it is spoken. */
	String memberName() {
		return page(Step.PATIENT, PatientPage.class)
			.map((page) -> Stream.of(page.firstName(), page.middleName(), page.lastName())
				.map(Page::tidy)
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining(" ")))
			.orElse("");
	}

	boolean urgent() {
		return page(Step.URGENCY, UrgencyPage.class).map(UrgencyPage::isUrgent).orElse(false);
	}

	boolean mediCal() {
		return page(Step.PLAN, PlanPage.class).map(PlanPage::hasMediCal).orElse(false);
	}

}
