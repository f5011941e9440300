package org.imrhelpcenter.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.cases.Act;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.CopiedCase;
import org.imrhelpcenter.cases.CopiedReview;
import org.imrhelpcenter.cases.ReceivedApplication;
import org.imrhelpcenter.cases.Track;
import org.imrhelpcenter.correspondence.LetterKind;
import org.imrhelpcenter.correspondence.LetterWords;
import org.imrhelpcenter.correspondence.Word;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Votes;
import org.jspecify.annotations.Nullable;

import static org.imrhelpcenter.samples.Post.Piece.toMember;
import static org.imrhelpcenter.samples.Post.Piece.toPlan;

/**
 * The review of a made-up case, from its qualification until the plan has done what was
 * decided.
 */
final class Review {

	private static final List<String> ITEMS = List.of("The plan's file on the denial", "The provider's records");

	private static final String REVIEWERS = "A doctor who is board certified in the specialty";

	private final Life life;

	private final Team team;

	private final Post post;

	private final boolean overturned;

	private final Random random;

	private final CopiedReview review;

	private final List<ReceivedApplication.Service> services;

	Review(Life life, Team team, Post post, boolean overturned, Random random) {
		this.life = life;
		this.team = team;
		this.post = post;
		this.overturned = overturned;
		this.random = random;
		this.review = life.about().review();
		this.services = life.about().application().services();
	}

	void write(Colleague analyst) {
		if (!after(0.4, 2)) {
			return;
		}
		this.life.act(Act.QUALIFICATION, "QUALIFIED", analyst, "The case qualifies for an independent review.",
				Map.of("service.1", this.services.get(0).facts().kind().name()));
		this.life.become(CaseStatus.QUALIFIED);
		this.life.follow(Track.IMR);
		Instant asked = this.life.at();
		LetterWords qualified = words(false);
		boolean told = this.post.send(analyst, toMember(LetterKind.QUALIFIED, qualified),
				toPlan(LetterKind.QUALIFIED, qualified),
				toPlan(LetterKind.RECORDS_REQUEST, qualified.with(Word.ITEMS, ITEMS)));
		LocalDate came = (told && after(0.4, 3)) ? LegalDay.of(this.life.at()) : null;
		for (int n = 1; n <= ITEMS.size(); n++) {
			this.review.asked(n, ITEMS.get(n - 1), asked, came);
		}
		if (came != null) {
			this.life.act(Act.PLAN_RECORDS, "COMPLETE", analyst, "", Map.of("on", came.toString()));
			this.life.happens(CaseEvent.PLAN_RECORDS_RECEIVED);
			LetterWords list = LetterWords.none().with(Word.ITEMS, ITEMS).with(Word.ON, came);
			if (this.post.send(analyst, toMember(LetterKind.RECORDS_LIST, list)) && assign(analyst)) {
				decide(analyst);
			}
		}
	}

	/** Given to an organization, sent there, and there; false when that is to come. */
	private boolean assign(Colleague analyst) {
		if (!after(0.1, 0.5)) {
			return false;
		}
		int organization = 1 + this.random.nextInt(Team.ORGANIZATIONS.size());
		Map<String, String> facts = Map.of("organization", Team.ORGANIZATIONS.get(organization - 1));
		CopiedCase.By assigned = this.life.by(analyst);
		this.life.act(Act.REVIEW_ORGANIZATION, "ASSIGNED", analyst, "", facts);
		LocalDate sent = after(0.1, 0.5) ? step("SENT", analyst, facts) : null;
		LocalDate there = (sent != null && after(0.1, 1)) ? step("RECEIVED", analyst, facts) : null;
		this.review.assigned(organization, assigned, sent, there);
		if (there != null) {
			this.life.become(CaseStatus.IN_REVIEW);
		}
		return there != null;
	}

	private LocalDate step(String outcome, Colleague analyst, Map<String, String> facts) {
		LocalDate today = LegalDay.of(this.life.at());
		this.life.act(Act.REVIEW_ORGANIZATION, outcome, analyst, "",
				Map.of("organization", facts.get("organization"), "on", today.toString()));
		return today;
	}

	private void decide(Colleague analyst) {
		if (!after(1.2, 16)) {
			return;
		}
		List<Integer> reviewed = reviewed();
		List<CopiedCase.By> recorded = new ArrayList<>();
		for (int service : reviewed) {
			recorded.add(this.life.by(analyst));
			Votes votes = votes(service);
			this.life.act(Act.DETERMINATION, "RECORDED", analyst, "", Map.of("service", String.valueOf(service),
					"decision", votes.decision().name(), "votes", votes.overturn() + "-" + votes.uphold()));
		}
		boolean adopted = after(0.3, 2);
		Colleague director = this.team.one(Role.DIRECTOR, this.random);
		CopiedCase.@Nullable By by = adopted ? this.life.by(director) : null;
		for (int i = 0; i < reviewed.size(); i++) {
			this.review.determined(reviewed.get(i), votes(reviewed.get(i)), summary(), REVIEWERS, recorded.get(i), by);
		}
		if (!adopted) {
			return;
		}
		this.life.act(Act.ADOPTION, "ADOPTED", director, "");
		this.life.happens(CaseEvent.DETERMINATION_ADOPTED);
		if (after(0.1, 0.5)) {
			tell(analyst);
		}
	}

	private void tell(Colleague analyst) {
		this.life.act(Act.DECISION_LETTER, "PREPARED", analyst, "");
		List<Post.Piece> pieces = new ArrayList<>(
				List.of(toMember(LetterKind.DECISION, words(true)), toPlan(LetterKind.DECISION, words(true))));
		if (!this.overturned && this.life.about().application().facts().coverage().mediCal()) {
			pieces.add(toMember(LetterKind.STATE_HEARING, LetterWords.none()));
		}
		if (!this.post.send(analyst, pieces.toArray(Post.Piece[]::new))) {
			return;
		}
		if (this.overturned) {
			if (!after(3, 4)) {
				return;
			}
			this.life.act(Act.CARRIED_OUT, "CARRIED_OUT", analyst, "The plan sent a copy of the approval.",
					Map.of("on", LegalDay.of(this.life.at()).toString()));
			this.life.become(CaseStatus.CARRIED_OUT);
			this.life.happens(CaseEvent.PLAN_PROOF_RECEIVED);
		}
		if (after(7, 7)) {
			LifeWriter.close(this.life, this.post, analyst, this.overturned ? "CARRIED_OUT" : "OTHER",
					"Nothing more is to be done.");
		}
	}

	/** The services that are reviewed, by their places. */
	private List<Integer> reviewed() {
		List<Integer> places = new ArrayList<>();
		for (int n = 1; n <= this.services.size(); n++) {
			if (this.services.get(n - 1).facts().kind() != KindOfDispute.OTHER) {
				places.add(n);
			}
		}
		return places;
	}

	private LetterWords words(boolean decided) {
		LetterWords words = LetterWords.none();
		for (int service : reviewed()) {
			words = words.with(new LetterWords.AboutService(this.services.get(service - 1).name(),
					decided ? LetterWords.Outcome.valueOf(votes(service).decision().name()) : null,
					decided ? summary() : "", decided ? REVIEWERS : ""));
		}
		return words;
	}

	/**
	 * Three look at what is called experimental, and one of them may see it otherwise.
	 */
	private Votes votes(int service) {
		boolean panel = this.services.get(service - 1).facts().kind() == KindOfDispute.EXPERIMENTAL;
		return this.overturned ? new Votes(panel ? 2 : 1, panel ? 1 : 0) : new Votes(panel ? 1 : 0, panel ? 2 : 1);
	}

	private String summary() {
		return this.overturned ? "The reviewers found that the care is needed."
				: "The reviewers found that other care comes first.";
	}

	private boolean after(double urgent, double standard) {
		return this.life.after(this.life.urgent() ? urgent : standard);
	}

}
