package org.imrhelpcenter.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.web.DateParts;
import org.jspecify.annotations.Nullable;

/**
 * Answers as somebody may have typed them: one service, an adult, an ordinary denial.
 */
final class Typed {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	static final Holidays HOLIDAYS = Holidays.of(List.of());

	private final Map<Place, Page> pages = new TreeMap<>();

	static Typed nothing() {
		return new Typed();
	}

	static Typed everything() {
		return new Typed().with(Step.URGENCY, new UrgencyPage("NO", List.of(), null))
			.with(Step.WHO, new WhoPage("MEMBER", null, null))
			.with(Step.PATIENT, patient(LocalDate.of(1958, 4, 9)))
			.with(Step.CONTACT, contact(null, List.of()))
			.with(Step.PLAN, plan("NO"))
			.service(1, "NOT_MEDICALLY_NECESSARY", "NO")
			.with(Step.STORY, new StoryPage("It said no.", null))
			.with(new Place(Step.APPEAL, 1), decided(LocalDate.of(2026, 9, 1)))
			.with(Step.DOCUMENTS, new DocumentsPage(null))
			.with(Step.STATISTICS, new StatisticsPage(List.of(), null));
	}

	Typed with(Step step, Page page) {
		return with(Place.of(step), page);
	}

	Typed with(Place place, Page page) {
		this.pages.put(place, page);
		return this;
	}

	Typed without(Step step) {
		this.pages.remove(Place.of(step));
		return this;
	}

	Typed service(int service, String reason, String another) {
		return with(new Place(Step.PLAN_DECISION, service), new PlanDecisionPage("DENIED", List.of(reason), null))
			.with(new Place(Step.SERVICE, service), new ServicePage("Service " + service, null, null, null))
			.with(new Place(Step.ANOTHER, service), new AnotherPage(another));
	}

	Answers answers() {
		return new Answers(this.pages);
	}

	Journey journey() {
		return Journey.of(answers(), TODAY, HOLIDAYS);
	}

	static PatientPage patient(LocalDate born) {
		return new PatientPage("Rosa", null, "Delgado", null, DateParts.of(born), null);
	}

	static PlanPage plan(String mediCal) {
		return new PlanPage("Kaiser Foundation Health Plan", null, null, null, null, null, mediCal);
	}

	static ContactPage contact(@Nullable String email, List<String> unsafe) {
		return new ContactPage(null, null, null, null, null, null, List.of(), null, null, email, null, unsafe, null,
				null, null, List.of());
	}

	static AppealPage decided(@Nullable LocalDate on) {
		return new AppealPage(null, "YES", null, "YES", (on != null) ? DateParts.of(on) : null,
				(on != null) ? List.of() : List.of("NOT_KNOWN"), null);
	}

	static AppealPage notFiled() {
		return new AppealPage(null, "NO", null, null, null, List.of(), null);
	}

	static AppealPage filed(LocalDate on) {
		return new AppealPage(null, "YES", DateParts.of(on), "NO", null, List.of(), null);
	}

	static AppealPage sameAsFirst() {
		return new AppealPage("YES", null, null, null, null, List.of(), null);
	}

}
