package org.imrhelpcenter.samples;

import java.time.Instant;
import java.util.Random;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.bulk.CopyRows;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.CopiedCase;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.correspondence.CopiedLetters;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterRecipient;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.rules.Votes;
import org.jspecify.annotations.Nullable;

/**
 * Lets cases live as they do: most are reviewed, some are complaints, are taken back or
 * closed early, and each is as far as its age lets it be.
 */
final class LifeWriter {

	private final Team team;

	private final CopiedLetters letters;

	LifeWriter(Team team, CopiedLetters letters) {
		this.team = team;
		this.letters = letters;
	}

	/** Whoever owns the case in the end. */
	@Nullable Colleague write(Life life, CopiedCase about, Disputes.Drawn drawn, int services, CopyRows rows, Random random) {
		boolean urgent = drawn.dispute().urgent();
		Colleague analyst = this.team.one(Role.ANALYST, random);
		if (life.after(0.01)) {
			life.note(Actor.SYSTEM, "ACKNOWLEDGEMENT_SENT", "");
			life.happens(CaseEvent.ACKNOWLEDGEMENT_SENT);
		}
		if (urgent) {
			boolean looked = life.after(0.2);
			about.urgent(looked ? life.at() : null);
			if (looked) {
				life.note(Life.actor(this.team.one(Role.NURSE, random)), "URGENCY_DECIDED", Urgency.URGENT.name());
			}
		}
		if (!life.after(urgent ? 0.3 : 1.5)) {
			return null;
		}
		life.note(Life.actor(analyst), "CASE_OPENED", "");
		life.note(Life.actor(analyst), "CASE_ASSIGNED", "staff/" + analyst.id());
		life.become(CaseStatus.SCREENING);
		int way = random.nextInt(100);
		if (way < 6) {
			end(life, analyst, random, way);
		}
		else if (drawn.dispute().kind() == KindOfDispute.OTHER || way < 14) {
			complaint(life, analyst);
		}
		else {
			review(life, about, analyst, drawn, services, rows, random);
		}
		if (random.nextInt(40) == 0 && !life.standing(analyst).status().isOver()) {
			about.hold("The provider sends another record.", analyst.id(), LegalDay.of(life.at()).plusDays(5),
					life.at());
			life.act("HOLD", "HELD", analyst, "The provider sends another record.");
		}
		return analyst;
	}

	private static void end(Life life, Colleague analyst, Random random, int way) {
		if (!life.after(2 + random.nextInt(20))) {
			return;
		}
		boolean back = way < 4;
		life.act(back ? "WITHDRAWAL" : "CLOSING", back ? "WITHDRAWN" : "NOTHING_CAME", analyst,
				back ? "The member called and takes the application back." : "What was asked for did not come.");
		life.become(back ? CaseStatus.WITHDRAWN : CaseStatus.CLOSED);
		life.happens(back ? CaseEvent.WITHDRAWN : CaseEvent.CLOSED);
	}

	private static void complaint(Life life, Colleague analyst) {
		if (!life.after(2.5)) {
			return;
		}
		life.act("COMPLAINT_TRACK", "COMPLAINT", analyst, "It is about a bill, not about care.");
		life.become(CaseStatus.COMPLAINT);
		life.follow(Track.COMPLAINT);
		life.happens(CaseEvent.QUALIFICATION_ANSWER_SENT);
		life.happens(CaseEvent.MOVED_TO_COMPLAINT);
		if (life.after(3)) {
			life.become(CaseStatus.PLAN_RESPONSE_REQUESTED);
		}
		if (life.after(14)) {
			life.act("COMPLAINT_OUTCOME", "OUTCOME", analyst, "The plan corrected the bill.");
			life.become(CaseStatus.OUTCOME_SENT);
			life.happens(CaseEvent.COMPLAINT_OUTCOME_SENT);
		}
		close(life, analyst, "OUTCOME_TOLD");
	}

	private void review(Life life, CopiedCase about, Colleague analyst, Disputes.Drawn drawn, int services,
			CopyRows rows, Random random) {
		boolean urgent = drawn.dispute().urgent();
		if (!life.after(urgent ? 0.4 : 3)) {
			return;
		}
		life.act("QUALIFICATION", "QUALIFIED", analyst, "All requirements are met.");
		life.become(CaseStatus.QUALIFIED);
		life.follow(Track.IMR);
		life.happens(CaseEvent.QUALIFICATION_ANSWER_SENT);
		if (!life.after(urgent ? 0.2 : 1)) {
			this.letters.draft(rows, about, LetterKind.RECORDS_REQUEST, LetterRecipient.PLAN, life.at());
			return;
		}
		life.act("PLAN_RECORDS", "REQUESTED", analyst, "");
		life.become(CaseStatus.RECORDS_REQUESTED);
		life.happens(CaseEvent.NOTICE_SENT_TO_PLAN);
		if (!life.after(urgent ? 0.6 : 4)) {
			return;
		}
		life.act("PLAN_RECORDS", "COMPLETE", analyst, "");
		life.become(CaseStatus.IN_REVIEW);
		life.happens(CaseEvent.PLAN_RECORDS_RECEIVED);
		life.act("REVIEW_ORGANIZATION", "ASSIGNED", analyst, "");
		about.reviewedBy(1 + random.nextInt(Team.ORGANIZATIONS), life.at(), analyst.id(), LegalDay.of(life.at()));
		decide(life, about, analyst, drawn, services, rows, random);
	}

	private void decide(Life life, CopiedCase about, Colleague analyst, Disputes.Drawn drawn, int services,
			CopyRows rows, Random random) {
		boolean urgent = drawn.dispute().urgent();
		if (!life.after(urgent ? 1.5 : 18)) {
			return;
		}
		CopiedCase.By recorded = life.by(analyst);
		life.act("DETERMINATION", "RECORDED", analyst, "");
		Colleague director = this.team.one(Role.DIRECTOR, random);
		boolean adopted = life.after(urgent ? 0.3 : 2);
		boolean panel = drawn.dispute().kind() == KindOfDispute.EXPERIMENTAL;
		Votes votes = drawn.overturned() ? new Votes(panel ? 2 : 1, panel ? 1 : 0)
				: new Votes(panel ? 1 : 0, panel ? 2 : 1);
		for (int service = 1; service <= services; service++) {
			about.determined(service, votes,
					drawn.overturned() ? "The reviewers found that the care is needed."
							: "The reviewers found that other care comes first.",
					"A doctor who is board certified in the specialty", recorded, adopted ? life.by(director) : null);
		}
		if (!adopted) {
			return;
		}
		life.act("ADOPTION", "ADOPTED", director, "");
		life.happens(CaseEvent.DETERMINATION_ADOPTED);
		if (!life.after(urgent ? 0.2 : 1)) {
			this.letters.draft(rows, about, LetterKind.DECISION, LetterRecipient.MEMBER, life.at());
			this.letters.draft(rows, about, LetterKind.DECISION, LetterRecipient.PLAN, life.at());
			return;
		}
		life.act("DECISION_LETTER", "PREPARED", analyst, "");
		life.become(CaseStatus.DECIDED);
		life.happens(CaseEvent.DECISION_SENT);
		if (drawn.overturned()) {
			life.happens(CaseEvent.DECISION_SENT_TO_PLAN);
			if (!life.after(4)) {
				return;
			}
			life.act("CARRIED_OUT", "CARRIED_OUT", analyst, "");
			life.become(CaseStatus.CARRIED_OUT);
			life.happens(CaseEvent.PLAN_PROOF_RECEIVED);
		}
		close(life, analyst, "CARRIED_OUT");
	}

	private static void close(Life life, Colleague analyst, String reason) {
		if (life.after(7)) {
			life.act("CLOSING", reason, analyst, "Nothing more is to be done.");
			life.become(CaseStatus.CLOSED);
			life.happens(CaseEvent.CLOSED);
		}
	}

	/** When a case was received: over three years, and some in the last sixty days. */
	static Instant received(Instant now, Random random) {
		int days = (random.nextInt(20) == 0) ? 60 : 3 * 365;
		return now.minusSeconds(1 + (long) (random.nextDouble() * days * 86_400));
	}

}
