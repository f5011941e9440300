package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.ServiceFacts;

import org.springframework.stereotype.Component;

/**
 * What the rules know of a case. Whenever something is learned, what they find is found
 * again, as of that moment.
 */
@Component
class Knowledge {

	private final CaseRows rows;

	private final Assessments assessments;

	private final Clock clock;

	Knowledge(CaseRows rows, Assessments assessments, Clock clock) {
		this.rows = rows;
		this.assessments = assessments;
		this.clock = clock;
	}

	CaseFacts facts(ImrCase imrCase, Seals seals) {
		return seals.open(imrCase.facts(), ImrCase.context(imrCase.receipt().number()), CaseFacts.class);
	}

	/** Something is learned about the whole case, which the caller has alone. */
	void learn(ImrCase imrCase, Seals seals, UnaryOperator<CaseFacts> change) {
		learn(imrCase, seals, change, (service, about) -> about);
	}

	/** Something is learned about the case and about each of its disputed services. */
	void learn(ImrCase imrCase, Seals seals, UnaryOperator<CaseFacts> change,
			BiFunction<DisputedService, ServiceFacts, ServiceFacts> each) {
		long caseId = imrCase.id();
		CaseFacts facts = change.apply(facts(imrCase, seals));
		Instant at = after(this.rows.lastFound(caseId));
		LocalDate today = LegalDay.of(at);
		imrCase.learn(seals.seal(facts, ImrCase.context(imrCase.receipt().number())),
				facts.completeness().completedOn().orElse(null));
		CaseFacts current = asOf(facts, today);
		LocalDate again = null;
		for (DisputedService service : this.rows.services(caseId)) {
			String context = DisputedService.context(caseId, service.ordinal());
			ServiceFacts known = seals.open(service.facts(), context, ServiceFacts.class);
			ServiceFacts about = each.apply(service, known);
			if (!about.equals(known)) {
				service.learn(about.kind(), seals.seal(about, context));
			}
			again = Assessments.earlier(again, this.assessments.make(service, current, about, at, seals));
		}
		imrCase.reassessOn(again);
	}

	/** What is known, as of today. */
	CaseFacts today(CaseFacts facts) {
		return asOf(facts, LegalDay.of(this.clock.instant()));
	}

	private static CaseFacts asOf(CaseFacts facts, LocalDate day) {
		return facts.asOf(day.isBefore(facts.receivedOn()) ? facts.receivedOn() : day);
	}

	/** Findings are told apart by their moment, however fast two things arrive. */
	private Instant after(Instant lastFound) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return now.isAfter(lastFound) ? now : lastFound.plus(1, ChronoUnit.MICROS).truncatedTo(ChronoUnit.MICROS);
	}

}
