package org.imrhelpcenter.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.audit.Audit;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Signer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What still makes an application complete, as it arrives. An item counts from the legal
 * day on which it was received, and what the rules find is found again.
 */
@Component
public class Completions {

	/** The deed of taking an item that was missing; its detail is the item. */
	public static final String ITEM_RECEIVED = "ITEM_RECEIVED";

	/** The deed of signing the release online. */
	public static final String RELEASE_SIGNED = "RELEASE_SIGNED";

	/** What follows when nothing is missing any more; its detail is the day. */
	public static final String COMPLETED = "APPLICATION_COMPLETED";

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final Knowledge knowledge;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Completions(CaseRows rows, Arrivals arrivals, Knowledge knowledge, Audit audit, ApplicationEventPublisher events,
			Clock clock) {
		this.rows = rows;
		this.arrivals = arrivals;
		this.knowledge = knowledge;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes the name of the plan or the description of the problem, which was missing.
	 * @param viewer who takes it
	 * @param opened the case
	 * @param item what arrived
	 * @param on the legal day on which it was received
	 * @return false when it had arrived before; then nothing changes
	 * @throws IllegalArgumentException when that day is still to come
	 */
	@Transactional
	public boolean receive(Viewer viewer, CaseSheet opened, ApplicationItem item, LocalDate on) {
		return take(viewer, opened, item, on, UnaryOperator.identity());
	}

	/**
	 * Takes the release that was signed on paper.
	 * @param viewer who takes it
	 * @param opened the case
	 * @param by in which capacity it is signed
	 * @param on the legal day on which it was received
	 * @return false when the case has one already; then nothing changes
	 * @throws IllegalArgumentException when that day is still to come
	 */
	@Transactional
	public boolean receiveRelease(Viewer viewer, CaseSheet opened, Signer by, LocalDate on) {
		return take(viewer, opened, ApplicationItem.RELEASE, on, (facts) -> facts.with(facts.signer().signed(by, on)));
	}

	/**
	 * Takes the release that is signed online, now.
	 * @param viewer who signs
	 * @param opened the case
	 * @param by in which capacity
	 * @param signature the signature with its evidence
	 * @return false when the case has one already; then nothing is kept
	 */
	@Transactional
	public boolean sign(Viewer viewer, CaseSheet opened, Signer by, ReceivedApplication.Signature signature) {
		boolean first = receiveRelease(viewer, opened, by, LegalDay.of(this.clock.instant()));
		if (first) {
			keep(opened, signature);
			this.audit.note(viewer.actor(), opened.subject(), RELEASE_SIGNED, "");
		}
		return first;
	}

	/**
	 * Keeps another text that somebody signed now, such as Part A.
	 * @param opened the case
	 * @param signature the signature with its evidence
	 * @return which signature it is
	 */
	@Transactional
	public long keep(CaseSheet opened, ReceivedApplication.Signature signature) {
		return keep(opened, signature, now());
	}

	/**
	 * Keeps a text that somebody signed on paper.
	 * @param opened the case
	 * @param signature the signature
	 * @param at when it came
	 * @return which signature it is
	 */
	@Transactional
	public long keep(CaseSheet opened, ReceivedApplication.Signature signature, Instant at) {
		ImrCase imrCase = this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new);
		return this.arrivals.keep(opened.id(), signature, at, this.arrivals.seals(imrCase));
	}

	/**
	 * Learns what is known since about whoever signed, such as the papers that were
	 * looked at.
	 * @param opened the case
	 * @param change what is known now
	 */
	@Transactional
	public void learn(CaseSheet opened, UnaryOperator<CaseFacts> change) {
		ImrCase imrCase = locked(opened);
		this.knowledge.learn(imrCase, this.arrivals.seals(imrCase), change);
	}

	private boolean take(Viewer viewer, CaseSheet opened, ApplicationItem item, LocalDate on,
			UnaryOperator<CaseFacts> change) {
		if (on.isAfter(LegalDay.of(this.clock.instant()))) {
			throw new IllegalArgumentException("What was received was not received on a day to come");
		}
		ImrCase imrCase = locked(opened);
		Seals seals = this.arrivals.seals(imrCase);
		CaseFacts before = this.knowledge.facts(imrCase, seals);
		CaseFacts after = before.with(before.completeness().with(item, on));
		if (after.completeness().equals(before.completeness())) {
			return false;
		}
		this.knowledge.learn(imrCase, seals, (known) -> change.apply(after));
		this.audit.note(viewer.actor(), opened.subject(), ITEM_RECEIVED, item.name());
		after.completeness().completedOn().ifPresent((day) -> {
			this.audit.note(viewer.actor(), opened.subject(), COMPLETED, day.toString());
			this.events.publishEvent(new ApplicationCompleted(opened.id()));
		});
		return true;
	}

	private ImrCase locked(CaseSheet opened) {
		return this.rows.lockById(opened.id()).orElseThrow(CaseMissingException::new);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
