package org.imrhelpcenter.review;

import java.util.Set;

import org.imrhelpcenter.accounts.Role;
import org.imrhelpcenter.accounts.Viewer;
import org.imrhelpcenter.cases.QueuePlace;
import org.imrhelpcenter.cases.UrgencyDecisions;
import org.imrhelpcenter.documents.ScannerWatch;
import org.imrhelpcenter.plans.Plans;
import org.imrhelpcenter.web.Translations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where everyone starts after signing in: those who work on cases with the queue,
 * administrators with the state of the house.
 */
@Controller
class QueueController {

	private final StartScreen start;

	/** What may have become of a view, as the address tells it. */
	private static final Set<String> TOLD = Set.of("kept", "removed", "unnamed");

	private final Plans plans;

	private final Translations translations;

	private final ScannerWatch scanner;

	QueueController(StartScreen start, Plans plans, Translations translations, ScannerWatch scanner) {
		this.start = start;
		this.plans = plans;
		this.translations = translations;
		this.scanner = scanner;
	}

	@GetMapping("/staff")
	String start(Viewer viewer, @ModelAttribute("choices") QueueChoices choices,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, @RequestParam(defaultValue = "") String given,
			@RequestParam(defaultValue = "") String kept, @RequestParam(required = false) @Nullable String nothing,
			@RequestParam(defaultValue = "") String view, Model model) {
		model.addAttribute("given", number(given));
		model.addAttribute("kept", number(kept));
		model.addAttribute("nothing", nothing != null);
		model.addAttribute("viewTold", TOLD.contains(view) ? view : null);
		model.addAttribute("scannerDown", this.scanner.downSince().orElse(null));
		if (viewer.is(Role.ADMINISTRATOR)) {
			model.addAttribute("plans", this.plans.all().size());
			model.addAttribute("unverified", this.plans.unverified());
			model.addAttribute("unreviewed",
					this.translations.languages().stream().mapToInt(this.translations::unreviewed).sum());
			return "review/house";
		}
		model.addAttribute("decidesUrgency", UrgencyDecisions.isFor(viewer));
		return this.start.show(viewer, choices, QueuePlace.of(after, before), model);
	}

	/** How many were given; null when this tells nothing. */
	private static @Nullable Integer number(String told) {
		return told.matches("\\d{1,3}") ? Integer.valueOf(told) : null;
	}

}
