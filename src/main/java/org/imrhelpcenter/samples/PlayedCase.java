package org.imrhelpcenter.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.CaseNumber;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.rules.Holidays;
import org.imrhelpcenter.rules.LegalDay;
import org.jspecify.annotations.Nullable;

/**
 * One case of a demonstration while it is played. Its days are business days before
 * today, so that it is as alive on a Sunday as on a Monday.
 */
final class PlayedCase {

	private static final LocalTime MORNING = LocalTime.of(9, 10);

	private static final Duration WHILE = Duration.ofMinutes(25);

	private final Playing playing;

	private final Holidays holidays;

	private final Instant now;

	private Instant at = Instant.EPOCH;

	private @Nullable CaseNumber number;

	PlayedCase(Playing playing, Holidays holidays, Instant now) {
		this.playing = playing;
		this.holidays = holidays;
		this.now = now;
	}

	/** It is received so many business days before today. */
	PlayedCase received(String name, int workdays) {
		this.at = day(workdays).atTime(7, 40 + workdays % 20).atZone(LegalDay.ZONE).toInstant();
		return file(name);
	}

	/** It is received so many hours ago. */
	PlayedCase receivedHoursAgo(String name, int hours) {
		this.at = this.now.minus(Duration.ofHours(hours));
		return file(name);
	}

	private PlayedCase file(String name) {
		this.number = this.playing.file(name, this.at);
		return this;
	}

	/** So many business days before today; later on the same day when it is that day. */
	PlayedCase on(int workdays) {
		Instant then = day(workdays).atTime(MORNING).atZone(LegalDay.ZONE).toInstant();
		this.at = then.isAfter(this.at) ? then : this.at;
		return this;
	}

	PlayedCase hoursAgo(int hours) {
		this.at = this.now.minus(Duration.ofHours(hours));
		return this;
	}

	/** The day on which it is now played. */
	LocalDate today() {
		return LegalDay.of(this.at);
	}

	/** The day on which the site is started. */
	LocalDate startsOn() {
		return LegalDay.of(this.now);
	}

	PlayedCase owner(Role role) {
		this.playing.assign(number(), next(), role);
		return this;
	}

	PlayedCase by(Role role, Playing.Deed deed) {
		this.playing.act(number(), next(), role, deed);
		return this;
	}

	PlayedCase helped() {
		this.playing.help(number(), next());
		return this;
	}

	/** The letters that wait are approved and mailed. */
	PlayedCase letters() {
		this.playing.approve(number(), next());
		this.playing.mail(number(), next());
		return this;
	}

	/** The letters that wait are approved, and nobody has mailed them yet. */
	PlayedCase lettersApproved() {
		this.playing.approve(number(), next());
		return this;
	}

	PlayedCase comesBack(LetterKind kind) {
		this.playing.comesBack(number(), next(), kind);
		return this;
	}

	CaseNumber number() {
		return Objects.requireNonNull(this.number);
	}

	private Instant next() {
		this.at = this.at.plus(WHILE);
		return this.at;
	}

	private LocalDate day(int workdays) {
		LocalDate day = startsOn();
		for (int left = workdays; left > 0; left--) {
			do {
				day = day.minusDays(1);
			}
			while (!this.holidays.isBusinessDay(day));
		}
		return day;
	}

}
