package org.imrhelpcenter.review;

import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.assistants.Authorities;
import org.imrhelpcenter.cases.CaseAlarms;
import org.imrhelpcenter.cases.CaseTasks;
import org.imrhelpcenter.cases.QueuePlace;
import org.imrhelpcenter.cases.UrgentCalls;
import org.imrhelpcenter.certifications.Certifications;
import org.imrhelpcenter.correspondence.CaseMessages;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * What those who work on cases see first: what waits for somebody, above the queue. All
 * of it is read in one transaction.
 */
@Component
class StartScreen {

	private static final int WAITING = 10;

	/** What is more is not counted. */
	private static final int MOST = 100;

	private final QueueScreen screen;

	private final CaseAlarms alarms;

	private final UrgentCalls calls;

	private final CaseMessages messages;

	private final Authorities authorities;

	private final Certifications certifications;

	private final CaseTasks tasks;

	StartScreen(QueueScreen screen, CaseAlarms alarms, UrgentCalls calls, CaseMessages messages,
			Authorities authorities, Certifications certifications, CaseTasks tasks) {
		this.screen = screen;
		this.alarms = alarms;
		this.calls = calls;
		this.messages = messages;
		this.authorities = authorities;
		this.certifications = certifications;
		this.tasks = tasks;
	}

	@Transactional(readOnly = true)
	public String show(Viewer viewer, QueueChoices choices, QueuePlace place, Model model) {
		model.addAttribute("alarms", this.alarms.areFor(viewer) ? this.alarms.open(viewer).size() : 0);
		model.addAttribute("calledUrgent", this.calls.waiting(viewer, WAITING));
		model.addAttribute("certified", this.certifications.unseen(viewer, WAITING));
		model.addAttribute("unproved", this.authorities.unproved(viewer, WAITING));
		model.addAttribute("unanswered", this.messages.countUnanswered(viewer, MOST));
		model.addAttribute("tasks", this.tasks.count(viewer, MOST));
		return this.screen.show(viewer, choices, place, model);
	}

}
