package org.imrhelpcenter.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiConsumer;

import jakarta.persistence.EntityManager;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.rules.Assessment;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Finding;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.Requirements;
import org.imrhelpcenter.rules.ServiceFacts;
import org.imrhelpcenter.web.Texts;
import org.jspecify.annotations.Nullable;

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

	/** The earlier of two days; either may be missing. */
	static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isBefore(one))) ? other : one;
	}

	/**
	 * Keeps what the rules find, and says when they should look again; null for never.
	 */
	@Nullable LocalDate make(DisputedService service, CaseFacts facts, ServiceFacts about, Instant at, Seals seals) {
		Holidays holidays = this.calendars.holidays();
		return find(service.id(), facts, about, at, holidays, seals, (finding, detail) -> {
			CaseFinding kept = new CaseFinding(service.caseId(), service.id(), at, finding, detail);
			this.entities.persist(kept);
		});
	}

	/**
	 * What the rules find about a service, and what of it is sealed; says when they
	 * should look again, null for never.
	 */
	@Nullable LocalDate find(long serviceId, CaseFacts facts, ServiceFacts about, Instant at, Holidays holidays, Seals seals,
			BiConsumer<Finding, byte[]> found) {
		Assessment made = Requirements.assess(facts, about, holidays);
		for (Finding finding : made.findings()) {
			CaseFinding.Key key = new CaseFinding.Key(serviceId, at, finding.requirement());
			String sentence = this.texts.say(Locale.ENGLISH, finding.messageKey(), finding.arguments().toArray());
			found.accept(finding, seals.seal(FindingDetail.of(finding, sentence), key.context()));
		}
		return made.reassessOn();
	}

}
