package org.imrhelpcenter.samples;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.ClosingReason;
import org.imrhelpcenter.cases.Decisions;
import org.imrhelpcenter.cases.Determinations;
import org.imrhelpcenter.cases.ReviewAssignments;
import org.imrhelpcenter.cases.ReviewOrganizations;
import org.imrhelpcenter.cases.Verdict;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.deadlines.Deadlines;
import org.imrhelpcenter.review.SampleCasework;
import org.imrhelpcenter.rules.CaseClock;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Votes;

import org.springframework.stereotype.Component;

/**
 * The ways of made-up cases that are reviewed, from the one that was answered yesterday
 * to the one in which all is done.
 */
@Component
class ReviewedWays {

	private static final List<String> RECORDS = InSpanish.RECORDS;

	private static final String FROM_PLAN = "The plan sent a copy of the approval and of its letter to the member.";

	private final SampleCasework casework;

	private final ReviewOrganizations organizations;

	private final ReviewAssignments assignments;

	private final Determinations determinations;

	private final Decisions decisions;

	private final Deadlines deadlines;

	ReviewedWays(SampleCasework casework, ReviewOrganizations organizations, ReviewAssignments assignments,
			Determinations determinations, Decisions decisions, Deadlines deadlines) {
		this.casework = casework;
		this.organizations = organizations;
		this.assignments = assignments;
		this.determinations = determinations;
		this.decisions = decisions;
		this.deadlines = deadlines;
	}

	Map<String, Consumer<PlayedCase>> all() {
		Map<String, Consumer<PlayedCase>> ways = new LinkedHashMap<>();
		ways.put("closed", this::closed);
		ways.put("missed", this::missed);
		ways.put("done", this::done);
		ways.put("decided", this::decided);
		ways.put("hearing", this::hearing);
		ways.put("letter", this::letter);
		ways.put("adoption", this::adoption);
		ways.put("panel", this::panel);
		ways.put("returned", this::returned);
		ways.put("slow", this::slow);
		ways.put("plan", this::plan);
		ways.put("qualified", this::qualified);
		ways.put("urgent", this::urgent);
		return ways;
	}

	private void closed(PlayedCase played) {
		recorded(played, "closed", 48, 27, Verdict.EMERGENCY_PAYMENT, new Votes(1, 0),
				"Chest pain like this can be a heart attack. A person without medical training has to call for help.");
		adopted(played, 25);
		told(played, 24);
		played.on(20)
			.by(Role.ANALYST, (viewer, opened) -> this.decisions.carriedOut(viewer, opened, opened.version(),
					played.today(), FROM_PLAN));
		played.on(17)
			.by(Role.ANALYST,
					(viewer, opened) -> this.casework.close(viewer, opened, ClosingReason.CARRIED_OUT,
							"Your plan has paid the bill."))
			.letters();
	}

	private void missed(PlayedCase played) {
		recorded(played, "missed", 40, 17, Verdict.EXPERIMENTAL, new Votes(2, 1),
				"Two of three reviewers found that the therapy is likely to help more than what the plan covers.");
		adopted(played, 15);
		told(played, 14);
		played.on(3).by(Role.ANALYST, (viewer, opened) -> {
			long late = this.deadlines.of(opened.id())
				.stream()
				.filter((clock) -> clock.kind() == ClockKind.PLAN_CARRIES_OUT)
				.map(CaseClock::dueOn)
				.mapToLong((due) -> ChronoUnit.DAYS.between(due, played.today()))
				.sum();
			this.decisions.missed(viewer, opened, opened.version(), late,
					"The plan says that the hospital is not ready. We asked for the day of the admission.");
		});
	}

	private void done(PlayedCase played) {
		recorded(played, "done", 36, 15, Verdict.MEDICAL_NECESSITY, new Votes(1, 0),
				"Eight weeks of therapy did not help, and the leg grows weaker. The guideline asks for an MRI now.");
		adopted(played, 13);
		told(played, 12);
		played.on(8)
			.by(Role.ANALYST, (viewer, opened) -> this.decisions.carriedOut(viewer, opened, opened.version(),
					played.today(), FROM_PLAN));
	}

	private void decided(PlayedCase played) {
		recorded(played, "decided", 27, 5, Verdict.MEDICAL_NECESSITY, new Votes(1, 0),
				"The medicine that the plan offers did not work for you before. Two years without flares speak for yours.");
		adopted(played, 3);
		told(played, 2);
	}

	private void hearing(PlayedCase played) {
		recorded(played, "hearing", 28, 6, Verdict.MEDICAL_NECESSITY, new Votes(0, 1), InSpanish.THERAPY_FIRST);
		adopted(played, 4);
		told(played, 3);
	}

	private void letter(PlayedCase played) {
		recorded(played, "letter", 26, 4, Verdict.EXPERIMENTAL, new Votes(1, 2),
				"Two of three reviewers found no study that shows a benefit for this kind of tumor yet.");
		adopted(played, 2);
		played.on(1).by(Role.ANALYST, this.casework::tell);
	}

	private void adoption(PlayedCase played) {
		recorded(played, "adoption", 22, 1, Verdict.MEDICAL_NECESSITY, new Votes(1, 0),
				"Without the wheelchair the member cannot leave the bed safely.");
	}

	private void panel(PlayedCase played) {
		recordsComplete(played, "panel", 17, Verdict.EXPERIMENTAL);
		assign(played, 11, 0);
		played.on(9)
			.by(Role.ANALYST, (viewer, opened) -> this.assignments.decline(viewer, opened, opened.version(),
					played.today(), "One of the reviewers treated the member before."));
		assign(played, 8, 1);
		played.on(4)
			.by(Role.SUPERVISOR, (viewer, opened) -> this.casework.extend(viewer, opened,
					ClockKind.DECISION_AFTER_RECORDS, 3, "The case went to a second organization."));
		played.letters();
	}

	private void returned(PlayedCase played) {
		recordsComplete(played, "returned", 12, Verdict.MEDICAL_NECESSITY);
		played.on(2).comesBack(LetterKind.QUALIFIED);
	}

	private void slow(PlayedCase played) {
		qualified(played, "slow", 11, Verdict.EMERGENCY_PAYMENT);
		played.on(8).letters();
		played.on(3).by(Role.ANALYST, this.casework::remind).letters();
	}

	private void plan(PlayedCase played) {
		qualified(played, "plan", 4, Verdict.MEDICAL_NECESSITY);
		played.on(1).letters();
	}

	private void qualified(PlayedCase played) {
		qualified(played, "qualified", 3, Verdict.MEDICAL_NECESSITY);
	}

	/** The plan has 24 hours: some of them are left. */
	private void urgent(PlayedCase played) {
		played.receivedHoursAgo("urgent", 20).owner(Role.ANALYST).letters();
		played.hoursAgo(17)
			.by(Role.NURSE, (viewer, opened) -> this.casework.urgent(viewer, opened, List.of("LOSS_OF_LIFE"),
					"Weight and potassium have fallen for three weeks."));
		played.hoursAgo(15)
			.by(Role.ANALYST,
					(viewer, opened) -> this.casework.qualify(viewer, opened, Verdict.MEDICAL_NECESSITY, RECORDS))
			.letters();
	}

	/** Acknowledged the next day, and answered within three. */
	private void qualified(PlayedCase played, String name, int received, Verdict verdict) {
		played.received(name, received).on(received - 1).owner(Role.ANALYST).letters();
		if (name.equals("adoption")) {
			played.helped();
		}
		played.on(received - 2)
			.by(Role.ANALYST, (viewer, opened) -> this.casework.qualify(viewer, opened, verdict, RECORDS));
	}

	private void recordsComplete(PlayedCase played, String name, int received, Verdict verdict) {
		qualified(played, name, received, verdict);
		played.on(received - 3).letters();
		played.on(received - 5)
			.by(Role.ANALYST, (viewer, opened) -> this.casework.recordsCame(viewer, opened, played.today()))
			.letters();
	}

	private void assign(PlayedCase played, int on, int organization) {
		played.on(on)
			.by(Role.ANALYST,
					(viewer, opened) -> this.assignments.assign(viewer, opened, opened.version(),
							this.organizations.inUse().get(organization), ""))
			.by(Role.ANALYST,
					(viewer, opened) -> this.assignments.send(viewer, opened, opened.version(), played.today(), ""));
		played.on(on - 1)
			.by(Role.ANALYST,
					(viewer, opened) -> this.assignments.receive(viewer, opened, opened.version(), played.today(), ""));
	}

	private void recorded(PlayedCase played, String name, int received, int on, Verdict verdict, Votes votes,
			String summary) {
		recordsComplete(played, name, received, verdict);
		assign(played, received - 6, received % 2);
		played.on(on)
			.by(Role.ANALYST, (viewer, opened) -> this.determinations.record(viewer, opened, opened.version(),
					new Determinations.Found(1, votes, summary, InSpanish.REVIEWERS), ""));
	}

	private void adopted(PlayedCase played, int on) {
		played.on(on)
			.by(Role.DIRECTOR, (viewer, opened) -> this.determinations.adopt(viewer, opened, opened.version(), ""));
	}

	private void told(PlayedCase played, int on) {
		played.on(on).by(Role.ANALYST, this.casework::tell).letters();
	}

}
