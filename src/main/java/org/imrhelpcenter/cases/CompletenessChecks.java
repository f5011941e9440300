package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.CaseEvent;
import org.imrhelpcenter.rules.CaseFacts;
import org.imrhelpcenter.rules.Completeness;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the three items of an application are there, as a person finds who looks. They
 * count from the day on which the last of them was received, never from the day on which
 * somebody looked.
 */
@Component
public class CompletenessChecks {

	private static final String HAD = "had.";

	private final Acts acts;

	private final Knowledge knowledge;

	private final ApplicationEventPublisher events;

	CompletenessChecks(Acts acts, Knowledge knowledge, ApplicationEventPublisher events) {
		this.acts = acts;
		this.knowledge = knowledge;
		this.events = events;
	}

	/**
	 * What was found missing of an opened case although it had been received: each with
	 * its day, which counts again if that was a mistake.
	 * @param opened the case
	 * @return the days, by the item
	 */
	@Transactional(readOnly = true)
	public Map<ApplicationItem, LocalDate> taken(CaseSheet opened) {
		Map<ApplicationItem, LocalDate> taken = new EnumMap<>(ApplicationItem.class);
		for (ActRecord done : this.acts.of(opened)) {
			if (done.act() == Act.COMPLETENESS) {
				for (ApplicationItem item : ApplicationItem.values()) {
					String day = done.details().facts().get(HAD + item);
					if (day != null) {
						taken.putIfAbsent(item, LocalDate.parse(day));
					}
				}
			}
		}
		return taken;
	}

	/**
	 * Finds an application complete. What was found missing by mistake counts again from
	 * its original day.
	 * @param viewer who looked
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reasons why; may be empty where nothing was missing
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 * @throws IllegalArgumentException when something is missing that never came
	 */
	@Transactional
	public long complete(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.COMPLETENESS);
		Completeness before = this.knowledge.facts(turn.imrCase(), turn.seals()).completeness();
		Completeness after = before;
		for (Map.Entry<ApplicationItem, LocalDate> item : taken(opened).entrySet()) {
			after = after.with(item.getKey(), item.getValue());
		}
		if (!after.missing().isEmpty()) {
			throw new IllegalArgumentException("Something is missing");
		}
		long id = turn.record("COMPLETE", new ActDetails(reasons));
		if (!after.equals(before)) {
			learn(turn, after);
			this.events.publishEvent(new ApplicationCompleted(opened.id()));
		}
		return id;
	}

	/**
	 * Finds an application incomplete: what runs from a complete one stops.
	 * @param viewer who looked
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param missing what is missing; it includes all that never came
	 * @param reasons why, in words for the member; may be empty where it never came
	 * @return the number of the record
	 * @throws CaseChangedException when somebody else changed the case first
	 * @throws IllegalArgumentException when nothing is missing
	 */
	@Transactional
	public long incomplete(Viewer viewer, CaseSheet opened, int seenVersion, Collection<ApplicationItem> missing,
			String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.COMPLETENESS);
		Completeness before = this.knowledge.facts(turn.imrCase(), turn.seals()).completeness();
		Completeness after = before;
		Map<String, String> facts = new HashMap<>();
		for (ApplicationItem item : missing) {
			before.receivedOn(item).ifPresent((day) -> facts.put(HAD + item, day.toString()));
			after = after.without(item);
		}
		List<ApplicationItem> all = after.missing();
		if (all.isEmpty() || (!facts.isEmpty() && reasons.isEmpty())) {
			throw new IllegalArgumentException("It takes an item, and reasons where it had been received");
		}
		all.forEach((item) -> facts.put("missing." + item, item.name()));
		long id = turn.record("INCOMPLETE", new ActDetails(reasons, facts));
		if (!after.equals(before)) {
			learn(turn, after);
			turn.moved(CaseEvent.FOUND_INCOMPLETE);
		}
		return id;
	}

	private void learn(Turn turn, Completeness found) {
		this.knowledge.learn(turn.imrCase(), turn.seals(), (CaseFacts facts) -> facts.with(found));
	}

}
