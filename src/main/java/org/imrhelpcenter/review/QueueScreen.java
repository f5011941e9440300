package org.imrhelpcenter.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.imrhelpcenter.accounts.Colleague;
import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Staff;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.CaseQueue;
import org.imrhelpcenter.cases.CaseStatus;
import org.imrhelpcenter.cases.QueueFilter;
import org.imrhelpcenter.cases.QueuePage;
import org.imrhelpcenter.cases.QueuePlace;
import org.imrhelpcenter.cases.QueueRow;
import org.imrhelpcenter.cases.QueueViews;
import org.imrhelpcenter.plans.Plans;
import org.imrhelpcenter.rules.KindOfDispute;
import org.imrhelpcenter.rules.LegalDay;
import org.imrhelpcenter.rules.Urgency;
import org.imrhelpcenter.web.Option;
import org.imrhelpcenter.web.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The queue on the screen, with its filters.
 */
@Component
class QueueScreen {

	private final CaseQueue queue;

	private final QueueTabs tabs;

	private final QueueViews views;

	private final Staff staff;

	private final Plans plans;

	private final Texts texts;

	private final Clock clock;

	QueueScreen(CaseQueue queue, QueueTabs tabs, QueueViews views, Staff staff, Plans plans, Texts texts, Clock clock) {
		this.queue = queue;
		this.tabs = tabs;
		this.views = views;
		this.staff = staff;
		this.plans = plans;
		this.texts = texts;
		this.clock = clock;
	}

	String show(Viewer viewer, QueueChoices choices, QueuePlace place, Model model) {
		List<Colleague> colleagues = this.staff.colleagues();
		QueuePage page = this.queue.page(viewer, choices.filter(viewer), place);
		rows(page.rows(), colleagues, model);
		model.addAttribute("queues", this.tabs.of(viewer, choices));
		model.addAttribute("receivers", receivers(viewer, colleagues));
		model.addAttribute("leads", viewer.is(Role.SUPERVISOR, Role.DIRECTOR));
		model.addAttribute("views", this.views.of(viewer));
		model.addAttribute("longestName", QueueViews.NAME);
		model.addAttribute("choices", choices);
		model.addAttribute("before", (page.before() != null) ? choices.before(page.before()) : null);
		model.addAttribute("after", (page.after() != null) ? choices.after(page.after()) : null);
		model.addAttribute("urgencies", options(Urgency.values()));
		model.addAttribute("kinds", options(KindOfDispute.values()));
		model.addAttribute("dues", options(QueueFilter.Due.values()));
		model.addAttribute("stages", Arrays.stream(CaseStatus.values())
			.collect(Collectors.groupingBy(CaseStatus::stage, TreeMap::new, Collectors.toList())));
		model.addAttribute("plans", planOptions());
		model.addAttribute("owners", ownerOptions(colleagues));
		return "review/queue";
	}

	/** Names are read once for all rows. */
	void rows(List<QueueRow> rows, List<Colleague> colleagues, Model model) {
		Map<Long, String> names = colleagues.stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
		model.addAttribute("lines", QueueLine.of(rows, names, LegalDay.of(this.clock.instant())));
	}

	private List<Option> planOptions() {
		List<Option> options = new ArrayList<>();
		options.add(new Option(QueueChoices.UNLISTED, say("review.queue.unlisted")));
		this.plans.all().forEach((plan) -> options.add(new Option(String.valueOf(plan.id()), plan.name())));
		return options;
	}

	private List<Option> ownerOptions(List<Colleague> colleagues) {
		List<Option> options = new ArrayList<>();
		options.add(new Option(QueueChoices.MINE, say("review.queue.mine")));
		options.add(new Option(QueueChoices.NOBODY, say("review.queue.nobody")));
		colleagues.stream()
			.filter((colleague) -> colleague.role() != Role.ADMINISTRATOR)
			.forEach((colleague) -> options.add(new Option(String.valueOf(colleague.id()), colleague.name())));
		return options;
	}

	/**
	 * To whom the one who looks may give cases: to themselves, and those who lead to
	 * everybody.
	 */
	private List<Option> receivers(Viewer viewer, List<Colleague> colleagues) {
		List<Option> options = new ArrayList<>();
		options.add(new Option(BulkAssignmentController.ME, say("review.bulk.me")));
		if (viewer.is(Role.SUPERVISOR, Role.DIRECTOR)) {
			colleagues.stream()
				.filter((colleague) -> colleague.working() && colleague.role() != Role.ADMINISTRATOR)
				.filter((colleague) -> !Objects.equals(colleague.id(), viewer.staffId()))
				.forEach((colleague) -> options.add(new Option(String.valueOf(colleague.id()), colleague.name())));
		}
		options.add(new Option(BulkAssignmentController.NOBODY, say("review.bulk.nobody")));
		return options;
	}

	private List<Option> options(Enum<?>[] constants) {
		return Arrays.stream(constants)
			.map((constant) -> new Option(constant.name(), this.texts.name(LocaleContextHolder.getLocale(), constant)))
			.toList();
	}

	private String say(String key) {
		return this.texts.say(LocaleContextHolder.getLocale(), key);
	}

}
