package org.imrhelpcenter.samples;

import java.time.LocalDate;
import java.util.List;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Absences;
import org.imrhelpcenter.cases.AdoptionDeputies;

import org.springframework.stereotype.Component;

/**
 * Who is away while there are made-up cases, and who stands in: said through the same
 * door as everybody's.
 */
@Component
class Deputies {

	private final Absences absences;

	private final AdoptionDeputies adopting;

	Deputies(Absences absences, AdoptionDeputies adopting) {
		this.absences = absences;
		this.adopting = adopting;
	}

	/** A supervisor may adopt, a nurse is away today, and an analyst soon. */
	void name(Team team, LocalDate today) {
		Colleague supervisor = team.all(Role.SUPERVISOR).get(0);
		Colleague director = team.all(Role.DIRECTOR).get(0);
		if (director.role() == Role.DIRECTOR && supervisor.role() == Role.SUPERVISOR) {
			this.adopting.name(Life.viewer(director), supervisor.id(), true);
		}
		away(team.all(Role.NURSE).get(0), supervisor, today.minusDays(2), today.plusDays(3));
		List<Colleague> analysts = team.all(Role.ANALYST);
		away(analysts.get(0), analysts.get(analysts.size() - 1), today.plusDays(4), today.plusDays(11));
	}

	private void away(Colleague who, Colleague deputy, LocalDate from, LocalDate until) {
		if (who.id() != deputy.id()) {
			this.absences.note(Life.viewer(who), who.id(), deputy.id(), from, until);
		}
	}

}
