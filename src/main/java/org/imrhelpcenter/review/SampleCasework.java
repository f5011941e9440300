package org.imrhelpcenter.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseSheet;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.ClosingReason;
import org.imrhelpcenter.cases.PlanRecordItem;
import org.imrhelpcenter.cases.PlanRecords;
import org.imrhelpcenter.cases.UrgentReasons;
import org.imrhelpcenter.cases.Verdict;
import org.imrhelpcenter.rules.ApplicationItem;
import org.imrhelpcenter.rules.ClockKind;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.DateParts;

import org.springframework.stereotype.Component;

/**
 * What the made-up people of a demonstration do at the desks, where an act also prepares
 * letters: the same that everybody does there.
 */
@Component
public class SampleCasework {

	private final CompletenessDesk completeness;

	private final QualificationDesk qualification;

	private final PlanRecordsDesk plan;

	private final PlanRecords records;

	private final DecisionDesk decisions;

	private final EndingsDesk endings;

	private final ExtensionDesk extensions;

	private final RulingsDesk rulings;

	private final UrgencyDesk urgency;

	SampleCasework(CompletenessDesk completeness, QualificationDesk qualification, PlanRecordsDesk plan,
			PlanRecords records, DecisionDesk decisions, EndingsDesk endings, ExtensionDesk extensions,
			RulingsDesk rulings, UrgencyDesk urgency) {
		this.completeness = completeness;
		this.qualification = qualification;
		this.plan = plan;
		this.records = records;
		this.decisions = decisions;
		this.endings = endings;
		this.extensions = extensions;
		this.rulings = rulings;
		this.urgency = urgency;
	}

	/** The signature is missing. */
	public void unsigned(Viewer viewer, CaseSheet opened, String reasons) {
		this.completeness.record(viewer, opened, opened.version(),
				new CompletenessPage("INCOMPLETE", List.of(ApplicationItem.RELEASE.name()), reasons));
	}

	/** It is as urgent as the member says. */
	public void urgent(Viewer viewer, CaseSheet opened, List<String> grounds, String words) {
		this.urgency.decide(viewer, opened, opened.version(), Urgency.URGENT, new UrgentReasons(grounds, words));
	}

	/** Its one service qualifies, and the plan is asked for records. */
	public void qualify(Viewer viewer, CaseSheet opened, Verdict verdict, List<String> items) {
		this.qualification.qualify(viewer, opened, opened.version(), Map.of(1, verdict), items, "");
	}

	/** Its one service goes through the complaint process. */
	public void complain(Viewer viewer, CaseSheet opened, Verdict verdict, String reasons) {
		this.qualification.complain(viewer, opened, opened.version(), Map.of(1, verdict), reasons);
	}

	/** All that the plan was asked for has come. */
	public void recordsCame(Viewer viewer, CaseSheet opened, LocalDate on) {
		List<String> items = this.records.of(opened)
			.stream()
			.filter(PlanRecordItem::isAwaited)
			.map((item) -> String.valueOf(item.id()))
			.toList();
		this.plan.act(viewer, opened, opened.version(),
				new PlanRecordsPage("COMPLETE", "", items, DateParts.of(on), "", Map.of(), Map.of(), ""));
	}

	/** The plan is reminded. */
	public void remind(Viewer viewer, CaseSheet opened) {
		this.plan.act(viewer, opened, opened.version(), new PlanRecordsPage("REMINDED", "", List.of(), null, "",
				Map.of(), Map.of(), "The records have not come in time."));
	}

	/** The decision letters are prepared. */
	public void tell(Viewer viewer, CaseSheet opened) {
		this.decisions.tell(viewer, opened, opened.version(), "");
	}

	/** The plan is asked for its answer to a complaint. */
	public void askPlan(Viewer viewer, CaseSheet opened, String items, LocalDate by) {
		this.decisions.askPlan(viewer, opened, opened.version(),
				new ComplaintOutcomePage("PLAN_ASKED", items, "", "", "", DateParts.of(by), ""));
	}

	/** How a complaint came out. */
	public void outcome(Viewer viewer, CaseSheet opened, List<String> words, LocalDate by) {
		this.decisions.decide(viewer, opened, opened.version(), new ComplaintOutcomePage("OUTCOME", "", words.get(0),
				words.get(1), words.get(2), DateParts.of(by), ""));
	}

	/** A date gets more time. */
	public void extend(Viewer viewer, CaseSheet opened, ClockKind kind, int days, String reasons) {
		this.extensions.extend(viewer, opened, opened.version(), kind, days, reasons);
	}

	/** Somebody proposes to decline an application that came too late. */
	public void proposeToDecline(Viewer viewer, CaseSheet opened, String reasons) {
		this.rulings.late(viewer, opened, opened.version(), LateAcceptancePage.What.DECLINE_PROPOSED, List.of("1"),
				reasons);
	}

	/** The plan changed its mind about its one service. */
	public void reverse(Viewer viewer, CaseSheet opened, LocalDate on, String words) {
		this.endings.reverse(viewer, opened, opened.version(), Set.of(1), on, words);
	}

	public void close(Viewer viewer, CaseSheet opened, ClosingReason reason, String words) {
		this.endings.close(viewer, opened, opened.version(), reason, words);
	}

	public void reopen(Viewer viewer, CaseSheet opened, String words) {
		this.endings.reopen(viewer, opened, opened.version(), CaseStatus.SCREENING, words);
	}

}
