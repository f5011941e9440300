package org.imrhelpcenter.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;

import jakarta.persistence.EntityManager;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Finding;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.Requirements;
import org.imrhelpcenter.rules.ServiceFacts;
import org.imrhelpcenter.web.Texts;

import org.springframework.stereotype.Component;

/**
 * What the rules find about the services of a case, kept as it was found.
 */
@Component
class Assessments {

	private final EntityManager entities;

	private final Calendars calendars;

	private final Texts texts;

	Assessments(EntityManager entities, Calendars calendars, Texts texts) {
		this.entities = entities;
		this.calendars = calendars;
		this.texts = texts;
	}

	void make(DisputedService service, CaseFacts facts, ServiceFacts about, Instant at, Seals seals) {
		find(service.id(), facts, about, at, this.calendars.holidays(), seals, (finding, detail) -> this.entities
			.persist(new CaseFinding(service.caseId(), service.id(), at, finding, detail)));
	}

	/** What the rules find about a service, and what of it is sealed. */
	void find(long serviceId, CaseFacts facts, ServiceFacts about, Instant at, Holidays holidays, Seals seals,
			BiConsumer<Finding, byte[]> found) {
		for (Finding finding : Requirements.assess(facts, about, holidays).findings()) {
			CaseFinding.Key key = new CaseFinding.Key(serviceId, at, finding.requirement());
			String sentence = this.texts.say(Locale.ENGLISH, finding.messageKey(), finding.arguments().toArray());
			found.accept(finding, seals.seal(FindingDetail.of(finding, sentence), key.context()));
		}
	}

}
