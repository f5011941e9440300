package org.imrhelpcenter.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.calendar.Calendars;
import org.imrhelpcenter.cases.DemonstrationCases;
import org.imrhelpcenter.cases.ReviewOrganizations;
import org.imrhelpcenter.rules.Holidays;

import org.springframework.stereotype.Component;

/**
 * Plays the cases that a demonstration begins with: at least one wherever a case can
 * stand and in every queue.
 */
@Component
public class PlayedCases {

	private final Playing playing;

	private final DemonstrationCases demonstration;

	private final Calendars calendars;

	private final ReviewOrganizations organizations;

	private final Map<String, Consumer<PlayedCase>> ways = new LinkedHashMap<>();

	PlayedCases(Playing playing, DemonstrationCases demonstration, Calendars calendars,
			ReviewOrganizations organizations, ReviewedWays reviewed, OtherWays others) {
		this.playing = playing;
		this.demonstration = demonstration;
		this.calendars = calendars;
		this.organizations = organizations;
		this.ways.putAll(reviewed.all());
		this.ways.putAll(others.all());
	}

	/**
	 * Plays those that were not played before, each in a transaction of its own.
	 * @param enough says when no more are wanted
	 */
	public void play(BooleanSupplier enough) {
		if (!this.playing.possible()) {
			return;
		}
		// Two, so that a case can go to the other when one declines.
		Team.ORGANIZATIONS.forEach((name) -> this.organizations.add(this.playing.viewer(Role.SUPERVISOR), name));
		Holidays holidays = this.calendars.holidays();
		this.ways.forEach((name, way) -> {
			if (!enough.getAsBoolean()) {
				this.demonstration.once(name, () -> {
					PlayedCase played = new PlayedCase(this.playing, holidays, this.playing.now());
					way.accept(played);
					return played.number();
				});
			}
		});
	}

	/** How many there are. */
	int count() {
		return this.ways.size();
	}

}
