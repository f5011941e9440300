package org.imrhelpcenter.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.ClosingReason;
import org.imrhelpcenter.cases.ContactWay;
import org.imrhelpcenter.cases.Holds;
import org.imrhelpcenter.cases.Verdict;
import org.imrhelpcenter.cases.Withdrawals;
import org.imrhelpcenter.review.SampleCasework;
import org.imrhelpcenter.rules.Signer;

import org.springframework.stereotype.Component;

/**
 * The ways of made-up cases that nobody has answered yet, that are complaints, or that
 * end early.
 */
@Component
class OtherWays {

	private final SampleCasework casework;

	private final Holds holds;

	private final Withdrawals withdrawals;

	private final Staff staff;

	OtherWays(SampleCasework casework, Holds holds, Withdrawals withdrawals, Staff staff) {
		this.casework = casework;
		this.holds = holds;
		this.withdrawals = withdrawals;
		this.staff = staff;
	}

	Map<String, Consumer<PlayedCase>> all() {
		Map<String, Consumer<PlayedCase>> ways = new LinkedHashMap<>();
		ways.put("told", this::told);
		ways.put("asked", this::asked);
		ways.put("complaint", this::complaint);
		ways.put("reversed", this::reversed);
		ways.put("withdrawn", this::withdrawn);
		ways.put("overdue", (played) -> screened(played, "overdue", 7, Role.ANALYST));
		ways.put("incomplete", this::incomplete);
		ways.put("late", this::late);
		ways.put("reopened", this::reopened);
		ways.put("hold", this::hold);
		ways.put("new", (played) -> played.received("new", 1));
		ways.put("alarm", (played) -> played.receivedHoursAgo("alarm", 3));
		return ways;
	}

	private void told(PlayedCase played) {
		complain(played, "told", 21);
		played.on(18).letters();
		played.on(16).by(Role.ANALYST, this::ask).letters();
		played.on(3)
			.by(Role.ANALYST,
					(viewer, opened) -> this.casework.outcome(viewer, opened,
							List.of("The plan counted the copay twice.", "The contract says one copay for each visit.",
									"Pay back 80 dollars."),
							opened.receivedOn().plusDays(45)))
			.letters();
	}

	private void asked(PlayedCase played) {
		complain(played, "asked", 12);
		played.on(9).letters();
		played.on(7).by(Role.ANALYST, this::ask).letters();
	}

	private void complaint(PlayedCase played) {
		complain(played, "complaint", 4);
	}

	private void complain(PlayedCase played, String name, int received) {
		screened(played, name, received, Role.ANALYST).on(received - 2)
			.by(Role.ANALYST, (viewer, opened) -> this.casework.complain(viewer, opened, Verdict.NO_MEDICAL_QUESTION,
					"It is about a bill, and not about whether the care is needed."));
	}

	private void ask(Viewer viewer, CaseSheet opened) {
		this.casework.askPlan(viewer, opened, "The bill and what the plan paid\nThe plan's answer to the member",
				opened.receivedOn().plusDays(25));
	}

	private void reversed(PlayedCase played) {
		screened(played, "reversed", 10, Role.SUPERVISOR).on(8)
			.by(Role.ANALYST, (viewer, opened) -> this.casework.qualify(viewer, opened, Verdict.MEDICAL_NECESSITY,
					List.of("The plan's file on the denial")));
		played.on(7).letters();
		played.on(3)
			.by(Role.ANALYST,
					(viewer, opened) -> this.casework.reverse(viewer, opened, played.today(),
							"Your plan has approved the speech therapy, twice a week for six months."))
			.letters();
	}

	private void withdrawn(PlayedCase played) {
		screened(played, "withdrawn", 8, Role.ANALYST).on(5)
			.by(Role.ANALYST,
					(viewer, opened) -> this.withdrawals.record(viewer, opened, opened.version(),
							new Withdrawals.Said(Signer.MEMBER, ContactWay.CALL, played.today(),
									"The member called: another hospital does the operation.")))
			.letters();
	}

	private void incomplete(PlayedCase played) {
		screened(played, "incomplete", 6, Role.INTAKE).on(4)
			.by(Role.INTAKE, (viewer, opened) -> this.casework.unsigned(viewer, opened,
					"The name that was signed is not the member's. Please sign the release yourself."));
		played.on(3).letters();
	}

	private void late(PlayedCase played) {
		screened(played, "late", 3, Role.ATTORNEY).on(1)
			.by(Role.ATTORNEY, (viewer, opened) -> this.casework.proposeToDecline(viewer, opened,
					"The hospital stay ended four months before the application came."));
	}

	private void reopened(PlayedCase played) {
		screened(played, "reopened", 4, Role.SUPERVISOR).on(3)
			.by(Role.ANALYST, (viewer, opened) -> this.casework.close(viewer, opened, ClosingReason.DUPLICATE,
					"Another application asks for the same."));
		played.on(1)
			.by(Role.SUPERVISOR,
					(viewer, opened) -> this.casework.reopen(viewer, opened,
							"The other application is about another medicine."))
			.lettersApproved();
	}

	private void hold(PlayedCase played) {
		screened(played, "hold", 3, Role.ANALYST).on(2)
			.by(Role.ANALYST,
					(viewer, opened) -> this.holds.hold(viewer, opened, opened.version(),
							new Team(this.staff.colleagues()).all(Role.ANALYST).get(0), played.startsOn(),
							"The clinic sends the results of the sleep study today."));
	}

	/** Acknowledged the next day by mail. */
	private static PlayedCase screened(PlayedCase played, String name, int received, Role owner) {
		return played.received(name, received).on(received - 1).owner(owner).letters();
	}

}
