package org.imrhelpcenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.DemonstrationMode;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.Assignments;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.Cases;
import org.imrhelpcenter.cases.DemonstrationCases;
import org.imrhelpcenter.intake.SampleApplications;
import org.imrhelpcenter.samples.PlayedCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills a demonstration at its first start: people of every role, and cases that came in
 * over the last weeks. The site is ready before it begins.
 */
@Component
class Demonstration {

	private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

	private static final int CASES = 40;

	private final DemonstrationMode mode;

	private final Staff staff;

	private final Assignments assignments;

	private final Cases cases;

	private final DemonstrationCases demonstration;

	private final PlayedCases played;

	private final SampleApplications applications;

	private final SampleHelp help;

	private final Clock clock;

	private volatile boolean closing;

	Demonstration(DemonstrationMode mode, Staff staff, Assignments assignments, Cases cases,
			DemonstrationCases demonstration, PlayedCases played, SampleApplications applications, SampleHelp help,
			Clock clock) {
		this.mode = mode;
		this.staff = staff;
		this.assignments = assignments;
		this.cases = cases;
		this.demonstration = demonstration;
		this.played = played;
		this.applications = applications;
		this.help = help;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.mode.on()) {
			Thread worker = new Thread(this::fill, "demonstration");
			worker.setDaemon(true);
			worker.start();
		}
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		this.closing = true;
	}

	void fill() {
		try {
			this.staff.demonstrate();
			if (this.demonstration.wanted()) {
				this.played.play(() -> this.closing);
				file(this.staff.colleagues().stream().filter(Demonstration::worksOnCases).toList());
				LOG.info("This is a demonstration: made-up people and cases are ready");
			}
		}
		catch (RuntimeException ex) {
			if (!this.closing) {
				LOG.warn("The demonstration could not be filled: {}", ex.getClass().getSimpleName(), ex);
			}
		}
	}

	private void file(List<Colleague> people) {
		Instant now = this.clock.instant();
		Random random = new Random(CASES);
		List<CaseSheet> adults = new ArrayList<>();
		for (int n = 0; n < CASES && !this.closing; n++) {
			Duration ago = Duration.ofHours((n % 5 == 4) ? 100 + random.nextInt(800) : random.nextInt(100));
			Instant at = now.minus(ago).minusSeconds(random.nextInt(3600));
			Colleague owner = (n % 5 < 3) ? people.get(random.nextInt(people.size())) : null;
			int number = n;
			List<CaseSheet> filed = new ArrayList<>();
			this.demonstration.once("application-" + n, () -> {
				filed.add(this.applications.file(number, at));
				return filed.get(0).number();
			});
			filed.forEach((one) -> {
				if (owner != null) {
					assign(owner, one.number().text());
				}
				LocalDate born = one.birthDate();
				if (born != null && born.plusYears(18).isBefore(one.receivedOn())) {
					adults.add(one);
				}
			});
		}
		if (adults.size() > 1 && this.demonstration.once("help", adults.get(0)::number)) {
			this.help.give(adults.get(0), adults.get(1));
		}
	}

	private void assign(Colleague owner, String number) {
		Viewer viewer = new Viewer(Viewer.Kind.STAFF, owner.id(), owner.name(), owner.role(), null);
		this.assignments.assign(viewer, number, owner.id(), this.cases.of(viewer, number).version());
	}

	private static boolean worksOnCases(Colleague colleague) {
		return colleague.role() == Role.INTAKE || colleague.role() == Role.NURSE || colleague.role() == Role.ANALYST;
	}

}
