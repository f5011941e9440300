package org.imrhelpcenter.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.ServiceFacts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The disputed services of a case as the rules see them today, and what people decide
 * about them.
 */
@Component
public class Screenings {

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final Knowledge knowledge;

	private final Calendars calendars;

	Screenings(CaseRows rows, Arrivals arrivals, Knowledge knowledge, Calendars calendars) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.knowledge = knowledge;
		this.calendars = calendars;
	}

	/**
	 * The disputed services of an opened case.
	 * @param opened the case
	 * @return each service, in order
	 */
	@Transactional(readOnly = true)
	public List<Screened> of(CaseSheet opened) {
		ImrCase imrCase = this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new);
		return of(imrCase, this.arrivals.seals(imrCase));
	}

	private List<Screened> of(ImrCase imrCase, Seals seals) {
		CaseFacts facts = this.knowledge.today(this.knowledge.facts(imrCase, seals));
		Holidays holidays = this.calendars.holidays();
		return this.rows.services(imrCase.id())
			.stream()
			.map((service) -> new Screened(service.ordinal(), service.name(), service.verdict(), facts,
					seals.open(service.facts(), DisputedService.context(imrCase.id(), service.ordinal()),
							ServiceFacts.class),
					holidays))
			.toList();
	}

	/**
	 * Takes the verdict on each service, and finds again.
	 * @return the services as they were before
	 * @throws IllegalArgumentException when the process makes one of them impossible
	 */
	List<Screened> decide(Turn turn, Map<Integer, Verdict> verdicts) {
		List<Screened> services = of(turn.imrCase(), turn.seals());
		for (Screened service : services) {
			Verdict verdict = verdicts.get(service.ordinal());
			if (verdict == null || !service.allows(verdict)) {
				throw new IllegalArgumentException("No such verdict on service " + service.ordinal());
			}
		}
		Set<Verdict> all = EnumSet.copyOf(verdicts.values());
		this.knowledge.learn(turn.imrCase(), turn.seals(), (facts) -> {
			CaseFacts known = facts;
			for (Verdict verdict : all) {
				known = verdict.decided(known);
			}
			return known;
		}, (service, about) -> verdicts.getOrDefault(service.ordinal(), Verdict.NO_MEDICAL_QUESTION).decided(about));
		this.rows.services(turn.imrCase().id())
			.forEach((service) -> service.decide(verdicts.getOrDefault(service.ordinal(), service.verdict())));
		turn.imrCase().lead(this.rows.services(turn.imrCase().id()).stream().map(DisputedService::kind).toList());
		return services;
	}

}
