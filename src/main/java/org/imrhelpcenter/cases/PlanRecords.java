package org.imrhelpcenter.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.rules.CaseEvent;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The application's supporting documents that the plan sends: what is asked for, what
 * came on which day, and that it is all.
 */
@Component
public class PlanRecords {

	private final Acts acts;

	private final CaseRows rows;

	private final Arrivals arrivals;

	private final PlanRecordRows items;

	PlanRecords(Acts acts, CaseRows rows, Arrivals arrivals, PlanRecordRows items) {
		this.acts = acts;
		this.rows = rows;
		this.arrivals = arrivals;
		this.items = items;
	}

	/**
	 * The list of an opened case.
	 * @param opened the case
	 * @return the items, as they were asked for
	 */
	@Transactional(readOnly = true)
	public List<PlanRecordItem> of(CaseSheet opened) {
		Seals seals = this.arrivals.seals(this.rows.findById(opened.id()).orElseThrow(CaseMissingException::new));
		return this.items.of(opened.id(), seals);
	}

	/**
	 * Whether somebody found that the plan has sent everything.
	 * @param opened the case
	 * @return true once it was recorded
	 */
	@Transactional(readOnly = true)
	public boolean complete(CaseSheet opened) {
		return this.items.complete(opened.id());
	}

	/**
	 * Puts items on the list that are asked of the plan.
	 * @param viewer who asks
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param asked the items
	 * @param reasons why; may be empty
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public long ask(Viewer viewer, CaseSheet opened, int seenVersion, List<String> asked, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.PLAN_RECORDS);
		this.items.add(opened.id(), turn.seals(), asked, turn.at());
		return turn.record("REQUESTED", new ActDetails(reasons, Map.of("items", String.join("\n", asked))));
	}

	/**
	 * Notes the day on which items came.
	 * @param viewer who notes it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param came which items came, those of one day and one note together
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public long receive(Viewer viewer, CaseSheet opened, int seenVersion, List<Came> came) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.PLAN_RECORDS);
		long act = 0;
		for (Came each : came) {
			act = turn.record("RECEIVED", new ActDetails(each.note(), arrived(turn, each)));
		}
		return act;
	}

	/**
	 * Finds that the plan has sent everything: the date for the decision counts from the
	 * day on which the last item was received.
	 * @param viewer who finds it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param came which items came at last; may be none
	 * @param reasons why it is all, where something never came; else may be empty
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first
	 */
	@Transactional
	public long complete(Viewer viewer, CaseSheet opened, int seenVersion, List<Came> came, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.PLAN_RECORDS);
		came.forEach((each) -> arrived(turn, each));
		LocalDate last = this.items.of(opened.id(), turn.seals())
			.stream()
			.map(PlanRecordItem::receivedOn)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElseThrow(CaseChangedException::new);
		if (this.items.complete(opened.id())) {
			throw new CaseChangedException();
		}
		if (opened.status() == CaseStatus.QUALIFIED) {
			turn.imrCase().become(CaseStatus.RECORDS_REQUESTED);
		}
		long act = turn.record("COMPLETE", new ActDetails(reasons, Map.of("on", last.toString())));
		turn.moved(CaseEvent.PLAN_RECORDS_RECEIVED, last);
		return act;
	}

	/**
	 * Reminds the plan of what it has not sent.
	 * @param viewer who reminds it
	 * @param opened the case
	 * @param seenVersion which version the viewer saw
	 * @param reasons why; may be empty
	 * @return the number of the act
	 * @throws CaseChangedException when somebody else changed the case first, or the
	 * records are complete
	 */
	@Transactional
	public long remind(Viewer viewer, CaseSheet opened, int seenVersion, String reasons) {
		Turn turn = this.acts.take(viewer, opened, seenVersion, Act.PLAN_RECORDS);
		if (this.items.complete(opened.id())) {
			throw new CaseChangedException();
		}
		return turn.record("REMINDED", new ActDetails(reasons));
	}

	private Map<String, String> arrived(Turn turn, Came came) {
		long caseId = turn.imrCase().id();
		if (came.on().isAfter(turn.today())) {
			throw new IllegalArgumentException("It has not come yet");
		}
		List<PlanRecordItem> these = this.items.of(caseId, turn.seals())
			.stream()
			.filter((item) -> came.items().contains(item.id()))
			.toList();
		if (these.size() != came.items().size() || !these.stream().allMatch(PlanRecordItem::isAwaited)) {
			throw new CaseChangedException();
		}
		these.forEach((item) -> this.items.receive(caseId, turn.seals(), item, came.on(), came.note()));
		return Map.of("on", came.on().toString(), "items",
				these.stream().map(PlanRecordItem::item).collect(Collectors.joining("\n")));
	}

	/**
	 * What came from the plan at once.
	 *
	 * @param items which items; each once
	 * @param on the legal day, which is never in the future
	 * @param note what is to be said about them; may be empty
	 */
	public record Came(Collection<Long> items, LocalDate on, String note) {
	}

}
