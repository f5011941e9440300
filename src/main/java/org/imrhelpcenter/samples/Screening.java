package org.imrhelpcenter.samples;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.audit.Actor;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CopiedCase;
import org.imrhelpcenter.cases.Reassessments;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.rules.CoverageFacts;
import org.imrhelpcenter.rules.HearingFacts;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.License;
import org.imrhelpcenter.rules.Requirement;
import org.imrhelpcenter.rules.Ruling;
import org.imrhelpcenter.rules.StateHearing;

import static org.imrhelpcenter.samples.Post.Piece.toMember;

/**
 * What people decide about a made-up case before it qualifies, where the rules leave it
 * to them. What lacks nothing but the plan's days waits for these.
 */
final class Screening {

	private static final String SERVICES = "services";

	private final Life life;

	private final Team team;

	private final Post post;

	private final Random random;

	Screening(Life life, Team team, Post post, Random random) {
		this.life = life;
		this.team = team;
		this.post = post;
		this.random = random;
	}

	/** Decides it all; false when some of it is still to come. */
	boolean open() {
		CopiedCase about = this.life.about();
		LocalDate again = about.found().again(LegalDay.of(this.life.at()));
		if (again != null) {
			if (!this.life.until(again)) {
				return false;
			}
			this.life.note(Actor.SYSTEM, Reassessments.REASSESSED, "");
			about.learn(this.life.at(), UnaryOperator.identity(), UnaryOperator.identity());
		}
		return (!about.found().isOpen(Requirement.JURISDICTION) || licensed())
				&& (!about.found().isOpen(Requirement.STATE_HEARING) || hearing())
				&& (!about.found().isOpen(Requirement.PLAN_APPEAL) || waiver())
				&& (!about.found().needsDecision(Requirement.FILING_WINDOW) || late());
	}

	private boolean licensed() {
		if (!soon()) {
			return false;
		}
		this.life.act(Act.JURISDICTION, "LICENSED", one(Role.ANALYST), "The department's list has the plan.");
		this.life.about().learn(this.life.at(), (facts) -> {
			CoverageFacts before = facts.coverage();
			return facts.with(new CoverageFacts(before.coverage(), License.LICENSED, before.mediCal(), Ruling.GRANTED));
		}, UnaryOperator.identity());
		return true;
	}

	private boolean hearing() {
		if (!soon()) {
			return false;
		}
		this.life.act(Act.STATE_HEARING, StateHearing.WITHDRAWN.name(), one(Role.ANALYST),
				"The member took the request for a hearing back.", Map.of("ruling", Ruling.NONE.name()));
		this.life.about()
			.learn(this.life.at(), (facts) -> facts.with(new HearingFacts(StateHearing.WITHDRAWN, null, Ruling.NONE)),
					UnaryOperator.identity());
		return true;
	}

	private boolean waiver() {
		if (!soon()) {
			return false;
		}
		String why = "To wait for the plan would be a serious threat to health.";
		Colleague attorney = one(Role.ATTORNEY);
		this.life.act(Act.WAIVER, Ruling.GRANTED.name(), attorney, why, Map.of("ground", "THREAT", SERVICES, places()));
		this.life.about().learn(this.life.at(), UnaryOperator.identity(), (service) -> service.waived(Ruling.GRANTED));
		return this.post.send(attorney,
				toMember(LetterKind.WAIVER_GRANTED, LetterWords.none().with(Word.REASONS, why)));
	}

	private boolean late() {
		if (!soon()) {
			return false;
		}
		String why = "An illness kept the member from filing in time.";
		Colleague attorney = one(Role.ATTORNEY);
		this.life.act(Act.LATE_ACCEPTANCE, "ACCEPTED", attorney, why, Map.of(SERVICES, places()));
		this.life.about()
			.learn(this.life.at(), UnaryOperator.identity(), (service) -> service.acceptedLate(Ruling.GRANTED));
		return this.post.send(attorney,
				toMember(LetterKind.LATE_ACCEPTANCE_GRANTED, LetterWords.none().with(Word.REASONS, why)));
	}

	private boolean soon() {
		return this.life.after(this.life.urgent() ? 0.1 : 0.8);
	}

	private String places() {
		return (this.life.about().application().services().size() > 1) ? "1,2" : "1";
	}

	private Colleague one(Role role) {
		return this.team.one(role, this.random);
	}

}
