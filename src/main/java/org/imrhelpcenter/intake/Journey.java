package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.imrhelpcenter.rules.Assessment;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Result;

/**
 * The way through the application, derived from the answers alone: which pages there are
 * for this person, and which one is next. Nothing of it is stored.
 */
final class Journey {

	private final List<Place> places;

	private final Answers answers;

	private Journey(List<Place> places, Answers answers) {
		this.places = List.copyOf(places);
		this.answers = answers;
	}

	/**
	 * The way for these answers.
	 * @param answers what was answered so far
	 * @param today the Pacific day, on which the application would be received
	 * @param holidays the state holidays, for the last timely day
	 * @return the way
	 */
	static Journey of(Answers answers, LocalDate today, Holidays holidays) {
		List<Place> places = new ArrayList<>();
		List<Assessment> assessed = assessed(answers, today, holidays);
		for (Step step : Step.values()) {
			switch (step) {
				case PLAN_DECISION -> IntStream.rangeClosed(1, answers.services()).forEach((service) -> {
					places.add(new Place(Step.PLAN_DECISION, service));
					places.add(new Place(Step.SERVICE, service));
					if (service < Place.MOST_SERVICES) {
						places.add(new Place(Step.ANOTHER, service));
					}
				});
				case SERVICE, ANOTHER -> {
				}
				case APPEAL -> IntStream.rangeClosed(1, answers.services())
					.forEach((service) -> places.add(new Place(Step.APPEAL, service)));
				case HELPER -> addIf(answers.namesHelper(), step, places);
				case AUTHORITY -> addIf(answers.filer() == Filer.LEGAL_REPRESENTATIVE, step, places);
				case SURVIVOR -> addIf(answers.filer() == Filer.PERSONAL_REPRESENTATIVE, step, places);
				case CONTACT -> addIf(answers.filer() != Filer.PERSONAL_REPRESENTATIVE, step, places);
				case STATE_HEARING -> addIf(answers.mediCal(), step, places);
				case WHY_LATE -> addIf(anyLate(assessed), step, places);
				case WHY_NOW -> addIf(anyWithoutAppeal(assessed), step, places);
				default -> places.add(Place.of(step));
			}
		}
		return new Journey(places, answers);
	}

	private static void addIf(boolean asked, Step step, List<Place> places) {
		if (asked) {
			places.add(Place.of(step));
		}
	}

	private static boolean anyLate(List<Assessment> assessed) {
		return assessed.stream()
			.anyMatch((service) -> service.of(Requirement.FILING_WINDOW).result() == Result.NEEDS_DECISION);
	}

	private static boolean anyWithoutAppeal(List<Assessment> assessed) {
		return assessed.stream().anyMatch((service) -> !service.of(Requirement.PLAN_APPEAL).met());
	}

	/** Only services whose appeal page is answered say anything about it yet. */
	private static List<Assessment> assessed(Answers answers, LocalDate today, Holidays holidays) {
		Facts facts = new Facts(answers, today);
		return IntStream.rangeClosed(1, answers.services())
			.filter((service) -> answers.has(new Place(Step.APPEAL, service)))
			.mapToObj((service) -> facts.assess(service, holidays))
			.toList();
	}

	/** All pages of the way, in order. */
	List<Place> places() {
		return this.places;
	}

	boolean holds(Place place) {
		return this.places.contains(place);
	}

	/** The first page that still wants an answer; empty when nothing is open. */
	Optional<Place> firstOpen() {
		return this.places.stream().filter((place) -> !this.answers.has(place)).findFirst();
	}

	/** Whether a page may be shown: it is on the way and nothing before it is open. */
	boolean reaches(Place place) {
		return holds(place) && firstOpen().map((open) -> at(place) <= at(open)).orElse(true);
	}

	/** The page after this one; empty after the last. */
	Optional<Place> after(Place place) {
		int next = at(place) + 1;
		return (next < this.places.size()) ? Optional.of(this.places.get(next)) : Optional.empty();
	}

	/** The page before this one; empty before the first. */
	Optional<Place> before(Place place) {
		int last = at(place) - 1;
		return (last >= 0) ? Optional.of(this.places.get(last)) : Optional.empty();
	}

	private int at(Place place) {
		return this.places.indexOf(place);
	}

}
